import { QueryClient, QueryObserver } from '@tanstack/react-query';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InteractionsEnvelope } from '../contract/protocol/envelope.ts';
import { problemKinds, type ProblemType } from '../contract/protocol/problem.ts';
import type { Answered } from './client.ts';
import { ApiError, type Failure, localFailure } from './failure.ts';
import {
  fetchInteractions,
  interactionsQuery,
  postQuestion,
  primeInteractions,
  retryDelay,
  shouldRetry,
} from './queries.ts';
import type { Arrival } from './read-fetched.ts';

function failed(fields: Partial<Failure>): ApiError {
  return new ApiError({ ...localFailure('unreachable'), ...fields });
}

describe('shouldRetry', () => {
  it('tries twice again what may work later, and no more', () => {
    expect([0, 1, 2, 3].map((failures) => shouldRetry(failures, failed({})))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each(Object.entries(problemKinds).map(([kind, { retryable }]) => [kind, retryable] as const))(
    'decides on %s by what the proxy says',
    (kind, retryable) => {
      const known = Object.keys(problemKinds).find((each): each is ProblemType => each === kind);
      expect(shouldRetry(0, failed({ kind: known ?? 'internal', retryable, retryAfter: 1 }))).toBe(
        retryable && kind !== 'upstream-invalid',
      );
      expect(shouldRetry(0, failed({ kind: known ?? 'internal', retryable }))).toBe(false);
    },
  );

  it('does not wait a second time for what took too long', () => {
    expect(shouldRetry(0, failed({ kind: 'timed-out' }))).toBe(false);
  });

  it('leaves waits of more than a minute to a person', () => {
    expect(
      [60, 61].map((retryAfter) => shouldRetry(0, failed({ kind: 'rate-limited', retryAfter }))),
    ).toEqual([true, false]);
  });

  it('never tries again what is not ours, such as a cancelled call', () => {
    expect(shouldRetry(0, new DOMException('gone', 'AbortError'))).toBe(false);
    expect(shouldRetry(0, new TypeError('bug'))).toBe(false);
  });
});

describe('retryDelay', () => {
  it('is within its bounds, and never sooner than asked', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 50 }),
        fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, retryAfter, random) => {
          const delay = retryDelay(failures, failed({ retryAfter }), () => random);
          const asked = (retryAfter ?? 0) * 1000;
          expect(delay).toBeGreaterThanOrEqual(asked);
          expect(delay).toBeLessThanOrEqual(asked + Math.min(8000, 500 * 2 ** failures));
        },
      ),
    );
  });

  it('spreads callers over the whole stretch', () => {
    expect([0, 0.5].map((random) => retryDelay(1, failed({}), () => random))).toEqual([0, 500]);
  });

  it('waits for errors of any kind', () => {
    expect(retryDelay(0, new Error('x'), () => 0.5)).toBe(250);
  });
});

const scope = { network: undefined, type: undefined };
const count = 3000;

function envelopeOf(text: string): InteractionsEnvelope {
  const messageList = Array.from({ length: count }, (_, n) => ({
    id: n,
    subject: text,
    receiver: '447700900123',
    sentDate: new Date(Date.UTC(2025, 0, 1) + n * 60_000).toISOString().slice(0, 19),
  }));
  return {
    handle: 'h',
    mode: 'demo',
    fetchedAt: '2025-06-30T12:00:00.000Z',
    sourceTimeZone: 'Asia/Kolkata',
    sent: { identifierName: 'mobile', identifierValue: '447700900123' },
    answer: { name: 'capillary', interaction: [{ name: 'sms', count, messageList }] },
    requestId: 'r1',
  };
}

function answeredBy(first: InteractionsEnvelope): Answered {
  return { first, exactly: () => first };
}

function answering(...texts: readonly string[]) {
  const fake = vi.fn<typeof fetch>();
  for (const text of texts) fake.mockResolvedValueOnce(new Response(JSON.stringify(envelopeOf(text))));
  vi.stubGlobal('fetch', fake);
  return fake;
}

/** Everything that a subscriber to the query hears of: what came, and whether more is on its way. */
function subscribe(client: QueryClient, onNewest: () => void = () => {}) {
  const heard: (readonly [Arrival['kind'] | undefined, string])[] = [];
  const observer = new QueryObserver(client, interactionsQuery('h', scope));
  const unsubscribe = observer.subscribe(({ data, fetchStatus }) => {
    heard.push([data?.kind, fetchStatus]);
    if (data?.kind === 'newest') onNewest();
  });
  return { heard, observer, unsubscribe };
}

/** Subscribes, and unsubscribes as soon as the newest have come. */
async function subscribeToNewest(client: QueryClient) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { heard, unsubscribe } = subscribe(client, resolve);
  await promise;
  unsubscribe();
  return heard;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('interactionsQuery', () => {
  it('brings the newest while the whole is on its way, then the whole', async () => {
    const fake = answering('a');
    const client = new QueryClient();
    const { heard, observer, unsubscribe } = subscribe(client);
    await vi.waitFor(() => expect(observer.getCurrentResult().data?.kind).toBe('whole'));
    unsubscribe();
    expect(heard).toContainEqual(['newest', 'fetching']);
    expect(heard).not.toContainEqual(['newest', 'idle']);
    expect(heard.at(-1)).toEqual(['whole', 'idle']);
    expect(fake).toHaveBeenCalledTimes(1);
    expect(fake.mock.calls[0]?.[1]?.body).toBe(JSON.stringify({ handle: 'h' }));
  });

  it('keeps the whole while a fresh one is read', async () => {
    answering('a', 'b');
    const client = new QueryClient();
    const { heard, observer, unsubscribe } = subscribe(client);
    await vi.waitFor(() => expect(observer.getCurrentResult().data?.kind).toBe('whole'));
    const before = heard.length;
    const { data } = await observer.refetch();
    unsubscribe();
    expect(new Set(heard.slice(before).map(([kind]) => kind))).toEqual(new Set(['whole']));
    expect(data?.kind === 'whole' && data.history.communications[0]?.item.text).toBe('b');
  });

  it('stops where nobody waits for the whole, and asks again for whoever comes next', async () => {
    const fake = answering('a', 'a');
    const client = new QueryClient();
    const heard = await subscribeToNewest(client);
    await vi.waitFor(() => expect(client.isFetching()).toBe(0));
    expect(heard).not.toContainEqual(['whole', 'idle']);
    const next = subscribe(client);
    await vi.waitFor(() => expect(next.observer.getCurrentResult().data?.kind).toBe('whole'));
    next.unsubscribe();
    expect(fake).toHaveBeenCalledTimes(2);
  });

  it('does not come back once it was removed', async () => {
    answering('a');
    const client = new QueryClient();
    const removed = Promise.withResolvers<void>();
    const { unsubscribe } = subscribe(client, () => {
      client.removeQueries();
      removed.resolve();
    });
    await removed.promise;
    unsubscribe();
    // Long enough for the whole to be read.
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    expect(client.getQueryCache().getAll()).toEqual([]);
  });
});

describe('primeInteractions', () => {
  it('gives a subscriber the newest, then the whole, without another call', async () => {
    const fake = answering();
    const client = new QueryClient();
    const primed = primeInteractions(client, answeredBy(envelopeOf('a')), scope);
    const { heard, unsubscribe } = subscribe(client);
    await primed;
    await vi.waitFor(() => expect(heard.at(-1)).toEqual(['whole', 'idle']));
    unsubscribe();
    expect(heard).toContainEqual(['newest', 'fetching']);
    expect(fake).not.toHaveBeenCalled();
  });

  it('reads what came now where an earlier answer is known, and leaves asking again to the query', async () => {
    const fake = answering('c');
    const client = new QueryClient();
    const textOf = (data: Arrival | undefined) =>
      data?.kind === 'whole' ? data.history.communications[0]?.item.text : undefined;
    const read = () => textOf(client.getQueryData(interactionsQuery('h', scope).queryKey));
    for (const text of ['a', 'b']) {
      await primeInteractions(client, answeredBy(envelopeOf(text)), scope);
      await vi.waitFor(() => expect(read()).toBe(text));
    }
    const { observer, unsubscribe } = subscribe(client);
    expect(textOf((await observer.refetch()).data)).toBe('c');
    unsubscribe();
    expect(fake).toHaveBeenCalledTimes(1);
  });

  it('says in the query what kept an answer from being read', async () => {
    const client = new QueryClient();
    await primeInteractions(client, answeredBy({ ...envelopeOf('a'), sourceTimeZone: 'Mars/Phobos' }), scope);
    expect(client.getQueryState(interactionsQuery('h', scope).queryKey)?.error?.message).toBe(
      'not-our-answer',
    );
  });
});

describe('fetchInteractions', () => {
  it('brings the whole alone, by whatever is asked', async () => {
    const fake = answering('a', 'a');
    const question = { identifierName: 'mobile', identifierValue: '447700900123' } as const;
    const { signal } = new AbortController();
    const { history } = await fetchInteractions(question, { network: 'capillary', type: 'viber' }, signal);
    expect(history.communications).toHaveLength(count);
    const asked = { ...question, network: 'capillary', type: 'viber' };
    expect(fake.mock.calls[0]?.[1]?.body).toBe(JSON.stringify(asked));
    expect((await postQuestion(question, scope, signal)).first.handle).toBe('h');
  });
});
