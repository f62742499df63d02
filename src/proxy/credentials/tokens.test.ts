import { describe, expect, it } from 'vitest';
import type { HttpReply } from '../capillary/http-reply.ts';
import { type Refusal, type Token, createTokenSource, readToken } from './tokens.ts';

describe('tokens', () => {
  const never = new AbortController().signal;
  const token = (value: string, seconds = 300): Token => ({ kind: 'token', value, lifetime: seconds * 1000 });
  const rejected: Refusal = { kind: 'refused', reason: 'rejected' };
  const unavailable: Refusal = { kind: 'refused', reason: 'unavailable' };

  /** A source over a clock that only moves by hand (seconds) or by waiting, and an endpoint that answers from a list, its last answer for ever. */
  function source(...answers: (Token | Refusal)[]) {
    let seconds = 100;
    const asked: number[] = [];
    const tokens = createTokenSource({
      timeouts: { tokenGap: 5_000, refusedCredentials: 30_000 },
      now: () => seconds * 1000,
      random: () => 0,
      sleep: (milliseconds) => {
        seconds += milliseconds / 1000;
        return Promise.resolve();
      },
      request: async () => {
        asked.push(seconds);
        await Promise.resolve();
        return answers[Math.min(asked.length, answers.length) - 1] ?? unavailable;
      },
    });
    return {
      tokens,
      asked,
      pass: (by: number) => {
        seconds += by;
      },
      current: () => tokens.current(),
      renewed: (refused: string) => tokens.renewed(refused, never),
    };
  }

  it('asks once for as many callers as come', async () => {
    const { current, asked } = source(token('a'));
    expect(await Promise.all(Array.from({ length: 50 }, current))).toEqual(
      Array.from({ length: 50 }, () => 'a'),
    );
    expect(asked).toHaveLength(1);
  });

  it('keeps a token until 80 % of its life', async () => {
    const { current, asked, pass } = source(token('a'), token('b'));
    await current();
    pass(239);
    expect(await current()).toBe('a');
    expect(asked).toHaveLength(1);
  });

  it('renews in the background after 80 %, while the old token serves', async () => {
    const { current, asked, pass } = source(token('a'), token('b'));
    await current();
    pass(240);
    expect(await Promise.all([current(), current()])).toEqual(['a', 'a']);
    expect(await current()).toBe('b');
    expect(asked).toEqual([100, 340]);
  });

  it('waits for a new token once the old one has ended', async () => {
    const { current, pass } = source(token('a'), token('b'));
    await current();
    pass(300);
    expect(await current()).toBe('b');
  });

  it('uses the old token to its end while the endpoint is down, and asks every 5 s at most', async () => {
    const { current, asked, pass } = source(token('a'), unavailable);
    await current();
    pass(240);
    for (let second = 0; second < 60; second += 1) {
      expect(await current()).toBe('a');
      pass(1);
    }
    expect(asked).toHaveLength(13);
    expect(await current()).toEqual(unavailable);
  });

  it('renews once for all callers whose token was turned down', async () => {
    const { current, renewed, asked, pass } = source(token('a'), token('b'));
    await current();
    pass(10);
    expect(await Promise.all(Array.from({ length: 50 }, () => renewed('a')))).toEqual(
      Array.from({ length: 50 }, () => 'b'),
    );
    expect(asked).toHaveLength(2);
  });

  it('hands the newer token to whoever comes late with the old one', async () => {
    const { current, renewed, asked, pass } = source(token('a'), token('b'));
    await current();
    pass(10);
    await renewed('a');
    expect(await renewed('a')).toBe('b');
    expect(asked).toHaveLength(2);
  });

  it('waits rather than renew twice within 5 s', async () => {
    const { current, renewed, asked } = source(token('a'), token('b'), token('c'));
    await current();
    expect(await renewed('a')).toBe('b');
    expect(await renewed('b')).toBe('c');
    expect(asked).toEqual([100, 100, 105]);
  });

  it('does not try rejected credentials again for 30 s', async () => {
    const { current, asked, pass } = source(rejected);
    expect(await current()).toEqual(rejected);
    pass(29);
    expect(await current()).toEqual(rejected);
    expect(asked).toHaveLength(1);
    pass(1);
    await current();
    expect(asked).toHaveLength(2);
  });

  it('fails at once within 5 s of a failed call', async () => {
    const { current, asked, pass } = source(unavailable, token('a'));
    expect(await current()).toEqual(unavailable);
    pass(4);
    expect(await current()).toEqual(unavailable);
    expect(asked).toHaveLength(1);
    pass(1);
    expect(await current()).toBe('a');
  });
});

describe('readToken', () => {
  const reply = (body: unknown, status = 200): HttpReply => ({
    kind: 'reply',
    status,
    body,
    text: '',
    changes: [],
    bytes: 1,
    requestId: undefined,
    retryAfter: undefined,
  });
  const token = (data: object) => readToken(reply({ data, errors: null }));

  describe('the life of a token', () => {
    it.each([
      [300, 300],
      ['300', 300],
      ['300.0', 300],
      [1, 30],
      [2_592_000, 3000],
      ['1e400', 3000],
      [0, 240],
      ['0', 240],
      [-5, 240],
      [null, 240],
      ['', 240],
      [' ', 240],
      ['soon', 240],
      [true, 240],
      [{}, 240],
    ])('ttlSeconds %j is %d s', (ttlSeconds, seconds) => {
      expect(token({ accessToken: 'abc', ttlSeconds })).toEqual({
        kind: 'token',
        value: 'abc',
        lifetime: seconds * 1000,
      });
    });

    it('is 240 s where the answer does not say it', () => {
      expect(token({ accessToken: 'abc' })).toEqual({ kind: 'token', value: 'abc', lifetime: 240_000 });
    });
  });

  it.each(['a\r\nX-Evil: 1', 'a b', '', 'é', 'x'.repeat(8193), 7, null])(
    'a token that fits no header: %j',
    (accessToken) => {
      expect(token({ accessToken, ttlSeconds: 300 })).toEqual({ kind: 'refused', reason: 'unavailable' });
    },
  );

  it.each<[string, HttpReply]>([
    ['the documented refusal', reply({ data: null, errors: [{ code: 320_001, message: 'no' }] })],
    ['401', reply(undefined, 401)],
    ['403', reply({}, 403)],
  ])('credentials are rejected by %s', (_what, refusal) => {
    expect(readToken(refusal)).toEqual({ kind: 'refused', reason: 'rejected' });
  });

  it.each<[string, HttpReply]>([
    ['500', reply(undefined, 500)],
    ['a page', { kind: 'failed', failure: 'invalid', code: undefined }],
    ['a time-out', { kind: 'failed', failure: 'timeout', code: undefined }],
    ['an answer of another kind', reply([])],
  ])('the endpoint is out of order: %s', (_what, refusal) => {
    expect(readToken(refusal)).toMatchObject({ kind: 'refused', reason: 'unavailable' });
  });

  it('the endpoint was not asked, and may be asked later', () => {
    expect(readToken({ kind: 'withheld', type: 'rate-limited', retryAfter: 30 })).toEqual({
      kind: 'refused',
      reason: 'withheld',
      retryAfter: 30,
    });
  });

  it('nobody can be reached', () => {
    expect(readToken({ kind: 'failed', failure: 'unreachable', code: 'ECONNREFUSED' })).toEqual({
      kind: 'refused',
      reason: 'unreachable',
      code: 'ECONNREFUSED',
    });
  });
});
