import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interactionTypes, networks } from '../../contract/network.ts';
import { statusFamilies } from '../channels/delivery-status.ts';
import { zone } from '../testing/factories.ts';
import { decodeView, encodeView } from './view-codec.ts';
import { type View, wholeView } from './view.ts';

const text = fc.string({ minLength: 1, maxLength: 30 }).filter((value) => value.isWellFormed());
const optional = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
const view: fc.Arbitrary<View> = fc.record({
  channel: optional(text),
  statuses: fc.array(
    fc.oneof(
      fc.record({ family: fc.constantFrom(...statusFamilies) }),
      fc.record({ raw: fc.constantFrom('GTW_NOT_FOUND', 'CONSTRUCTOR', 'X') }),
    ),
    { maxLength: 3 },
  ),
  from: optional(fc.integer({ min: 0, max: 10_000 })),
  to: optional(fc.integer({ min: 10_001, max: 30_000 })),
  campaigns: fc.array(text, { maxLength: 3 }),
  directions: fc.subarray(['in', 'out'] as const),
  fold: fc.boolean(),
  zone: optional(fc.constantFrom(zone('UTC'), zone('Asia/Kolkata'), zone('America/New_York'))),
  order: fc.constantFrom('newest' as const, 'oldest' as const),
  network: optional(fc.constantFrom(...networks, 'all' as const)),
  type: optional(fc.constantFrom(...interactionTypes)),
  message: optional(text),
  words: fc.string({ maxLength: 30 }).filter((value) => value.isWellFormed()),
});

describe('the view’s address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(view, (original) => {
        const { search, hash } = encodeView(original);
        expect(decodeView(search, hash)).toEqual({ view: original, ignored: [] });
      }),
    );
  });

  it('is empty for the whole view', () => {
    expect(encodeView(wholeView)).toEqual({ search: '', hash: '' });
  });

  it('never throws on junk', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (search, hash) => {
        expect(() => decodeView(search, hash)).not.toThrow();
      }),
    );
  });

  it('ignores what it cannot read and names the keys, not the values', () => {
    const { view: read, ignored } = decodeView(
      '?type=<script>&from=31-02-2025&zone=Mars&status=failed&page=-1&order=up',
      '',
    );
    expect(read).toEqual({ ...wholeView, statuses: [{ family: 'failed' }] });
    expect(ignored.toSorted()).toEqual(['from', 'order', 'type', 'zone']);
  });

  it('ignores an end before its beginning', () => {
    expect(decodeView('?from=2025-05-02&to=2025-05-01', '').ignored).toEqual(['to']);
  });

  it('keeps the words searched for in the fragment', () => {
    expect(encodeView({ ...wholeView, words: '+44 7700' })).toEqual({ search: '', hash: '#q=%2B44+7700' });
  });
});
