import { expect, it } from 'vitest';
import { mayBeJson, readEncoding, readRequestId } from './vendor-headers.ts';

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['identity', 'identity'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['br', undefined],
  ['zstd', undefined],
  ['gzip, gzip', undefined],
  [['gzip', 'gzip'], undefined],
])('Content-Encoding %j is %j', (header, encoding) => {
  expect(readEncoding({ 'content-encoding': header })).toBe(encoding);
});

it.each([
  [undefined, true],
  ['application/json', true],
  ['application/problem+json; charset=UTF-8', true],
  ['text/plain; charset="utf-8"', true],
  ['application/json; charset=utf8', true],
  ['text/html', false],
  ['application/xhtml+xml; charset=utf-8', false],
  ['application/json; charset=latin1', false],
  ['application/json;charset=utf-16', false],
])('Content-Type %j may be JSON: %j', (header, may) => {
  expect(mayBeJson({ 'content-type': header })).toBe(may);
});

it.each([
  ['a1-B2', 'a1-B2'],
  ['a b', undefined],
  ['x\r\ny', undefined],
  ['x'.repeat(65), undefined],
  ['123456', undefined],
  ['919988221100', undefined],
  ['id-9199882-x', undefined],
  ['9199-8822-1100', undefined],
  [['a', 'b'], undefined],
  [undefined, undefined],
])('request id %j is %j', (header, id) => {
  expect(readRequestId({ 'x-cap-requestid': header })).toBe(id);
});
