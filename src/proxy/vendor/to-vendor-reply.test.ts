import { expect, it } from 'vitest';
import { toVendorReply } from './to-vendor-reply.ts';
import type { Loss, UpstreamReply } from './upstream-reply.ts';

const reply = (status: number, body: unknown, retryAfter?: string): UpstreamReply => ({
  kind: 'reply',
  status,
  body,
  bytes: 42,
  requestId: 'cap-1',
  retryAfter,
});
const errors = (code: number) => ({
  errors: [{ status: false, code, message: 'secret 482913' }],
  warnings: [],
});
const to = (upstream: UpstreamReply) => toVendorReply(upstream, 0);
const history = { name: 'capillary', interaction: [], warnings: [] };

it('hands an answer on', () => {
  expect(to(reply(200, history))).toEqual({
    kind: 'answer',
    answer: history,
    bytes: 42,
    vendorRequestId: 'cap-1',
  });
});

it.each<[number, unknown, string]>([
  [200, errors(1012), 'not-found'],
  [200, errors(1013), 'not-enrolled'],
  [200, errors(8069), 'merged'],
  [200, errors(1015), 'identifier-refused'],
  [200, errors(4000), 'forbidden'],
  [200, errors(401), 'upstream-auth'],
  [200, errors(498), 'upstream-auth'],
  [401, undefined, 'upstream-auth'],
  [403, undefined, 'forbidden'],
  [429, undefined, 'rate-limited'],
  [461, undefined, 'upstream-error'],
  [500, undefined, 'upstream-error'],
  [521, undefined, 'upstream-error'],
  [200, {}, 'upstream-invalid'],
  [200, undefined, 'upstream-invalid'],
])('status %d with %j is %s', (status, body, type) => {
  expect(to(reply(status, body))).toMatchObject({ kind: 'problem', type, vendorRequestId: 'cap-1' });
});

it('never repeats a message of the vendor', () => {
  expect(JSON.stringify(to(reply(200, errors(1012))))).not.toContain('482913');
});

it('takes 5xx alone for an outage', () => {
  expect([500, 503, 404, 429].map((status) => to(reply(status, undefined)))).toMatchObject([
    { isOutage: true },
    { isOutage: true },
    { isOutage: false },
    { isOutage: false },
  ]);
});

it('hands on how long to wait', () => {
  expect([
    to(reply(429, undefined, '7')),
    to(reply(503, undefined, '9')),
    to(reply(404, undefined, '9')),
  ]).toMatchObject([{ retryAfter: 7 }, { retryAfter: 9 }, { retryAfter: undefined }]);
});

it('keeps a code that is no code to the vendor', () => {
  const told = { errors: [{ status: false, code: 'Call 919988221100', message: '' }] };
  expect(to(reply(400, told))).toMatchObject({ kind: 'problem', vendorCode: undefined });
});

it.each<[Loss, string]>([
  ['timeout', 'upstream-timeout'],
  ['unreachable', 'upstream-error'],
  ['broken', 'upstream-invalid'],
  ['invalid', 'upstream-invalid'],
  ['too-large', 'upstream-too-large'],
  ['redirect', 'upstream-error'],
])('%s is %s', (loss, type) => {
  expect(to({ kind: 'lost', loss, code: 'ECODE' })).toMatchObject({ type, cause: 'ECODE' });
});
