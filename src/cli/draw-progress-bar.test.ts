import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawProgressBar } from './draw-progress-bar.ts';

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
