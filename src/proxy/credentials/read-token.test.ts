import { describe, expect, it } from 'vitest';
import type { UpstreamReply } from '../capillary/http-reply.ts';
import { readToken } from './read-token.ts';

const reply = (body: unknown, status = 200): UpstreamReply => ({
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

it.each<[string, UpstreamReply]>([
  ['the documented refusal', reply({ data: null, errors: [{ code: 320_001, message: 'no' }] })],
  ['401', reply(undefined, 401)],
  ['403', reply({}, 403)],
])('credentials are rejected by %s', (_what, refusal) => {
  expect(readToken(refusal)).toEqual({ kind: 'refused', reason: 'rejected' });
});

it.each<[string, UpstreamReply]>([
  ['500', reply(undefined, 500)],
  ['a page', { kind: 'lost', loss: 'invalid', code: undefined }],
  ['a time-out', { kind: 'lost', loss: 'timeout', code: undefined }],
  ['an answer of another kind', reply([])],
])('the endpoint is out of order: %s', (_what, refusal) => {
  expect(readToken(refusal)).toMatchObject({ kind: 'refused', reason: 'unavailable' });
});

it('nobody can be reached', () => {
  expect(readToken({ kind: 'lost', loss: 'unreachable', code: 'ECONNREFUSED' })).toEqual({
    kind: 'refused',
    reason: 'unreachable',
    code: 'ECONNREFUSED',
  });
});
