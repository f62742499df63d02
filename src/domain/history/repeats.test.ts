import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../contract/capillary/answer.ts';
import { channel, history, item } from '../testing/factories.ts';
import type { Communication } from './communication.ts';
import { describeRepeats, foldRepeats } from './repeats.ts';

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
