import { countOf, formatCount } from '../domain/text/format-count.ts';
import type { ManifestEntry } from './manifest.ts';

/** `row 7: 38 of 412 messages, 3 files in ticket-81`; `row 7 failed: No customer was found.` */
export function describeEntry({ row, folder, problem, counts, files }: ManifestEntry): string {
  if (problem !== null) return `row ${row} failed: ${problem}`;
  const amount =
    counts === null ? '' : `${formatCount(counts.shown)} of ${countOf(counts.total, 'message')}, `;
  return `row ${row}: ${amount}${countOf(files.length, 'file')} in ${folder}`;
}
