import { expect, it } from 'vitest';
import { chooseEncoding } from './static-files.ts';

it.each([
  [null, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0.000, gzip;q=0', 'identity'],
  ['deflate', 'identity'],
  ['brotli', 'identity'],
])('%j takes %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding);
});
