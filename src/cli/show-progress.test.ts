import { describe, expect, it } from 'vitest';
import { showProgress } from './show-progress.ts';
import { entry } from './testing/manifests.ts';

const failed = entry({ row: 3, outcome: 'failed', problem: 'Gone.' });

describe('showProgress', () => {
  it('writes a line of each row where nobody watches', () => {
    const lines: string[] = [];
    const show = showProgress({ write: (text) => lines.push(text) }, 2);
    show(entry(), true);
    show(failed, false);
    expect(lines).toEqual([
      'row 2: 38 of 412 messages, 0 files in row-0002 (made before)\n',
      'row 3 failed: Gone.\n',
    ]);
  });

  it('draws a bar on a terminal, and failures above it', () => {
    const lines: string[] = [];
    const show = showProgress({ isTTY: true, write: (text) => lines.push(text) }, 2);
    show(entry(), false);
    show(failed, false);
    expect(lines).toEqual([
      '\r\u001b[K████████████░░░░░░░░░░░░ 1 of 2',
      '\r\u001b[Krow 3 failed: Gone.\n████████████████████████ 2 of 2 · 1 failed\n',
    ]);
  });
});
