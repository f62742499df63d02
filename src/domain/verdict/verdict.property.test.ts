import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import { type Communication, outcomeOf } from '../history/communication.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { dayNumberAt, parseDay } from '../time/day.ts';
import { kinds } from './kinds.ts';
import type { Missed, Question } from './question.ts';
import { toVerdict } from './verdict.ts';

const kolkata = zone('Asia/Kolkata');
const day = parseDay('2025-05-12') ?? 0;
const names = ['sms', 'email', 'survey', 'feedback', 'new one'];
const optional = (text: fc.Arbitrary<string>) => fc.option(text, { nil: undefined });

const anyItem = fc.record({
  kind: fc.constantFrom('message', 'survey'),
  text: optional(fc.oneof(fc.constantFrom('Your coupon', 'OTP', 'coupon otp'), anyText)),
  status: optional(
    fc.oneof(fc.constantFrom('DELIVERED', 'OPENED', 'SENT', 'FAILED', 'DND_BLOCKED'), anyText),
  ),
  sent: optional(
    fc
      .constantFrom(
        '10-05-2025',
        '11-05-2025',
        '12-05-2025',
        '13-05-2025',
        '14-05-2025',
        '12-05-2052',
        'soon',
      )
      .map((date) => `${date} 10:02:11`),
  ),
  delivered: optional(fc.constantFrom('12-05-2025 10:03:05', '01-05-2025 10:02:11', 'soon')),
  completed: optional(fc.constant('12-05-2025 11:00:00')),
} as const);
const anyHistory = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.array(anyItem, { maxLength: 4 })), { maxLength: 4 })
  .map((lists) =>
    history(
      ...lists.map(([name, items]) =>
        channel(
          name,
          items.map((each) => item(each)),
        ),
      ),
    ),
  );
const anyMissed: fc.Arbitrary<Missed> = fc.oneof(
  fc.constantFrom(...kinds),
  fc.record({ words: fc.oneof(fc.constantFrom('', 'coupon', 'OTP coupon', 'zzz'), anyText) }),
);
const anyQuestion: fc.Arbitrary<Question> = fc.record({
  missed: anyMissed,
  channel: optional(fc.constantFrom(...names, 'absent')),
  day: fc.option(fc.constant(day), { nil: undefined }),
});

const plainQuestion = fc.record({
  missed: fc.record({ words: fc.constantFrom('', 'coupon', 'otp coupon', 'zzz') }),
  channel: optional(fc.constantFrom(...names)),
  day: fc.option(fc.constant(day), { nil: undefined }),
});
type PlainQuestion = Question & { readonly missed: { readonly words: string } };

/** No date, or one after the fetching. */
const dayOf = ({ sentAt, item: { sent } }: Communication) =>
  sentAt === undefined || sent?.includes('2052') === true ? undefined : dayNumberAt(sentAt, kolkata);

/** The question as a person would check it, row by row. */
function matches(communication: Communication, asked: PlainQuestion) {
  const {
    channels,
    direction,
    item: { kind, text, sender, receiver },
  } = communication;
  const said = [text, sender, receiver].join('\n').toLowerCase();
  const away = Math.abs((dayOf(communication) ?? Infinity) - day);
  return (
    (direction !== 'in' || kind === 'survey') &&
    (asked.channel === undefined || channels.includes(asked.channel)) &&
    (asked.day === undefined || away <= 1) &&
    asked.missed.words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => said.includes(word))
  );
}

describe('toVerdict', () => {
  it('answers any question about any history in whole sentences', () => {
    fc.assert(
      fc.property(anyQuestion, anyHistory, (question, asked) => {
        const { answer, sentences, caveats, asOf, rows, found } = toVerdict(question, asked, kolkata);
        for (const sentence of [answer, ...sentences, ...caveats, asOf])
          expect(sentence).toMatch(/^\S.*\.$/s);
        expect(asOf).toMatch(/^Fetched on /);
        expect(new Set(rows).size).toBe(rows.length);
        expect(found.every((each) => rows.includes(each))).toBe(true);
      }),
    );
  });

  it('finds every match, those with a date that can be believed first', () => {
    fc.assert(
      fc.property(plainQuestion, anyHistory, (question, asked) => {
        const inOrder = asked.communications.filter((each) => matches(each, question));
        expect(toVerdict(question, asked, kolkata).found).toEqual([
          ...inOrder.filter((each) => dayOf(each) !== undefined),
          ...inOrder.filter((each) => dayOf(each) === undefined),
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it('says yes only where something arrived, and no only where nothing did and nothing may be missing', () => {
    fc.assert(
      fc.property(anyQuestion, anyHistory, fc.boolean(), (question, whole, isCut) => {
        const networks = [{ network: 'facebook', state: 'failed', why: 'No answer.' }] as const;
        const asked = isCut ? { ...whole, networks } : whole;
        const { answer, rows } = toVerdict(question, asked, kolkata);
        const hasArrived = rows.some(
          (each) => outcomeOf(each) === 'arrived' || each.item.completed !== undefined,
        );
        const hasFailed = rows.some((each) => outcomeOf(each) === 'failed');
        expect(answer.startsWith('Yes') && !hasArrived).toBe(false);
        expect(answer.startsWith('No:') && (isCut || !hasFailed)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('names at most four that come near where nothing matches, each once', () => {
    fc.assert(
      fc.property(plainQuestion, anyHistory, (question, asked) => {
        fc.pre(!asked.communications.some((each) => matches(each, question)));
        const { answer, rows, nearby } = toVerdict(question, asked, kolkata);
        expect(answer).toMatch(/^No listed .* has the words? “.*\.$/);
        expect(rows).toEqual([]);
        expect(nearby.length).toBeLessThanOrEqual(4);
        expect(new Set(nearby.map(({ row }) => row)).size).toBe(nearby.length);
      }),
      { numRuns: 300 },
    );
  });
});
