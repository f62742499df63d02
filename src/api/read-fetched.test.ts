import { describe, expect, it } from 'vitest';
import type { InteractionsEnvelope } from '../contract/protocol/envelope.ts';
import { fixture } from '../contract/testing/fixture.ts';
import { readFetched } from './read-fetched.ts';

const envelope: InteractionsEnvelope = {
  handle: 'h',
  mode: 'demo',
  fetchedAt: '2025-06-30T12:00:00.000Z',
  sourceTimeZone: 'Asia/Kolkata',
  sent: { identifierName: 'mobile', identifierValue: '917385022695' },
  answer: fixture('flat-viber'),
  requestId: 'r1',
};

const scope = { network: undefined, type: 'viber' } as const;

describe('readFetched', () => {
  it('gives the vendor’s answer its meaning, in the source zone', async () => {
    const { history, ofCustomer, ...facts } = await readFetched(envelope, scope);
    const { sent, answer } = envelope;
    expect(facts).toEqual({ handle: 'h', scope, requestId: 'r1', answer, changes: [] });
    expect(history).toMatchObject({ sent, type: 'viber', origin: { kind: 'service', mode: 'demo' } });
    expect(history.communications).toHaveLength(7);
    expect(ofCustomer(2)).toBe(history);
    expect(history).toMatchObject({ sourceZone: 'Asia/Kolkata', fetchedAt: Date.UTC(2025, 5, 30, 12) });
  });

  it('refuses a zone that this browser does not know rather than guess', async () => {
    await expect(readFetched({ ...envelope, sourceTimeZone: 'Mars/Phobos' }, scope)).rejects.toThrow(
      'not-our-answer',
    );
  });
});
