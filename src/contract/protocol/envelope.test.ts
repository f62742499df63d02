import { describe, expect, it } from 'vitest';
import { junk } from '../testing/junk.ts';
import { readInteractionsEnvelope } from './envelope.ts';

const envelope = {
  handle: 'AbC-_1',
  mode: 'demo',
  fetchedAt: '2025-05-28T08:22:07.120Z',
  sourceTimeZone: 'Asia/Kolkata',
  sent: { identifierName: 'mobile', identifierValue: '919988221100' },
  answer: { name: 'capillary', interaction: [] },
  requestId: 'b7d1',
};

function without(key: keyof typeof envelope): unknown {
  return Object.fromEntries(Object.entries(envelope).filter(([name]) => name !== key));
}

describe('readInteractionsEnvelope', () => {
  it('reads what the proxy answers', () => {
    expect(readInteractionsEnvelope(envelope)).toEqual(envelope);
  });

  it('hands on the very answer, whatever it is', () => {
    const answer: unknown = JSON.parse('{"__proto__":{"a":1},"interaction":[null]}');
    expect(readInteractionsEnvelope({ ...envelope, answer })?.answer).toBe(answer);
  });

  it('ignores what a later release may add', () => {
    expect(readInteractionsEnvelope({ ...envelope, later: true })).toEqual(envelope);
  });

  it.each(['handle', 'mode', 'fetchedAt', 'sourceTimeZone', 'sent', 'answer', 'requestId'] as const)(
    'is none without %s',
    (key) => {
      expect(readInteractionsEnvelope(without(key))).toBeUndefined();
    },
  );

  it.each([
    ['another mode', { mode: 'test' }],
    ['a time that is none', { fetchedAt: 'yesterday' }],
    ['a 31st of February', { fetchedAt: '2025-02-31T00:00:00Z' }],
    ['a local time', { fetchedAt: '2025-05-28 08:22:07' }],
    ['a number as time', { fetchedAt: 1748420527120 }],
    ['an unknown identifier', { sent: { identifierName: 'id', identifierValue: '1' } }],
    ['a number as identifier', { sent: { identifierName: 'mobile', identifierValue: 1 } }],
  ])('is none with %s', (_, change) => {
    expect(readInteractionsEnvelope({ ...envelope, ...change })).toBeUndefined();
  });

  it('is none of anything else', () => {
    for (const body of junk) expect(readInteractionsEnvelope(body)).toBeUndefined();
  });
});
