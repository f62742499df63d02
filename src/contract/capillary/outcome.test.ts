import { describe, expect, it } from 'vitest';
import { fixture, fixtureParts } from '../testing/fixture.ts';
import { readOutcome } from './outcome.ts';

const flat = { name: 'capillary', interaction: [] };

/** The failure, with its code where the vendor gave one. */
function outcomeOf(httpStatus: number, body: unknown): string {
  const outcome = readOutcome(httpStatus, body);
  return outcome.kind === 'success' ? 'success' : [outcome.failure, outcome.code ?? ''].join(' ').trim();
}

describe('success', () => {
  it.each(['flat-viber', 'nested-email', 'collapsed-2013', 'odd-lists', 'prototype-names'])('%s', (name) => {
    expect(outcomeOf(200, fixture(name))).toBe('success');
  });

  it.each([...fixtureParts('successes'), ...fixtureParts('empty-but-valid')])('%s', (_, body) => {
    expect(outcomeOf(200, body)).toBe('success');
    expect(outcomeOf(201, body)).toBe('success');
  });
});

describe('customers who share an identifier', () => {
  it.each([
    ['a list of two', 'success'],
    ['numbers as keys', 'success'],
    ['no envelope', 'success'],
    ['the first failed', 'success'],
    ['the second failed', 'success'],
    ['both failed', 'not-found 1012'],
    ['something that is no customer', 'success'],
    ['neither lists anything', 'success'],
  ])('%s: %s', (name, expected) => {
    expect(outcomeOf(200, fixtureParts('two-customers').get(name))).toBe(expected);
  });

  it('are a failure with a status of failure, whoever can be read', () => {
    expect(outcomeOf(503, fixtureParts('two-customers').get('a list of two'))).toBe('busy');
  });
});

describe('an answer of no known shape', () => {
  it.each([...fixtureParts('no-answer')])('%s is unreadable, never an empty history', (_, body) => {
    expect(outcomeOf(200, body)).toBe('unreadable');
  });

  it.each([undefined, '<html>Just a moment…</html>'])('%j is unreadable too', (body) => {
    expect(outcomeOf(200, body)).toBe('unreadable');
  });
});

describe('a failure in the nested shape', () => {
  it.each([
    ['no such customer, all failed', 200, 'not-found 1012'],
    ['no such customer, some failed', 200, 'not-found 1012'],
    ['a customer in a list of one', 200, 'not-found 1012'],
    ['credentials refused, yet success true', 200, 'credentials 401'],
    ['credentials refused, yet success true', 401, 'credentials 401'],
    ['token expired', 200, 'token-expired 498'],
    ['merged', 200, 'merged 8069'],
    ['item status without a customer', 400, 'identifier-refused 1015'],
    ['no envelope', 200, 'not-enrolled 1013'],
    ['all failed and no reason', 200, 'vendor-error 500'],
    ['all failed and no reason', 500, 'busy 500'],
    ['refused without a code', 200, 'vendor-error'],
    ['an unknown code', 200, 'vendor-error 1999'],
    ['an unknown code', 403, 'not-permitted 1999'],
    ['a bad request', 200, 'vendor-error 400'],
    ['a busy gateway', 200, 'busy 503'],
    ['a failure beside a list', 200, 'credentials 401'],
  ])('%s, with HTTP %i: %s', (name, httpStatus, expected) => {
    expect(outcomeOf(httpStatus, fixtureParts('failures-nested').get(name))).toBe(expected);
  });
});

describe('a failure in the flat shape', () => {
  it.each([
    ['no such customer', 200, 'not-found 8015'],
    ['no such customer', 404, 'not-found 8015'],
    ['no such customer', 500, 'not-found 8015'],
    ['code as text', 200, 'not-found 8015'],
    ['one error, collapsed', 200, 'not-found 8015'],
    ['merged', 200, 'merged 8069'],
    ['an unknown error before a known one', 200, 'not-permitted 4000'],
    ['an unknown error', 200, 'vendor-error 9999'],
    ['an unknown error', 503, 'busy 9999'],
    ['an error without a code', 200, 'vendor-error'],
    ['an error as a sentence', 200, 'vendor-error'],
    ['errors as a sentence', 200, 'vendor-error'],
    ['a list in the list of errors', 200, 'vendor-error'],
    ['an error beside a list', 200, 'not-found 8015'],
    ['token refused', 200, 'credentials 320001'],
    ['try later', 503, 'busy 4001'],
    ['an error code of the prototype', 200, 'vendor-error constructor'],
  ])('%s, with HTTP %i: %s', (name, httpStatus, expected) => {
    expect(outcomeOf(httpStatus, fixtureParts('failures-flat').get(name))).toBe(expected);
  });
});

describe('every code that the vendor’s API reference lists', () => {
  it.each([
    ...[1012, 1011, 816, 8015, 8065].map((code) => [code, 'not-found']),
    ...[1013, 1020, 8089].map((code) => [code, 'not-enrolled']),
    ...[8069].map((code) => [code, 'merged']),
    ...[1015, 1042, 1104, 8013, 8055, 8056, 11013].map((code) => [code, 'identifier-refused']),
    ...[403, 4000, 1044].map((code) => [code, 'not-permitted']),
    ...[401, 320001].map((code) => [code, 'credentials']),
    ...[498].map((code) => [code, 'token-expired']),
    ...[429].map((code) => [code, 'rate-limited']),
    ...[4001, 461, 502, 503, 504, 520, 521, 522, 523, 524].map((code) => [code, 'busy']),
    ...[400, 402, 404, 405, 406, 407, 408, 500].map((code) => [code, 'vendor-error']),
  ])('%i is %s in either shape', (code, failure) => {
    const status = { success: 'false', code };
    expect(outcomeOf(200, { errors: [{ status: false, code, message: '?' }] })).toBe(`${failure} ${code}`);
    expect(outcomeOf(200, { response: { status } })).toBe(`${failure} ${code}`);
    expect(outcomeOf(200, { response: { customer: { item_status: status } } })).toBe(`${failure} ${code}`);
  });
});

describe('an HTTP status with a body that says nothing', () => {
  it.each([
    ...[401].map((status) => [status, 'credentials'] as const),
    ...[403].map((status) => [status, 'not-permitted'] as const),
    ...[429].map((status) => [status, 'rate-limited'] as const),
    ...[461].map((status) => [status, 'busy'] as const),
    ...[498].map((status) => [status, 'token-expired'] as const),
    ...[500, 502, 503, 504, 520, 521, 522, 523, 524, 530, 599].map((status) => [status, 'busy'] as const),
    ...[400, 402, 404, 405, 408, 415, 600, 999].map((status) => [status, 'vendor-error'] as const),
    ...[101, 202, 204, 206, 302, 304].map((status) => [status, 'unreadable'] as const),
  ])('%i is %s', (httpStatus, failure) => {
    expect(outcomeOf(httpStatus, undefined)).toBe(failure);
    expect(outcomeOf(httpStatus, {})).toBe(failure);
    expect(outcomeOf(httpStatus, flat)).toBe(failure);
  });
});

describe('warnings', () => {
  it('are no failure, whatever their code', () => {
    expect(outcomeOf(200, { ...flat, warnings: [{ code: 8069 }, { code: 1012 }] })).toBe('success');
  });
});
