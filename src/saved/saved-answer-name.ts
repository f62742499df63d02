import type { Instant } from '../domain/time/instant.ts';

/** `customer-timeline-answer-2026-11-24T14-02-11Z.json`: when it was fetched, in UTC, and nothing of whose it is. */
export function savedAnswerName(fetchedAt: Instant): string {
  const iso = new Date(fetchedAt).toISOString();
  return `customer-timeline-answer-${iso.slice(0, 19).replaceAll(':', '-')}Z.json`;
}
