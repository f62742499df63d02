import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TransportFailure, HttpReply } from './http-reply.ts';
import { parseRetryAfter, readReply } from './replies.ts';

describe('readReply', () => {
  const reply = (status: number, body: unknown, retryAfter?: string): HttpReply => ({
    kind: 'reply',
    status,
    body,
    text: '',
    changes: [],
    bytes: 42,
    requestId: 'cap-1',
    retryAfter,
  });
  const errors = (code: number) => ({
    errors: [{ status: false, code, message: 'secret 482913' }],
    warnings: [],
  });
  const to = (httpReply: HttpReply) => readReply(httpReply, 0);
  const history = { name: 'capillary', interaction: [], warnings: [] };

  it('hands an answer on', () => {
    expect(to(reply(200, history))).toEqual({
      kind: 'answer',
      answer: history,
      text: '',
      changes: [],
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

  it('hands on how long to wait', () => {
    expect([
      to(reply(429, undefined, '7')),
      to(reply(503, undefined, '9')),
      to(reply(404, undefined, '9')),
    ]).toMatchObject([{ retryAfter: 7 }, { retryAfter: 9 }, { retryAfter: undefined }]);
  });

  it.each<[unknown, string | undefined]>([
    [1012, '1012'],
    ['320001', '320001'],
    ['1012.0', '1012'],
    ['ERR_401', 'ERR_401'],
    ['NOT-FOUND', 'NOT-FOUND'],
    ['Call 919988221100', undefined],
    [919988221100, undefined],
    [1234567, undefined],
    ['OTP-482913', undefined],
    ['OTP-4829', undefined],
    ['4-8-2-9-1-3', undefined],
    ['x'.repeat(33), undefined],
  ])('of the code %j it tells %j', (code, handedOn) => {
    expect(to(reply(400, { errors: [{ status: false, code, message: '' }] }))).toMatchObject({
      kind: 'problem',
      vendorCode: handedOn,
    });
  });

  it.each<[TransportFailure, string]>([
    ['timeout', 'upstream-timeout'],
    ['cut-short', 'upstream-timeout'],
    ['unreachable', 'upstream-error'],
    ['broken', 'upstream-invalid'],
    ['invalid', 'upstream-invalid'],
    ['too-large', 'upstream-too-large'],
    ['redirect', 'upstream-error'],
  ])('%s is %s', (failure, type) => {
    expect(to({ kind: 'failed', failure, code: 'ECODE' })).toMatchObject({ type, cause: 'ECODE' });
  });
});

describe('parseRetryAfter', () => {
  const now = Date.parse('2025-06-01T09:00:00Z');

  it.each([
    ['2', 2],
    [' 2 ', 2],
    ['0', undefined],
    ['600', 60],
    ['1e9', 60],
    ['1000000000', 60],
    ['-1', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
    ['Sun, 01 Jun 2025 09:00:20 GMT', 20],
    ['Sun, 01 Jun 2025 10:00:00 GMT', 60],
    ['Sun, 01 Jun 2025 08:59:59 GMT', undefined],
    ['2025-06-01T09:00:20Z', undefined],
    ['Sun, 99 Jun 2025 09:00:20 GMT', undefined],
  ])('%j is %j s', (header, wait) => {
    expect(parseRetryAfter(header, now)).toBe(wait);
  });

  it('never lets anybody wait longer than a minute', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.integer().map(String),
          fc.date({ noInvalidDate: true }).map((d) => d.toUTCString()),
        ),
        (text) => {
          const wait = parseRetryAfter(text, now);
          expect(wait === undefined || (wait > 0 && wait <= 60)).toBe(true);
        },
      ),
    );
  });
});
