import type { Instant } from '../instant.ts';

export type ExportKind = 'csv' | 'json' | 'md' | 'pdf' | 'png';

/** `customer-timeline-2026-11-24T14-02-11Z.csv`: when it was made or fetched, in UTC, and nothing of whose it is. */
export function exportName(at: Instant, kind: ExportKind): string {
  const iso = new Date(at).toISOString();
  return `customer-timeline-${iso.slice(0, 19).replaceAll(':', '-')}Z.${kind}`;
}
