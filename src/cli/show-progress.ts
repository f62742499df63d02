import { describeEntry } from './describe-entry.ts';
import { describeProgress } from './describe-progress.ts';
import { drawProgressBar } from './draw-progress-bar.ts';
import type { Batch } from './make-batch.ts';

const barWidth = 24;

type Screen = { readonly isTTY?: boolean; write(text: string): unknown };

/**
 * Shows how far a batch is: on a terminal a bar, and a line of each failure; elsewhere a line of each row.
 * @param total rows of the list
 */
export function showProgress(screen: Screen, total: number): Batch['onEntry'] {
  const since = performance.now();
  let [done, failed, skipped] = [0, 0, 0];
  return (entry, before) => {
    done += 1;
    if (before) skipped += 1;
    if (entry.outcome === 'failed') failed += 1;
    if (screen.isTTY !== true) {
      screen.write(`${describeEntry(entry)}${before ? ' (made before)' : ''}\n`);
      return;
    }
    const elapsedMs = performance.now() - since;
    const line = describeProgress({ done, failed, skipped, total, elapsedMs });
    const bar = `${drawProgressBar(done / total, barWidth)} ${line}${done === total ? '\n' : ''}`;
    const above = entry.outcome === 'failed' ? `${describeEntry(entry)}\n` : '';
    screen.write(`\r\u001b[K${above}${bar}`);
  };
}
