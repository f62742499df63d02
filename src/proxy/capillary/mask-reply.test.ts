import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAnswer } from '../../domain/masking/mask-answer.ts';
import { findEcho } from '../credentials/secret-echo.ts';
import { readText } from './http-reply.ts';
import { maskReply, type VendorReply } from './replies.ts';

const isEcho = findEcho(['a-secret-of-ours', 'short']);

/** What leaves the proxy for a body, and what would if everything were written anew. */
function bothWays(
  text: string,
  maskOtps = true,
): { readonly fast: VendorReply; readonly plain: VendorReply } {
  const { body: answer, exact, ...read } = readText(text, []);
  const reading = { kind: 'answer', answer, ...read, bytes: 0, vendorRequestId: undefined } as const;
  return {
    fast: maskReply({ ...reading, exact }, maskOtps, isEcho),
    plain: maskReply(reading, maskOtps, isEcho),
  };
}

const rewritten = (reply: VendorReply): VendorReply =>
  reply.kind === 'answer' && typeof reply.json === 'string'
    ? { ...reply, json: JSON.stringify(JSON.parse(reply.json)) }
    : reply;

const jsonOf = (text: string): unknown => {
  const { fast } = bothWays(text);
  return fast.kind === 'answer' ? fast.json : fast.kind;
};

const blank = fc.constantFrom('', '', ' ', '\n', '\t', '\r\n  ');
/** Letter by letter as it is or in escapes, as somebody might write it who hides something. */
const written = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(texts, fc.constantFrom('plain', 'slashes', 'unicode')).map(([text, how]) => {
    const plain = JSON.stringify(text);
    if (how === 'slashes') return plain.replaceAll('/', '\\/');
    if (how === 'plain') return plain;
    const escape = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return `"${text.split('').map(escape).join('')}"`;
  });
const texts = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'Your OTP is 482913.',
    'a-secret-of-ours',
    'short',
    'https://example.com/login?token=Zk84Lm5Qw2',
    '482913',
    '\u2028"\\\n/',
    '\ud83d\ude00\ud800',
    'Ваш код 482913',
  ),
);
const keys = fc.constantFrom(
  'a',
  'otp',
  'subject',
  'id',
  'key',
  'value',
  '__proto__',
  'a (repeated)',
  'short',
);
const numbers = fc.constantFrom('0', '-0', '1.10', '1e400', '482913', '12345678901234567890', '0.5');
/** JSON as anything may write it: with equal keys, in escapes, on several lines. */
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('null', 'true'),
    numbers,
    written(texts),
    fc
      .tuple(blank, fc.array(fc.tuple(blank, tie('json'), blank)))
      .map(([start, entries]) => `[${start}${entries.map((entry) => entry.join('')).join(',')}]`),
    fc
      .array(fc.tuple(blank, written(keys), blank, tie('json'), blank))
      .map((fields) => `{${fields.map(([a, key, b, value, c]) => `${a}${key}${b}:${value}${c}`).join(',')}}`),
  ),
}));

describe('maskReply', () => {
  it('hands the same on whether a text goes as it came or is written anew', () => {
    fc.assert(
      fc.property(json, fc.boolean(), (text, maskOtps) => {
        const { fast, plain } = bothWays(text, maskOtps);
        expect(rewritten(fast)).toEqual(plain);
      }),
    );
  });

  it('hands nothing on that masks would change', () => {
    fc.assert(
      fc.property(json, (text) => {
        const { fast } = bothWays(text);
        if (fast.kind !== 'answer' || typeof fast.json !== 'string') return;
        const left: unknown = JSON.parse(fast.json);
        expect(JSON.stringify(maskAnswer(left))).toBe(JSON.stringify(left));
      }),
    );
  });

  it('lets a text through in which nothing is masked', () => {
    const text = '{"subject": "Hello, \\"you\\"", "id":1}';
    expect(jsonOf(text)).toBe(text);
  });

  it.each([
    ['a code', '{"subject":"Your OTP is 482913."}', '{"subject":"Your OTP is ••••••."}'],
    [
      'a code that a later key of the same name hides',
      '{"subject":"Your OTP is 482913.","subject":"Hello"}',
      '{"subject (repeated)":"Your OTP is ••••••.","subject":"Hello"}',
    ],
    ['a long number', '{"id":12345678901234567890}', '{"id":"12345678901234567890"}'],
    ['letters in escapes', '{"subject":"\\u0048ello"}', '{"subject":"Hello"}'],
    ['slashes in escapes', '{"link":"https:\\/\\/example.com"}', '{"link":"https://example.com"}'],
    ['several lines', '{\n "a": 1\n}', '{"a":1}'],
  ])('does not let a text through with %s', (_what, text, expected) => {
    expect(jsonOf(text)).toBe(expected);
  });

  it.each([
    '{"a":"a-secret-of-ours"}',
    '{"a":"\\u0061-secret-of-ours"}',
    '{"a":"short"}',
    '{"a":"\\u0073hort"}',
  ])('finds our credentials in %s', (text) => {
    expect(bothWays(text).fast).toMatchObject({ kind: 'problem', cause: 'CREDENTIAL_ECHO' });
  });
});
