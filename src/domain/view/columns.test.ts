import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyZone, communications, views } from '../testing/arbitrary-view.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { dayNumberAt } from '../time/day.ts';
import { columnsOf, daysOf, passing, toDay } from './columns.ts';
import { findWords } from './find-words.ts';
import { selectCommunications } from './select.ts';
import { plainSelect } from './testing/plain-select.ts';
import { wholeView } from './view.ts';

describe('columnsOf', () => {
  it('lets a view keep what asking each communication keeps, whatever was asked before', () => {
    fc.assert(
      fc.property(communications, fc.array(views, { maxLength: 6 }), anyZone, (list, choices, zoneName) => {
        for (const view of choices) {
          expect(selectCommunications(list, view, zoneName)).toEqual(plainSelect(list, view, zoneName));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is made once for a list', () => {
    const { communications: list } = history(channel('sms', [item({ id: '1' })]));
    expect(columnsOf(list)).toBe(columnsOf(list));
    expect(columnsOf(list)).not.toBe(columnsOf([...list]));
  });

  it('numbers each combination of channels once, whatever they are called', () => {
    const { communications: list } = history(
      channel('sms', [item({ id: '1' }), item({ id: '2' })]),
      channel('phone', [item({ id: '1' })]),
      channel('["sms","phone"]', [item({ id: '3' })]),
    );
    const { codes, values } = columnsOf(list).channels;
    const found = list.map((_, at) => values[(codes[at] ?? 0) - 1]);
    expect(found).toEqual(list.map(({ channels }) => channels));
    expect(values).toHaveLength(3);
  });
});

describe('daysOf', () => {
  it('is the day of each on the clocks of the zone that is asked', () => {
    const { communications: list } = history(
      channel('sms', [item({ id: '1', sent: '2025-05-28 00:30:00' }), item({ id: '2', sent: 'never' })]),
    );
    for (const name of ['Asia/Kolkata', 'America/New_York'] as const) {
      const days = daysOf(list, zone(name));
      expect(list.map((_, at) => toDay(days[at]))).toEqual(
        list.map(({ sentAt }) => (sentAt === undefined ? undefined : dayNumberAt(sentAt, zone(name)))),
      );
    }
  });
});

describe('passing', () => {
  it('says of each code whether its value passes, and never of none', () => {
    const column = { codes: new Uint32Array(), values: ['a', 'b', 'c'] };
    expect([...passing(column, (value) => value !== 'b')]).toEqual([0, 1, 0, 1]);
  });
});

describe('findWords', () => {
  it('narrows what was found while somebody types on, and finds anew when they do not', () => {
    const { communications: list } = history(
      channel('sms', [
        item({ id: '1', text: 'Hello' }),
        item({ id: '2', text: 'Help 12' }),
        item({ id: '3', text: 'x' }),
        item({ id: '4', text: '\u2022\u2022\u2022\u2022 to sign in' }),
      ]),
    );
    const typed = ['o', 'ot', 'otp', 'h', 'he', 'hel', 'hello', 'hel', 'help', 'help 1', 'help 12', 'x', ''];
    for (const words of typed) {
      const found = findWords(list, words);
      const plain = plainSelect(list, { ...wholeView, words }, zone('Asia/Kolkata'));
      expect(found === undefined ? [] : [...found]).toEqual(
        words === '' ? [] : Array.from(plain.failed, (bits) => (bits === 0 ? 1 : 0)),
      );
    }
  });
});
