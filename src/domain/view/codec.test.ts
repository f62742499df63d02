import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldChannel } from '../../contract/capillary/names.ts';
import { interactionTypes, networks } from '../../contract/network.ts';
import { statusFamilies } from '../channels/status.ts';
import { zone } from '../testing/factories.ts';
import { parseDay } from '../time/day.ts';
import { decodeView, encodeView } from './codec.ts';
import { type View, wholeView } from './view.ts';

const text = fc.string({ minLength: 1, maxLength: 30 }).filter((value) => value.isWellFormed());
const optional = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
const view: fc.Arbitrary<View> = fc.record({
  channel: optional(text.map(foldChannel)),
  statuses: fc.uniqueArray(
    fc.oneof(
      fc.record({ family: fc.constantFrom(...statusFamilies) }),
      fc.record({ raw: fc.constantFrom('GTW_NOT_FOUND', 'CONSTRUCTOR', 'X') }),
    ),
    { maxLength: 3, selector: (filter) => JSON.stringify(filter) },
  ),
  from: optional(fc.integer({ min: 0, max: 10_000 })),
  to: optional(fc.integer({ min: 10_001, max: 30_000 })),
  campaigns: fc.uniqueArray(
    text.filter((campaign) => campaign !== '-1'),
    { maxLength: 3 },
  ),
  directions: fc.subarray(['in', 'out'] as const),
  fold: fc.boolean(),
  zone: optional(fc.constantFrom(zone('UTC'), zone('Asia/Kolkata'), zone('America/New_York'))),
  order: fc.constantFrom('newest' as const, 'oldest' as const),
  network: optional(fc.constantFrom(...networks, 'all' as const)),
  type: optional(fc.constantFrom(...interactionTypes)),
  which: fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
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

  it('counts a value that is given twice once, in whatever spelling', () => {
    const { view: read, ignored } = decodeView(
      '?status=failed&status=raw:not-delivered&status=failed&status=raw:NOT_DELIVERED&campaign=7&campaign=none&campaign=7' +
        '&campaign=-1&direction=in&direction=out&direction=in&from=2025-05-01&from=2025-05-01&to=2025-05-31&to=2025-05-31' +
        '&channel=sms&channel=sms&zone=UTC&zone=utc&order=oldest&order=oldest',
      '',
    );
    expect(read).toEqual({
      ...wholeView,
      channel: 'sms',
      statuses: [{ family: 'failed' }, { raw: 'NOT_DELIVERED' }],
      campaigns: ['7', 'none'],
      directions: ['in', 'out'],
      from: parseDay('2025-05-01'),
      to: parseDay('2025-05-31'),
      zone: zone('UTC'),
      order: 'oldest',
    });
    expect(ignored).toEqual([]);
  });

  it('says so where several values stand for one, and takes the first', () => {
    const { view: read, ignored } = decodeView(
      '?from=2025-05-01&from=2025-05-02&channel=sms&channel=email',
      '',
    );
    expect(read).toEqual({ ...wholeView, channel: 'sms', from: parseDay('2025-05-01') });
    expect(ignored.toSorted()).toEqual(['channel', 'from']);
  });

  it('has no filter twice, whatever is repeated', () => {
    const keys = fc.constantFrom(
      'status',
      'campaign',
      'direction',
      'from',
      'to',
      'channel',
      'network',
      'type',
    );
    const values = fc.constantFrom('failed', 'raw:x', 'raw:X', '7', '-1', 'none', 'in', '2025-05-01', 'all');
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, values), { maxLength: 12 }), (pairs) => {
        const { view: read } = decodeView(`?${new URLSearchParams(pairs)}`, '');
        for (const list of [read.statuses, read.campaigns, read.directions]) {
          expect(new Set(list.map((value) => JSON.stringify(value))).size).toBe(list.length);
        }
        expect(decodeView(encodeView(read).search, '')).toEqual({ view: read, ignored: [] });
      }),
    );
  });

  it('reads a zone in any spelling as the one of its name', () => {
    for (const name of ['asia/kolkata', 'Asia/Calcutta', 'ASIA/KOLKATA']) {
      expect(decodeView(`?zone=${name}`, '').view.zone).toBe('Asia/Kolkata');
    }
  });

  it('keeps the words searched for in the fragment', () => {
    expect(encodeView({ ...wholeView, words: '+44 7700' })).toEqual({ search: '', hash: '#q=%2B44+7700' });
  });
});
