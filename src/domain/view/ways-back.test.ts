import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channel, history, item, zone } from '../testing/factories.ts';
import { withoutFilter } from './filters.ts';
import { dimensions, selectCommunications } from './select.ts';
import { type View, wholeView } from './view.ts';
import { countKept, findWaysBack } from './ways-back.ts';

const kolkata = zone('Asia/Kolkata');

const all = history(
  channel('sms', [
    item({ id: '1', text: 'Your coupon', status: 'DELIVERED' }),
    item({ id: '2', text: 'Your coupon', status: 'SENT' }),
    item({ id: '3', text: 'Your bill', status: 'FAILED' }),
  ]),
).communications;
const select = (changes: Partial<View>) => selectCommunications(all, { ...wholeView, ...changes }, kolkata);

describe('where nothing matches', () => {
  it('says what each filter keeps alone', () => {
    const selection = select({ words: 'coupon', statuses: [{ family: 'failed' }] });
    expect(countKept(selection)).toEqual([
      { dimension: 'status', count: 1 },
      { dimension: 'words', count: 2 },
    ]);
  });

  it('offers to take away one filter, the one that shows most first', () => {
    expect(findWaysBack(select({ words: 'coupon', statuses: [{ family: 'failed' }] }))).toEqual([
      { dimensions: ['status'], count: 2 },
      { dimensions: ['words'], count: 1 },
    ]);
  });

  it('offers two at once where no single one is enough', () => {
    const selection = select({ words: 'zzz', statuses: [{ family: 'blocked' }], channel: 'sms' });
    expect(findWaysBack(selection)).toEqual([{ dimensions: ['status', 'words'], count: 3 }]);
  });

  it('offers nothing where there is nothing', () => {
    expect(findWaysBack(selectCommunications([], { ...wholeView, words: 'x' }, kolkata))).toEqual([]);
  });

  it('keeps its promises', () => {
    const views = fc.record({
      channel: fc.constantFrom(undefined, 'sms', 'viber'),
      statuses: fc.subarray([{ family: 'failed' }, { family: 'blocked' }] as const),
      campaigns: fc.subarray(['7']),
      directions: fc.subarray(['in'] as const),
      words: fc.constantFrom('', 'coupon', 'zzz'),
    });
    fc.assert(
      fc.property(views, (choice) => {
        const selection = select(choice);
        fc.pre(selection.shown.length === 0);
        const ways = findWaysBack(selection);
        expect(ways.length).toBeGreaterThan(0);
        for (const way of ways) {
          expect(way.dimensions.every((dimension) => dimensions.includes(dimension))).toBe(true);
          const changed = Object.fromEntries(
            way.dimensions.flatMap((dimension) => Object.entries(withoutFilter[dimension])),
          );
          expect(select({ ...choice, ...changed }).shown).toHaveLength(way.count);
        }
      }),
    );
  });
});
