import { expect, it } from 'vitest';
import type { Credentials } from '../credentials/credentials.ts';
import { findEcho } from '../credentials/secret-echo.ts';
import { about, busy, countingCredentials, never, ok, reply, vendor } from '../testing/test-vendor.ts';
import type { HttpCall, HttpReply } from './http-reply.ts';
import { createCallBudget } from './rate-limiter.ts';

const history = { name: 'capillary', interaction: [], warnings: [] };
const refused = reply(401, undefined);
/** No call is left out by chance. */
const surely = {
  clock: { now: () => performance.now(), random: () => 0.9999, sleep: async () => Promise.resolve() },
};
const query = { identifierName: 'mobile', identifierValue: '919988221100' } as const;

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

it('asks with other credentials from when it has them, and ends what is under way with those that it took', async () => {
  const { promise: hanging, resolve: answer } = Promise.withResolvers<HttpReply>();
  const { ask, reconnect, calls } = vendor(({ headers }) =>
    headers['token'] === 'access-token-0' ? hanging : ok,
  );
  const before = ask(query, never);
  await expect.poll(() => calls).toHaveLength(1);
  reconnect(() => ({
    authorise: () =>
      Promise.resolve({
        kind: 'authorised',
        headers: { token: 'other-token' },
        isEcho: findEcho(['other-token']),
        renew: undefined,
      }),
  }));
  expect(await ask(query, never)).toMatchObject({ kind: 'answer' });
  answer(ok);
  expect(await before).toMatchObject({ kind: 'answer' });
  expect(calls.map(({ headers }) => headers['token'])).toEqual(['access-token-0', 'other-token']);
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
  const { ask, calls } = vendor(() => ok, { connect: () => credentials });
  expect(await ask(query, never)).toMatchObject({ type: 'upstream-auth' });
  expect(calls).toHaveLength(0);
});

it.each([
  ['rejected', { type: 'upstream-auth' }],
  ['unavailable', { type: 'upstream-auth', title: 'Capillary gave out no access token', retryable: true }],
  ['unreachable', { type: 'upstream-error', cause: 'ECODE' }],
  ['withheld', { type: 'rate-limited', retryAfter: 30 }],
] as const)('says why there is no token: %s', async (reason, problem) => {
  const credentials: Credentials = {
    authorise: () => Promise.resolve({ kind: 'refused', reason, code: 'ECODE', retryAfter: 30 }),
  };
  expect(await vendor(() => ok, { connect: () => credentials }).ask(query, never)).toMatchObject(problem);
});

it('asks once for many who ask the same', async () => {
  const { ask, calls } = vendor(() => ok);
  await Promise.all(Array.from({ length: 100 }, () => ask(query, never)));
  expect(calls).toHaveLength(1);
  await ask(query, never);
  expect(calls).toHaveLength(2);
});

it('asks once for callers of several addresses, and tells none of them', async () => {
  const { ask, calls } = vendor(() => ok);
  await Promise.all(
    ['203.0.113.9', '198.51.100.1', undefined].map((caller) => ask({ ...query, caller }, never)),
  );
  expect(calls).toHaveLength(1);
  expect(calls[0]?.path).not.toContain('caller');
});

it('serves others while the vendor keeps the look-ups of one address waiting', async () => {
  const { promise: hanging, resolve: answer } = Promise.withResolvers<HttpReply>();
  const { ask } = vendor(({ path }) => (path.includes('slow') ? hanging : ok));
  const slow = Array.from({ length: 58 }, (_, index) =>
    ask({ ...about(`slow-${index}`), caller: '203.0.113.9' }, never),
  );
  for (let customer = 0; customer < 20; customer += 1)
    expect(await ask({ ...about(customer), caller: '198.51.100.1' }, never)).toMatchObject({
      kind: 'answer',
    });
  answer(ok);
  await Promise.all(slow);
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
  const { ask } = vendor(() => ok, { connect: () => credentials, scale: 0.001 });
  expect(await ask(query, never)).toMatchObject({ kind: 'problem', type: 'upstream-timeout' });
});

/** Twenty look-ups of other customers, none of which the vendor answers. */
async function breakDown(ask: ReturnType<typeof vendor>['ask']): Promise<void> {
  for (let customer = 0; customer < 20; customer += 1) await ask(about(customer), never);
}

it('asks a failing vendor nothing for a while', async () => {
  const { ask, calls } = vendor(() => busy, surely);
  await breakDown(ask);
  const made = calls.length;
  expect(await ask(query, never)).toMatchObject({ type: 'circuit-open' });
  expect(calls).toHaveLength(made);
});

it('opens the circuit for all customers of a vendor, and for no other vendor’s', async () => {
  const { ask } = vendor(() => busy, surely);
  const apart = vendor(() => ok);
  await breakDown(ask);
  expect(await ask(about('newcomer'), never)).toMatchObject({ type: 'circuit-open' });
  expect(await apart.ask(about('apart'), never)).toMatchObject({ kind: 'answer' });
});

it.each([500, 503, 404, 200])(
  'takes a vendor for sound that answers %d for customers whom it does not know',
  async (status) => {
    const unknown = reply(status, { errors: [{ status: false, code: 1012, message: 'Customer not found' }] });
    const { ask, calls } = vendor(() => unknown, surely);
    for (let customer = 0; customer < 40; customer += 1)
      expect(await ask(about(customer), never)).toMatchObject({ type: 'not-found' });
    expect(calls).toHaveLength(40);
  },
);

it('asks a vendor nothing for a while that says in the body of a 200 that it fails', async () => {
  const failing = { response: { status: { success: 'false', code: 500 } } };
  const { ask } = vendor(() => reply(200, failing), surely);
  await breakDown(ask);
  expect(await ask(query, never)).toMatchObject({ type: 'circuit-open' });
});

it('serves everybody else however often one customer’s look-ups fail, whatever is asked about them', async () => {
  const { ask } = vendor(({ path }) => (path.includes('broken') ? busy : ok), surely);
  const types = ['viber', 'email', 'tweet', undefined] as const;
  for (let search = 0; search < 100; search += 1)
    expect(await ask({ ...about('broken'), type: types[search % 4] }, never)).toMatchObject({
      type: 'upstream-error',
    });
  for (let customer = 0; customer < 20; customer += 1)
    expect(await ask(about(customer), never)).toMatchObject({ kind: 'answer' });
});

it('counts neither who is turned away nor who gets no token as a call that went well', async () => {
  let isRefused = false;
  const granting = countingCredentials();
  const credentials: Credentials = {
    authorise: (signal) =>
      isRefused ? Promise.resolve({ kind: 'refused', reason: 'rejected' }) : granting.authorise(signal),
  };
  const { ask } = vendor(() => ({ kind: 'failed', failure: 'timeout', code: undefined }), {
    ...surely,
    connect: () => credentials,
  });
  for (let customer = 0; customer < 19; customer += 1) await ask(about(customer), never);
  isRefused = true;
  for (let customer = 0; customer < 20; customer += 1) await ask(about(customer), never);
  isRefused = false;
  expect(await ask(about('last'), never)).toMatchObject({ type: 'upstream-timeout' });
  expect(await ask(about('newcomer'), never)).toMatchObject({ type: 'circuit-open' });
});

it('turns away all, for as long as it asks, once the vendor says that there were too many calls', async () => {
  const { ask, calls } = vendor(() => reply(429, undefined, '30'));
  expect(await ask(query, never)).toMatchObject({ type: 'rate-limited', retryAfter: 30 });
  expect(await ask(about('newcomer'), never)).toMatchObject({ type: 'rate-limited', retryAfter: 30 });
  expect(calls).toHaveLength(1);
});

it('tells whoever would wait long for a call in this minute for how long', async () => {
  const { ask, calls } = vendor(() => ok, { budget: createCallBudget({ perMinute: 5, patience: 1_000 }) });
  for (let customer = 0; customer < 4; customer += 1) await ask(about(customer), never);
  expect(await ask(about('newcomer'), never)).toMatchObject({ type: 'rate-limited', retryAfter: 60 });
  expect(await ask({ ...about('newcomer'), purpose: 'report' }, never)).toMatchObject({ kind: 'answer' });
  expect(calls).toHaveLength(5);
});

it('takes no time of our own for the vendor’s: a call that waited for memory until its deadline', async () => {
  const { ask } = vendor(() => ({ kind: 'withheld', type: 'overloaded', retryAfter: 1 }), surely);
  await breakDown(ask);
  expect(await ask(query, never)).toEqual({ kind: 'problem', type: 'overloaded', retryAfter: 1 });
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
  const { ask } = vendor((call) => (isSlow(call) ? hanging : reply(503, undefined)), {
    connect: () => credentials,
  });
  const inFlight = Array.from({ length: 12 }, (_, index) =>
    ask({ ...query, identifierValue: `slow-${index}` }, never),
  );
  await breakDown(ask);
  const before = tokens;
  expect(await ask({ ...query, identifierValue: 'newcomer' }, never)).toMatchObject({ type: 'circuit-open' });
  expect(tokens).toBe(before);
  answer(ok);
  await Promise.all(inFlight);
});
