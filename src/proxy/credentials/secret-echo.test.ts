import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import { findEcho } from './secret-echo.ts';

const secret = 'pä"ss/w+ord\\Zk8';
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

describe('findEcho', () => {
  it.each([
    ['as it is', secret],
    ['within a text', `Basic ${secret}, and more`],
    ['URL-encoded', `?p=${encodeURIComponent(secret)}`],
    ['as a form has it', new URLSearchParams({ p: secret }).toString()],
    ['in Base64', base64(secret)],
    ['in Base64 of more', base64(`Authorization: x ${secret}\r\nHost: y`)],
    ['in Base64 for URLs', Buffer.from(`a:${secret}`).toString('base64url')],
    ['in JSON within JSON', JSON.stringify({ p: secret })],
  ])('finds a secret %s', (_how, text) => {
    expect(findEcho([secret])(JSON.stringify({ echo: [text] }))).toBe(true);
    expect(findEcho([secret])(JSON.stringify({ [text]: 1 }))).toBe(true);
  });

  it('finds a secret wherever it stands in whatever text, in whatever form', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, maxLength: 40, unit: 'binary' }).filter((text) => text.isWellFormed()),
        anyText,
        anyText,
        fc.constantFrom(
          (text: string) => text,
          (text: string) => encodeURIComponent(text),
          (text: string) => base64(text),
        ),
        (long, before, after, toForm) => {
          const isEcho = findEcho([long]);
          expect(isEcho(JSON.stringify([before.toWellFormed() + toForm(long) + after.toWellFormed()]))).toBe(
            true,
          );
          expect(isEcho(JSON.stringify([base64(`${before}${long}${after}`)]))).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds nothing where nothing is', () => {
    const isEcho = findEcho([secret, 'till.canary-4711', 'canary-access-token-1']);
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(isEcho(json)).toBe(false);
      }),
    );
    expect([findEcho([])('[]'), findEcho([''])('[""]')]).toEqual([false, false]);
  });

  it('takes a short secret for one only where it is a whole text', () => {
    const isEcho = findEcho(['sms-1']);
    expect(isEcho('{"a":["sms-1"]}')).toBe(true);
    expect(isEcho('{"a":"an sms-1 of ours","sms-1" : 1}')).toBe(false);
    expect(isEcho(JSON.stringify([base64('sms-1')]))).toBe(true);
  });

  it('takes a secret of digits for one only where no digit stands beside it', () => {
    const isEcho = findEcho(['91998822']);
    expect(isEcho('{"mobile":"919988221100","id":191998822}')).toBe(false);
    expect(isEcho('{"password":"91998822"}')).toBe(true);
    expect(isEcho('[91998822]')).toBe(true);
  });
});
