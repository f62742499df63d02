import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry } from '../testing/manifests.ts';
import {
  type Progress,
  describeEntry,
  describeOutcome,
  describeProgress,
  drawProgressBar,
  showProgress,
  showWaits,
} from './progress.ts';

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
      '\r\u001b[K░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 2',
      '\r\u001b[K████████████░░░░░░░░░░░░ 1 of 2',
      '\r\u001b[Krow 3 failed: Gone.\n████████████████████████ 2 of 2 · 1 failed\n',
    ]);
  });
});

describe('showWaits', () => {
  it('says once how long the next call waits, however many wait, and nothing of less than a second', () => {
    let time = 0;
    const lines: string[] = [];
    const show = showWaits({ write: (text) => lines.push(text) }, 60, () => time);
    show(999);
    show(33_001);
    time = 20_000;
    show(13_001);
    time = 40_000;
    show(1_000);
    expect(lines).toEqual([
      'Waiting 34 s for the next call to Capillary: at most 60 are made in a minute (--per-minute).\n',
      'Waiting 1 s for the next call to Capillary: at most 60 are made in a minute (--per-minute).\n',
    ]);
  });

  it('takes the place of the bar on a terminal', () => {
    const lines: string[] = [];
    showWaits({ isTTY: true, write: (text) => lines.push(text) }, 1)(60_000);
    expect(lines.join('').startsWith('\r\u001b[KWaiting 60 s ')).toBe(true);
  });
});

const say = (fields: Partial<Progress>): string =>
  describeProgress({ done: 0, failed: 0, skipped: 0, total: 50, elapsedMs: 0, ...fields });

describe('describeProgress', () => {
  it('says how far it is and what is left', () => {
    expect(say({ done: 12, failed: 1, skipped: 4, elapsedMs: 37_000 })).toBe(
      '12 of 50 · 1 failed · 4 made before · about 3 min left',
    );
  });

  it('promises nothing before two were dealt with, nor at the end', () => {
    expect(say({})).toBe('0 of 50');
    expect(say({ done: 5, skipped: 4, elapsedMs: 9000 })).toBe('5 of 50 · 4 made before');
    expect(say({ done: 50, elapsedMs: 90_000 })).toBe('50 of 50');
  });

  it.each([
    [0, 'about 10 s left'],
    [10_001, 'about 20 s left'],
    [50_000, 'about 50 s left'],
    [50_001, 'about 1 min left'],
    [60_001, 'about 2 min left'],
    [7_140_000, 'about 119 min left'],
    [7_200_000, 'about 2 h left'],
  ])('rounds %d ms up', (ms, words) => {
    expect(say({ done: 25, elapsedMs: ms })).toBe(`25 of 50 · ${words}`);
  });

  it('groups digits', () => {
    expect(say({ done: 1, total: 10_000 })).toBe('1 of 10,000');
  });
});

describe('drawProgressBar', () => {
  it.each([
    [0.5, '█████░░░░░'],
    [0.999, '█████████░'],
    [1, '██████████'],
    [0, '░░░░░░░░░░'],
    [0 / 0, '░░░░░░░░░░'],
  ])('draws %d', (share, bar) => {
    expect(drawProgressBar(share, 10)).toBe(bar);
  });

  it('is as long as it was asked for, whatever the share', () => {
    fc.assert(
      fc.property(fc.double(), fc.nat({ max: 80 }), (share, width) => {
        expect(drawProgressBar(share, width)).toHaveLength(width);
      }),
    );
  });
});

describe('describeEntry', () => {
  it('says of a row what became of it', () => {
    const file = { name: 'a.png', bytes: 1, sha256: 'ab' };
    expect(describeEntry(entry({ row: 7, folder: 'ticket-81', files: [file] }))).toBe(
      'row 7: 38 of 412 messages, 1 file in ticket-81',
    );
    expect(describeEntry(entry({ row: 7, outcome: 'failed', problem: 'Gone.', counts: null }))).toBe(
      'row 7 failed: Gone.',
    );
  });

  it('says what is missing from it', () => {
    expect(describeEntry(entry({ complete: false, missing: ['Facebook did not answer.'] }))).toBe(
      'row 2: 38 of 412 messages, 0 files in row-0002, not complete: Facebook did not answer.',
    );
  });
});

const failedAt = (row: number) => entry({ row, outcome: 'failed', problem: 'Gone.' });
const partial = entry({ row: 5, complete: false, missing: ['Facebook did not answer.'] });

describe('describeOutcome', () => {
  it('says how many were made and names the rows that were not', () => {
    expect(describeOutcome([entry()])).toBe('1 of 1 made');
    expect(describeOutcome([entry(), failedAt(7)])).toBe('1 of 2 made, 1 failed (row 7)');
    expect(describeOutcome([entry(), failedAt(7), failedAt(9)])).toBe('1 of 3 made, 2 failed (rows 7, 9)');
  });

  it('names the rows that are not complete', () => {
    expect(describeOutcome([entry(), partial, failedAt(7)])).toBe(
      '2 of 3 made, 1 of them not complete (row 5), 1 failed (row 7)',
    );
  });
});
