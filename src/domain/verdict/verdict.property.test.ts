import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import type { Communication } from '../history/communication.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { dayNumberAt, parseDay } from '../time/day.ts';
import type { Question } from './question.ts';
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
const anyQuestion: fc.Arbitrary<Question> = fc.record({
  channel: optional(fc.constantFrom(...names, 'absent')),
  day: fc.option(fc.constant(day), { nil: undefined }),
  words: fc.oneof(fc.constantFrom('', 'coupon', 'OTP coupon', 'zzz'), anyText),
});

const plainQuestion: fc.Arbitrary<Question> = fc.record({
  channel: optional(fc.constantFrom(...names)),
  day: fc.option(fc.constant(day), { nil: undefined }),
  words: fc.constantFrom('', 'coupon', 'otp coupon', 'zzz'),
});

/** No date, or one after the fetching. */
const dayOf = ({ sentAt, item: { sent } }: Communication) =>
  sentAt === undefined || sent?.includes('2052') === true ? undefined : dayNumberAt(sentAt, kolkata);

/** The question as a person would check it, row by row. */
function matches(communication: Communication, asked: Question) {
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
    asked.words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => said.includes(word))
  );
}
const arrived = ({ status }: Communication) => status?.family === 'delivered' || status?.family === 'opened';

describe('toVerdict', () => {
  it('answers any question about any history in whole sentences', () => {
    fc.assert(
      fc.property(anyQuestion, anyHistory, (question, asked) => {
        const { sentences, caveats, asOf } = toVerdict(question, asked, kolkata);
        expect(sentences.length).toBeGreaterThan(0);
        for (const sentence of [...sentences, ...caveats, asOf]) expect(sentence).toMatch(/^\S.*\.$/s);
        expect(asOf).toMatch(/^As fetched on /);
      }),
    );
  });

  it('shows every match, and beside them only what arrived on a day of theirs', () => {
    fc.assert(
      fc.property(plainQuestion, anyHistory, (question, asked) => {
        const inOrder = asked.communications.filter((each) => matches(each, question));
        const matching = [
          ...inOrder.filter((each) => dayOf(each) !== undefined),
          ...inOrder.filter((each) => dayOf(each) === undefined),
        ];
        fc.pre(matching.length > 0);
        const { rows } = toVerdict(question, asked, kolkata);
        expect(rows.slice(0, matching.length)).toEqual(matching);
        expect(new Set(rows).size).toBe(rows.length);
        const others = rows.slice(matching.length);
        expect(matching.some(arrived) && others.length > 0).toBe(false);
        const days = new Set(matching.map(dayOf));
        expect(others.every((other) => arrived(other) && days.has(dayOf(other)))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('names each of at most three alternatives where nothing matches', () => {
    fc.assert(
      fc.property(plainQuestion, anyHistory, (question, asked) => {
        fc.pre(!asked.communications.some((each) => matches(each, question)));
        const { sentences, rows } = toVerdict(question, asked, kolkata);
        expect(sentences).toHaveLength(1 + rows.length);
        const isUnsure =
          question.day !== undefined &&
          asked.communications.some(
            (each) => dayOf(each) === undefined && matches(each, { ...question, day: undefined }),
          );
        expect(sentences[0]).toMatch(
          isUnsure
            ? /^No .* is in what could be read, and that may not be everything\.$/
            : /^No .* is in what Capillary lists\.$/,
        );
        expect(new Set(rows).size).toBe(rows.length);
        expect(rows.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 300 },
    );
  });
});
