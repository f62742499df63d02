import { formatCount } from '../domain/text/format-count.ts';
import type { ManifestEntry } from './manifest.ts';

/** `12 of 13 made, 1 failed (row 7)`. */
export function describeOutcome(entries: readonly ManifestEntry[]): string {
  const failed = entries.filter(({ outcome }) => outcome === 'failed').map(({ row }) => row);
  const made = `${formatCount(entries.length - failed.length)} of ${formatCount(entries.length)} made`;
  if (failed.length === 0) return made;
  const rows = `${failed.length === 1 ? 'row' : 'rows'} ${failed.join(', ')}`;
  return `${made}, ${formatCount(failed.length)} failed (${rows})`;
}
