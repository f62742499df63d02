import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InteractionsEnvelope } from '../contract/protocol/envelope.ts';
import { fixture } from '../contract/testing/fixture.ts';
import type { Answered } from './client.ts';
import { type Arrival, type Whole, readFetched } from './read-fetched.ts';

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

afterEach(() => {
  vi.restoreAllMocks();
});

describe('readFetched', () => {
  it('gives the vendor’s answer its meaning, in the source zone', async () => {
    const { history, ofCustomer, ...facts } = await readFetched(answeredBy(envelope), scope);
    const { sent, answer } = envelope;
    expect(facts).toEqual({ handle: 'h', scope, requestId: 'r1', answer, changes: [] });
    expect(history).toMatchObject({ sent, type: 'viber', origin: { kind: 'service', mode: 'demo' } });
    expect(history.communications).toHaveLength(7);
    expect(ofCustomer(2)).toBe(history);
    expect(history).toMatchObject({ sourceZone: 'Asia/Kolkata', fetchedAt: Date.UTC(2025, 5, 30, 12) });
  });

  it('refuses a zone that this browser does not know rather than guess', async () => {
    await expect(
      readFetched(answeredBy({ ...envelope, sourceTimeZone: 'Mars/Phobos' }), scope),
    ).rejects.toThrow('not-our-answer');
  });

  it('tells of nothing before the whole of a small answer', async () => {
    const told = vi.fn<() => void>();
    await readFetched(answeredBy(envelope), scope, undefined, told);
    expect(told).not.toHaveBeenCalled();
  });

  it('tells of the newest of a large answer first, then how much was read', async () => {
    const told: Exclude<Arrival, Whole>[] = [];
    const large = largeEnvelope(30_000);
    vi.spyOn(performance, 'now').mockImplementation(steadily(60));
    const { history } = await readFetched(
      answeredBy(large),
      scope,
      new AbortController().signal,
      (arrival) => {
        told.push(arrival);
      },
    );
    expect(told[0]).toMatchObject({ kind: 'newest', handle: 'h', scope, read: 0, total: 30_000 });
    expect(told[0]?.newest.communications).toEqual(history.communications.slice(0, 50));
    const read = told.map((arrival) => arrival.read);
    expect(read.length).toBeGreaterThan(2);
    expect(read).toEqual(read.toSorted((a, b) => a - b));
    expect(read.at(-1)).toBeLessThanOrEqual(30_000);
    expect(new Set(told.map(({ newest }) => newest)).size).toBe(1);
  });

  it('ends where it is no longer wanted', async () => {
    const controller = new AbortController();
    const reason = new Error('another customer');
    const reading = readFetched(answeredBy(largeEnvelope(2000)), scope, controller.signal, () => {
      controller.abort(reason);
    });
    await expect(reading).rejects.toBe(reason);
  });
});

/** A clock that goes on by so many milliseconds whenever somebody looks. */
function steadily(step: number): () => number {
  let now = 0;
  return () => (now += step);
}

function answeredBy(first: InteractionsEnvelope): Answered {
  return { first, exactly: () => first };
}

function largeEnvelope(count: number): InteractionsEnvelope {
  const messageList = Array.from({ length: count }, (_, n) => ({
    id: n,
    subject: 'Hello',
    receiver: '447700900123',
    sentDate: new Date(Date.UTC(2025, 0, 1) + n * 60_000).toISOString().slice(0, 19),
  }));
  return { ...envelope, answer: { name: 'capillary', interaction: [{ name: 'sms', count, messageList }] } };
}
