import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';
import { type ParsedJson, parseJson } from './parse-json.ts';
import suite from './testing/json-test-suite.json' with { type: 'json' };

/*
 * The cases of JSONTestSuite (https://github.com/nst/JSONTestSuite, named by what a parser owes each of them), byte for byte as an answer
 * would come. Its two largest, of 100,000 levels, are in the tests of depth.
 */
const cases = Object.entries(suite.cases);
const parse = (base64: string): ParsedJson => parseJson(decodeBytes(Buffer.from(base64, 'base64')).text);
const named = (kind: 'y' | 'n' | 'i') => cases.filter(([name]) => name.startsWith(`${kind}_`));

describe('JSONTestSuite', () => {
  it('is whole', () => {
    expect([named('y').length, named('n').length, named('i').length]).toEqual([95, 186, 35]);
  });

  it.each(named('y'))('reads %s', (_, bytes) => {
    expect(parse(bytes)).toMatchObject({ ok: true });
  });

  it.each(named('n'))('takes %s for no JSON', (_, bytes) => {
    expect(parse(bytes)).toEqual({ ok: false, reason: 'not-json' });
  });

  it.each(named('i'))('reads or refuses %s, and never throws', (_, bytes) => {
    expect(typeof parse(bytes).ok).toBe('boolean');
  });
});
