import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelAnswer } from '../contract/capillary/answer.ts';
import { toHistory } from '../domain/history/to-history.ts';
import { createMasker } from '../domain/masking/create-masker.ts';
import { answer, channel, fetchedAt, history, item, source, zone } from '../domain/testing/factories.ts';
import type { Question } from '../domain/verdict/question.ts';
import { toVerdict } from '../domain/verdict/verdict.ts';
import { writeVerdict } from './verdict.ts';

const kolkata = zone('Asia/Kolkata');
const sent = { identifierName: 'mobile', identifierValue: '447700900101' } as const;
const of = (...channels: readonly ChannelAnswer[]) => toHistory(answer(...channels), source({ sent }));
const code = item({
  id: '42',
  text: '•••••• is your sign-in code',
  status: 'DND_BLOCKED',
  sent: '28-05-2025 13:52:07',
});

const write = (asked = of(channel('sms', [code])), fields: Partial<Question> = {}) => {
  const question = { missed: 'code', channel: undefined, day: undefined, ...fields } as const;
  const mask = createMasker('share', asked);
  return writeVerdict(question, toVerdict(question, asked, kolkata), asked, {
    zone: kolkata,
    sourceZone: kolkata,
    fetchedAt,
    mask,
  });
};

describe('writeVerdict', () => {
  it('names the customer, the question, the answer, the messages and what limits them, masked', () => {
    expect(write(of(channel('sms', [code], { count: 3 })), { channel: 'sms' })).toBe(
      [
        'Customer ••••••••0101 (as searched) (masked)',
        'Did they get it? Asked for: a one-time code, by SMS.',
        '',
        'Not as far as is known: blocked by do-not-disturb.',
        'It went out by SMS on 28 May 2025 at 13:52:07 (Kolkata +5:30) and did not arrive, as the gateway reports.',
        '',
        'Messages:',
        '28 May 2025, 13:52:07 (Kolkata +5:30) · SMS · to ••••••••0101 · Blocked [DND_BLOCKED] · id 42 · “•••••• is your sign-in code”',
        '',
        '⚠ The list may be incomplete (SMS: 1 of 3).',
        'Fetched on 30 Jun 2025, 17:30:00 (Kolkata +5:30).',
        '',
      ].join('\n'),
    );
  });

  it('writes what other name of a kind was typed, and what comes near', () => {
    const written = write(of(channel('sms', [code])), { missed: { words: 'PIN' } });
    expect(written).toContain('No listed message has the word “PIN”.\n\n1 carries a one-time code.\n\n');
    expect(written).toContain('The newest message of all: 28 May 2025, 13:52:07 (Kolkata +5:30) · SMS');
    expect(written).not.toContain('Messages:');
  });

  it('says of what the customer wrote that it is from them, and to nobody of theirs', () => {
    const written = write(of(channel('feedback', [item({ text: 'I reach you never' })])), {
      missed: { words: 'reach you' },
    });
    expect(written).toContain('Written by the customer: ');
    expect(written).toContain('Feedback · from the customer · ');
    expect(written).not.toContain(' · to ');
  });

  it('writes fifty messages and counts the rest', () => {
    const many = Array.from({ length: 60 }, (_, id) => item({ id: `${id}` }));
    const lines = write(of(channel('sms', many)), { missed: { words: 'hello' } }).split('\n');
    expect(lines).toContain('and 10 more messages');
    expect(lines.filter((line) => line.endsWith('“Hello”'))).toHaveLength(50);
  });

  it('names nobody where nobody is named', () => {
    expect(write(history())).toMatch(/^A customer whom the answer does not name\n/);
  });

  it('is masked in all that it says, whoever is named where', () => {
    const numbers = fc.constantFrom('447700900101', '+44 7700 900101', '447700900190', 'asha@example.com');
    const messages = fc.array(
      fc.record({
        text: numbers.map((number) => `Call ${number} about order 70431902`),
        receiver: numbers,
        status: fc.constantFrom('DELIVERED', 'SENT', 'FAILED', undefined),
        sent: fc.constantFrom('28-05-2025 13:52:07', '28-05-2025 13:55:07', 'soon'),
      }),
      { maxLength: 4 },
    );
    const missed = fc.oneof(
      fc.constantFrom('code', 'order', 'coupon'),
      numbers.map((words) => ({ words })),
    );
    fc.assert(
      fc.property(messages, messages, missed, (one, other, asked) => {
        const listed = of(channel('sms', one.map(item)), channel('viber', other.map(item)));
        const written = write(listed, { missed: asked });
        expect(written).not.toMatch(/7700|asha@/);
      }),
    );
  });
});
