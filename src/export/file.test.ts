import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant } from '../domain/time/instant.ts';
import { exportName, inSlices } from './file.ts';

describe('inSlices', () => {
  it('joins pieces and says how many are written', () => {
    expect([...inSlices(['a', 'b', 'c'], 2)]).toEqual([
      { text: 'ab', written: 2 },
      { text: 'c', written: 3 },
    ]);
    expect([...inSlices([], 2)]).toEqual([]);
  });

  it('makes nothing before it is asked for, and nothing after it is left', () => {
    let made = 0;
    let ended = false;
    function* pieces(): Generator<string, void> {
      try {
        for (;;) {
          made += 1;
          yield 'x';
        }
      } finally {
        ended = true;
      }
    }
    for (const { written } of inSlices(pieces(), 10)) if (written === 30) break;
    expect(made).toBe(30);
    expect(ended).toBe(true);
  });

  it('keeps every piece in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
        const slices = [...inSlices(pieces, size)];
        expect(slices.map(({ text }) => text).join('')).toBe(pieces.join(''));
        expect(slices.at(-1)?.written ?? 0).toBe(pieces.length);
      }),
    );
  });
});

describe('exportName', () => {
  it('names a file by its moment and kind, without a colon', () => {
    const at = toInstant(Date.UTC(2026, 10, 24, 14, 2, 11, 987));
    expect(exportName(at, 'csv')).toBe('customer-timeline-2026-11-24T14-02-11Z.csv');
    expect(exportName(at, 'json')).toBe('customer-timeline-2026-11-24T14-02-11Z.json');
    expect(exportName(at, 'png', { number: 1, of: 1 })).toBe('customer-timeline-2026-11-24T14-02-11Z.png');
    expect(exportName(at, 'png', { number: 2, of: 5 })).toBe(
      'customer-timeline-2026-11-24T14-02-11Z-part-2-of-5.png',
    );
  });
});
