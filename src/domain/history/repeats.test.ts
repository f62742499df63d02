import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../contract/capillary/answer.ts';
import { anyText } from '../../contract/testing/any-text.ts';
import { channel, history, item } from '../testing/factories.ts';
import { searchableText } from '../text/searchable-text.ts';
import type { Communication } from './communication.ts';
import { describeRepeats, type Folded, foldRepeats } from './repeats.ts';

const at = (clock: string): string => `28-05-2025 ${clock}`;

function sms(...list: readonly Partial<Item>[]): readonly Communication[] {
  return history(
    channel(
      'sms',
      list.map((fields, n) => item({ id: String(n + 1), ...fields })),
    ),
  ).communications;
}
function groups(communications: readonly Communication[]): readonly (readonly string[])[] {
  return foldRepeats(communications).map(({ communication, repeats }) =>
    [communication, ...repeats].map(({ id }) => id),
  );
}

const [ten, eleven, twelve] = [{ sent: at('10:00:00') }, { sent: at('10:01:00') }, { sent: at('10:02:00') }];

describe('foldRepeats', () => {
  it('folds the same text to the same receiver within minutes, the first of the list standing for all', () => {
    const all = sms({ sent: at('10:00:00') }, { sent: at('10:03:00') }, { sent: at('10:12:59') });
    expect(groups(all)).toEqual([['3', '2', '1']]);
    expect(groups(all.toReversed())).toEqual([['1', '2', '3']]);
  });

  it('leaves two alone', () => {
    expect(groups(sms(ten, eleven))).toEqual([['2'], ['1']]);
  });

  it('lets ten minutes pass from one to the next, and no second more', () => {
    const [first, second] = [{ sent: at('10:00:00') }, { sent: at('10:10:00') }];
    expect(groups(sms(first, second, { sent: at('10:20:00') }))).toEqual([['3', '2', '1']]);
    expect(groups(sms(first, second, { sent: at('10:20:01') }))).toHaveLength(3);
  });

  it.each([
    ['another text', { text: 'Bye' }],
    ['another receiver', { receiver: '447700900999' }],
    ['no receiver', { receiver: undefined }],
    ['no text', { text: undefined }],
  ])('keeps %s apart', (_name, fields) => {
    expect(groups(sms(ten, eleven, { ...twelve, ...fields }))).toHaveLength(3);
  });

  it('sees the same text through case, accents and blanks', () => {
    const all = sms(
      { text: 'Tu  Código', ...ten },
      { text: ' tu codigo ', ...eleven },
      { text: 'TU CÓDIGO', ...twelve },
    );
    expect(groups(all)).toEqual([['3', '2', '1']]);
  });

  it('never folds what has no time', () => {
    expect(groups(sms({ sent: undefined }, { sent: undefined }, { sent: undefined }))).toHaveLength(3);
  });

  it.each(['01-01-1970', '28-05-2052'])('never folds what has a time in doubt (%s)', (day) => {
    const sent = ['10:00:00', '10:01:00', '10:02:00'].map((clock) => ({ sent: `${day} ${clock}` }));
    expect(groups(sms(...sent))).toHaveLength(3);
  });

  it('folds around another message in between', () => {
    const all = sms(ten, { text: 'Other', sent: at('10:00:30') }, eleven, twelve);
    expect(groups(all)).toEqual([['4', '3', '1'], ['2']]);
  });

  it('loses and doubles nothing, and keeps the order of those that stand for others', () => {
    const entries = fc.array(
      fc.record({
        text: fc.constantFrom('a', 'b'),
        sent: fc.integer({ min: 0, max: 59 }).map((m) => at(`10:${String(m).padStart(2, '0')}:00`)),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(entries, (list) => {
        const all = sms(...list);
        const folded = foldRepeats(all);
        const members = folded.flatMap(({ communication, repeats }) => [communication, ...repeats]);
        expect(new Set(members)).toEqual(new Set(all));
        expect(members).toHaveLength(all.length);
        const heads = new Set(folded.map(({ communication }) => communication));
        expect(folded.map(({ communication }) => communication)).toEqual(all.filter((one) => heads.has(one)));
      }),
    );
  });
});

const longestGap = 10 * 60_000;

/** The plain way: everything that must be equal as one text, made for every message. */
function foldPlainly(list: readonly Communication[]): readonly Folded[] {
  const found: { at: number; readonly first: Communication; readonly others: Communication[] }[] = [];
  const open = new Map<string, (typeof found)[number]>();
  for (const communication of list) {
    const { plausibleAt: time, network, channels, direction, item: said } = communication;
    if (time === undefined || said.kind !== 'message') continue;
    if (said.text === undefined || said.receiver === undefined) continue;
    const words = searchableText(said.text).replaceAll(/\s+/g, ' ').trim();
    const key = JSON.stringify([network, channels, direction, said.receiver, words]);
    const before = open.get(key);
    if (before !== undefined && Math.abs(time - before.at) <= longestGap) {
      before.others.push(communication);
      before.at = time;
      continue;
    }
    const group = { at: time, first: communication, others: [] };
    found.push(group);
    open.set(key, group);
  }
  const folded = found.filter(({ others }) => others.length > 1);
  const behind = new Set(folded.flatMap(({ others }) => others));
  return list
    .filter((communication) => !behind.has(communication))
    .map((communication) => ({
      communication,
      repeats: folded.find(({ first }) => first === communication)?.others ?? [],
    }));
}

describe('foldRepeats beside the plain way', () => {
  const words = fc.oneof(
    fc.constantFrom(
      'Code 1',
      'CODE  1',
      ' code\t1\n',
      'c\u00f3de 1',
      'co\u0301de 1',
      'c\u00f6de\u00a01',
      'code\u200b 1',
    ),
    fc.constantFrom(
      'Stra\u00dfe',
      'strasse',
      'STRASSE',
      '\uff33trasse',
      '\u0130',
      'i\u0307',
      'i',
      '`',
      "'",
      '\u2019',
    ),
    fc.constantFrom(
      '\u0e01\u0e38\u0e48',
      '\u0e01\u0e48\u0e38',
      '\u092f\u093c',
      '\u095f',
      '\ud83d\ude00',
      '\ud83d',
      '\ude00',
    ),
    fc.constantFrom(
      '\u1112\u1161\u11ab',
      '\ud55c',
      '\u{1d7d8}',
      '0',
      '\u0660',
      '\ufb01',
      'fi',
      '',
      ' ',
      '\u00a8',
      '\u3000',
    ),
    anyText,
  );
  const entry = fc.record({
    kind: fc.constantFrom('message' as const, 'message' as const, 'message' as const, 'survey' as const),
    text: fc.option(words, { nil: undefined, freq: 9 }),
    receiver: fc.option(fc.constantFrom('447700900101', '447700900102', 'a@example.com', 'A@example.com'), {
      nil: undefined,
      freq: 9,
    }),
    minute: fc.integer({ min: 0, max: 59 }),
    year: fc.constantFrom(2025, 2025, 2025, 2025, 1990),
  });
  type Entry = typeof entry extends fc.Arbitrary<infer Value> ? Value : never;
  const toItem = ({ minute, year, ...fields }: Entry, n: number): Item =>
    item({ ...fields, id: String(n), sent: `${year}-05-28 10:${String(minute).padStart(2, '0')}:00` });

  it('finds the same', () => {
    const lists = fc.array(fc.array(entry, { maxLength: 12 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(lists, fc.boolean(), ([sent = [], ...others], isReversed) => {
        const { communications } = history(
          channel('sms', sent.map(toItem)),
          channel(
            'phone',
            sent.slice(2).map((one, n) => toItem(one, n + 2)),
          ),
          ...others.map((list, n) =>
            channel(
              ['email', 'missed_call'][n] ?? 'line',
              list.map((one, m) => toItem(one, 100 * (n + 1) + m)),
            ),
          ),
        );
        const list = isReversed ? communications.toReversed() : communications;
        expect(foldRepeats(list)).toEqual(foldPlainly(list));
      }),
      { numRuns: 500 },
    );
  });

  it('compares in full what shares a number', () => {
    const all = sms({ text: 'az', ...ten }, { text: 'b[', ...eleven }, { text: 'az', ...twelve });
    expect(groups(all)).toHaveLength(3);
  });

  it('finds the same among many, of texts that differ by little', () => {
    const many = Array.from({ length: 3000 }, (_, n) => ({
      text: `Ihr Code lautet ${n % 997 === 0 ? 7 : n}, g\u00fcltig bis ${n % 5} Uhr`,
      sent: at(`10:${String(n % 60).padStart(2, '0')}:00`),
    }));
    const { communications } = history(
      channel(
        'sms',
        many.map((one, n) => item({ id: String(n), ...one })),
      ),
    );
    expect(foldRepeats(communications)).toEqual(foldPlainly(communications));
  });
});

const say = (...statuses: readonly (string | undefined)[]) =>
  describeRepeats(sms(...statuses.map((status) => ({ sent: at('10:00:00'), status }))));

describe('describeRepeats', () => {
  it('says how many, over how long, and what became of them', () => {
    expect(describeRepeats(sms({ sent: at('10:00:00') }, { sent: at('10:04:00') }))).toBe(
      'sent 2 times in 4 min, all delivered',
    );
    expect(say('FAILED', 'DELIVERED', undefined)).toBe(
      'sent 3 times at once: 1 without a status, 1 delivered, 1 not delivered',
    );
  });

  it.each([
    ['SOFT_BOUNCED', 'bounced (temporary)'],
    ['HARD_BOUNCED', 'bounced (permanent)'],
    ['MARKED_SPAM', 'marked as spam'],
    ['QUEUED_X', '“QUEUED_X”'],
    ['Sent To DLR', '“Sent To DLR”'],
    [undefined, 'without a status'],
  ])('keeps the words of the status %s', (status, words) => {
    expect(say(status, status, status)).toBe(`sent 3 times at once, all ${words}`);
  });

  it('tells a temporary bounce from a permanent one, and writes thousands as elsewhere', () => {
    const many = Array.from({ length: 1200 }, () => 'SOFT_BOUNCED');
    expect(say(...many, 'HARD_BOUNCED')).toBe(
      'sent 1,201 times at once: 1 bounced (permanent), 1,200 bounced (temporary)',
    );
  });
});
