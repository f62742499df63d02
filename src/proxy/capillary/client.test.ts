import { expect, it } from 'vitest';
import type { Authorisation, Credentials } from '../credentials/credentials.ts';
import { findEcho } from '../credentials/secret-echo.ts';
import { createAsk } from './client.ts';
import type { HttpCall, HttpReply } from './http-reply.ts';
import { toTimeouts } from './timeouts.ts';

const history = { name: 'capillary', interaction: [], warnings: [] };
const reply = (status: number, body: unknown): Extract<HttpReply, { kind: 'reply' }> => ({
  kind: 'reply',
  status,
  body,
  text: JSON.stringify(body) ?? '',
  changes: [],
  bytes: 1,
  requestId: undefined,
  retryAfter: undefined,
});
const ok = reply(200, history);
const refused = reply(401, undefined);
const query = { identifierName: 'mobile', identifierValue: '919988221100' } as const;
const never = new AbortController().signal;

/** Credentials that count their renewals: `access-token-0`, `access-token-1`… */
function countingCredentials(): Credentials {
  const authorisation = (count: number): Authorisation => ({
    kind: 'authorised',
    headers: { token: `access-token-${count}` },
    isEcho: findEcho([`access-token-${count}`, 'canary']),
    renew: () => Promise.resolve(authorisation(count + 1)),
  });
  return { authorise: () => Promise.resolve(authorisation(0)) };
}

type Answer = (call: HttpCall, count: number) => HttpReply | Promise<HttpReply>;

function vendor(answer: Answer, { scale = 1, credentials = countingCredentials(), maskOtps = true } = {}) {
  const calls: HttpCall[] = [];
  const ask = createAsk({
    send: async (call) => {
      calls.push(call);
      return answer(call, calls.length);
    },
    credentials,
    timeouts: toTimeouts(scale),
    maxAnswerBytes: 1000,
    maskOtps,
  });
  return { ask, calls };
}

it('sends what it is asked, letter by letter', async () => {
  const { ask, calls } = vendor(() => ok);
  const value = 'x&identifierName=email#?%00\r\nX-Evil: ../ +';
  await ask(
    { identifierName: 'external_id', identifierValue: value, network: 'twitter', type: 'tweet' },
    never,
  );
  const url = new URL(calls[0]?.path ?? '', 'https://vendor.test');
  expect(url.pathname).toBe('/v2/customers/interaction');
  expect([...url.searchParams]).toEqual([
    ['identifierName', 'external_id'],
    ['identifierValue', value],
    ['network', 'twitter'],
    ['type', 'tweet'],
  ]);
});

it('masks OTPs unless told otherwise', async () => {
  const withOtp = {
    name: 'capillary',
    interaction: [{ name: 'sms', messageList: [{ subject: 'Your OTP is 482913' }] }],
  };
  const masked = await vendor(() => reply(200, withOtp)).ask(query, never);
  expect(masked).toMatchObject({ kind: 'answer' });
  expect(JSON.stringify(masked)).not.toContain('482913');
  expect(
    JSON.stringify(await vendor(() => reply(200, withOtp), { maskOtps: false }).ask(query, never)),
  ).toContain('482913');
});

it.each<[string, HttpReply]>([
  ['in a header that is echoed', reply(200, { ...history, echo: { token: 'access-token-0' } })],
  ['in a text', reply(200, { ...history, note: 'sent with access-token-0.' })],
  ['in a key', reply(200, { ...history, 'access-token-0': 1 })],
  ['where a mask would cover it', reply(200, { ...history, password: 'access-token-0' })],
  ['as a whole text, where it is short', reply(200, { ...history, echo: ['canary'] })],
  [
    'in escapes',
    { ...reply(200, { ...history, echo: 'access-token-0' }), text: '{"echo":"\\u0061ccess-token-0"}' },
  ],
  ['in the code of an error', reply(400, { errors: [{ status: false, code: 'access-token-0' }] })],
  ['as its request id', { ...reply(200, history), requestId: 'access-token-0' }],
])('hands on no answer that holds our credentials %s', async (_where, echoed) => {
  const answer = await vendor(() => echoed).ask(query, never);
  expect(answer).toMatchObject({
    kind: 'problem',
    type: 'upstream-invalid',
    retryable: false,
    cause: 'CREDENTIAL_ECHO',
  });
  expect(JSON.stringify(answer)).not.toMatch(/access-token-0|canary/);
});

it('hands on an answer that only says alike', async () => {
  const alike = { ...history, canary: 1, note: 'canary birds', token: 'access-token-9' };
  expect(await vendor(() => reply(200, alike)).ask(query, never)).toMatchObject({
    json: JSON.stringify(alike),
  });
});

it('renews its credentials once and asks again', async () => {
  const { ask, calls } = vendor(({ headers }) => (headers['token'] === 'access-token-1' ? ok : refused));
  expect(await ask(query, never)).toMatchObject({ kind: 'answer' });
  expect(calls).toHaveLength(2);
});

it('gives up when fresh credentials are refused too', async () => {
  const { ask, calls } = vendor(() => refused);
  expect(await ask(query, never)).toMatchObject({ kind: 'problem', type: 'upstream-auth' });
  expect(calls).toHaveLength(2);
});

it('takes a 498 in a body for an ended token', async () => {
  const expired = { errors: [{ status: false, code: 498, message: '' }] };
  const { ask } = vendor((_call, count) => (count === 1 ? reply(200, expired) : ok));
  expect(await ask(query, never)).toMatchObject({ kind: 'answer' });
});

it('asks nothing without credentials', async () => {
  const credentials: Credentials = {
    authorise: () => Promise.resolve({ kind: 'refused', reason: 'rejected' }),
  };
  const { ask, calls } = vendor(() => ok, { credentials });
  expect(await ask(query, never)).toMatchObject({ type: 'upstream-auth' });
  expect(calls).toHaveLength(0);
});

it.each([
  ['rejected', { type: 'upstream-auth' }],
  ['unavailable', { type: 'upstream-auth', title: 'Capillary gave out no access token', retryable: true }],
  ['unreachable', { type: 'upstream-error', cause: 'ECODE' }],
] as const)('says why there is no token: %s', async (reason, problem) => {
  const credentials: Credentials = {
    authorise: () => Promise.resolve({ kind: 'refused', reason, code: 'ECODE' }),
  };
  expect(await vendor(() => ok, { credentials }).ask(query, never)).toMatchObject(problem);
});

it('asks once for many who ask the same', async () => {
  const { ask, calls } = vendor(() => ok);
  await Promise.all(Array.from({ length: 100 }, () => ask(query, never)));
  expect(calls).toHaveLength(1);
  await ask(query, never);
  expect(calls).toHaveLength(2);
});

it('keeps other filters of the same customer apart', async () => {
  const { ask, calls } = vendor(() => ok);
  await Promise.all([ask(query, never), ask({ ...query, type: 'email' }, never)]);
  expect(calls).toHaveLength(2);
});

it('leaves with its caller, and ends the call', async () => {
  const started = Promise.withResolvers<AbortSignal>();
  const { ask } = vendor(({ signal }) => {
    started.resolve(signal);
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve({ kind: 'aborted' }));
    });
  });
  const caller = new AbortController();
  const asked = ask(query, caller.signal);
  const signal = await started.promise;
  caller.abort();
  expect(await asked).toEqual({ kind: 'aborted' });
  expect(signal.aborted).toBe(true);
});

it('gives up at its deadline wherever it stands', async () => {
  const credentials: Credentials = {
    authorise: (signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      }),
  };
  const { ask } = vendor(() => ok, { credentials, scale: 0.001 });
  expect(await ask(query, never)).toMatchObject({ kind: 'problem', type: 'upstream-timeout' });
});

it('asks a failing vendor nothing for a while', async () => {
  const { ask, calls } = vendor(() => reply(503, undefined));
  for (let call = 0; call < 10; call += 1) await ask(query, never);
  expect(await ask(query, never)).toMatchObject({ type: 'circuit-open' });
  expect(calls).toHaveLength(10);
});

it('opens the circuit for all customers of a vendor, and for no other vendor’s', async () => {
  const { ask } = vendor(() => reply(503, undefined));
  const apart = vendor(() => ok);
  for (let call = 0; call < 10; call += 1) await ask(query, never);
  expect(await ask({ ...query, identifierValue: '917385022695' }, never)).toMatchObject({
    type: 'circuit-open',
  });
  expect(await apart.ask({ ...query, identifierValue: 'apart' }, never)).toMatchObject({ kind: 'answer' });
});

it('counts neither who is turned away nor who gets no token as a call that went well', async () => {
  let isRefused = false;
  const granting = countingCredentials();
  const credentials: Credentials = {
    authorise: (signal) =>
      isRefused ? Promise.resolve({ kind: 'refused', reason: 'rejected' }) : granting.authorise(signal),
  };
  const { ask } = vendor(() => reply(503, undefined), { credentials });
  for (let call = 0; call < 9; call += 1) await ask(query, never);
  isRefused = true;
  for (let call = 0; call < 20; call += 1) await ask(query, never);
  isRefused = false;
  await ask(query, never);
  expect(await ask(query, never)).toMatchObject({ type: 'circuit-open' });
});

it('turns away at once while the circuit is open: nobody queues for the vendor, or asks for a token', async () => {
  let tokens = 0;
  const granting = countingCredentials();
  const credentials: Credentials = {
    authorise: (signal) => {
      tokens += 1;
      return granting.authorise(signal);
    },
  };
  const { promise: hanging, resolve: answer } = Promise.withResolvers<HttpReply>();
  const isSlow = ({ path }: HttpCall): boolean => path.includes('slow');
  const { ask } = vendor((call) => (isSlow(call) ? hanging : reply(503, undefined)), { credentials });
  const inFlight = Array.from({ length: 22 }, (_, index) =>
    ask({ ...query, identifierValue: `slow-${index}` }, never),
  );
  for (let call = 0; call < 10; call += 1) await ask(query, never);
  const before = tokens;
  expect(await ask({ ...query, identifierValue: 'newcomer' }, never)).toMatchObject({ type: 'circuit-open' });
  expect(tokens).toBe(before);
  answer(ok);
  await Promise.all(inFlight);
});
