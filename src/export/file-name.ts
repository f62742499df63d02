import type { Instant } from '../domain/time/instant.ts';

export type ExportKind = 'csv' | 'json' | 'md' | 'pdf' | 'png';

/** Which of how many files that belong together; from 1. */
export type ExportPart = { readonly number: number; readonly of: number };

/**
 * `customer-timeline-2026-11-24T14-02-11Z.csv`, `…Z-part-2-of-5.png`: when it was fetched, in UTC, and nothing of whose it is.
 * A part that is the whole is not numbered.
 */
export function exportName(at: Instant, kind: ExportKind, part: ExportPart = { number: 1, of: 1 }): string {
  const iso = new Date(at).toISOString();
  const which = part.of === 1 ? '' : `-part-${part.number}-of-${part.of}`;
  return `customer-timeline-${iso.slice(0, 19).replaceAll(':', '-')}Z${which}.${kind}`;
}
