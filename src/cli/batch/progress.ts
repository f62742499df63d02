import { countOf, formatCount } from '../../domain/text/wording.ts';
import type { Output } from '../streams.ts';
import type { ManifestEntry } from './manifest.ts';

const barWidth = 24;

/**
 * Shows how far a batch is: on a terminal a bar, and a line of each row that failed or is incomplete; elsewhere a line of each row.
 * @param total rows of the list
 */
export function showProgress(output: Output, total: number): (entry: ManifestEntry, before: boolean) => void {
  const since = performance.now();
  let [done, failed, skipped] = [0, 0, 0];
  const draw = (above: string): void => {
    const elapsedMs = performance.now() - since;
    const line = describeProgress({ done, failed, skipped, total, elapsedMs });
    const bar = `${drawProgressBar(done / total, barWidth)} ${line}${done === total ? '\n' : ''}`;
    output.write(`\r\u001b[K${above}${bar}`);
  };
  if (output.isTTY === true && total > 0) draw('');
  return (entry, before) => {
    done += 1;
    if (before) skipped += 1;
    if (entry.outcome === 'failed') failed += 1;
    if (output.isTTY === true) draw(isWhole(entry) ? '' : `${describeEntry(entry)}\n`);
    else output.write(`${describeEntry(entry)}${before ? ' (made before)' : ''}\n`);
  };
}

/**
 * Says how long the next call to the vendor has to wait for its turn: once for each wait of a second or more, however many wait.
 * @param now a monotonic clock, milliseconds
 */
export function showWaits(
  output: Output,
  perMinute: number,
  now: () => number = () => performance.now(),
): (milliseconds: number) => void {
  let until = Number.NEGATIVE_INFINITY;
  return (milliseconds) => {
    if (milliseconds < 1000 || now() < until) return;
    until = now() + milliseconds;
    const wait = `Waiting ${Math.ceil(milliseconds / 1000)} s for the next call to Capillary`;
    const most = `at most ${formatCount(perMinute)} are made in a minute (--per-minute)`;
    output.write(`${output.isTTY === true ? '\r\u001b[K' : ''}${wait}: ${most}.\n`);
  };
}

/** Whether a report was made, of everything that was asked for. */
export function isWhole({ outcome, complete }: ManifestEntry): boolean {
  return outcome === 'made' && complete;
}

/** How far a batch is. */
export type Progress = {
  /** Customers dealt with, in whatever way: `failed` and `skipped` are among them. */
  readonly done: number;
  readonly failed: number;
  /** Made before and left as they are. */
  readonly skipped: number;
  readonly total: number;
  /** Since this run began, milliseconds. */
  readonly elapsedMs: number;
};

/**
 * `12 of 50 · 1 failed · 4 made before · about 3 min left`. The time left is reckoned from what this run
 * dealt with itself, and left out before those are two.
 */
export function describeProgress({ done, failed, skipped, total, elapsedMs }: Progress): string {
  const worked = done - skipped;
  const left = total - done;
  return [
    `${formatCount(done)} of ${formatCount(total)}`,
    failed > 0 ? `${formatCount(failed)} failed` : undefined,
    skipped > 0 ? `${formatCount(skipped)} made before` : undefined,
    worked >= 2 && left > 0 ? `about ${describeWait((elapsedMs / worked) * left)} left` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** Rounded up, since a promise that is kept early is none that is broken. */
function describeWait(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 10_000)) * 10;
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(ms / 60_000);
  return minutes < 120 ? `${minutes} min` : `${formatCount(Math.ceil(minutes / 60))} h`;
}

/**
 * `█████░░░░░`: a share (0 to 1; less or more is taken for the nearest, none at all for 0) of a bar `width`
 * characters long. Full only where all is done.
 */
export function drawProgressBar(share: number, width: number): string {
  const filled = Math.floor(Math.min(1, Math.max(0, share || 0)) * width);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}

/**
 * `row 7: 38 of 412 messages, 3 files in ticket-81`, behind it what is missing where something is; `row 7 failed: No customer
 * was found.`
 */
export function describeEntry({ row, folder, problem, counts, files, ...entry }: ManifestEntry): string {
  if (problem !== null) return `row ${row} failed: ${problem}`;
  const amount =
    counts === null ? '' : `${formatCount(counts.shown)} of ${countOf(counts.total, 'message')}, `;
  const made = `row ${row}: ${amount}${countOf(files.length, 'file')} in ${folder}`;
  return entry.complete ? made : [`${made}, not complete:`, ...entry.missing].join(' ');
}

/** `12 of 13 made, 1 of them not complete (row 9), 1 failed (row 7)`. */
export function describeOutcome(entries: readonly ManifestEntry[]): string {
  const failed = entries.filter(({ outcome }) => outcome === 'failed');
  const partial = entries.filter((entry) => entry.outcome === 'made' && !entry.complete);
  return [
    `${formatCount(entries.length - failed.length)} of ${formatCount(entries.length)} made`,
    ...nameRows(partial, 'of them not complete'),
    ...nameRows(failed, 'failed'),
  ].join(', ');
}

function nameRows(some: readonly ManifestEntry[], words: string): readonly string[] {
  if (some.length === 0) return [];
  const rows = some.map(({ row }) => row).join(', ');
  return [`${formatCount(some.length)} ${words} (${some.length === 1 ? 'row' : 'rows'} ${rows})`];
}
