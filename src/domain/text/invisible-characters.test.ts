import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import { toVisibleText, trimInvisible } from './invisible-characters.ts';

describe('toVisibleText', () => {
  const england = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';
  const anyCharacter = fc
    .integer({ min: 0, max: 0x10_ffff })
    .map((codePoint) => String.fromCodePoint(codePoint));
  const hostile = fc.oneof(anyText, fc.string({ unit: anyCharacter }));

  it.each([
    ['overrides are named', 'a\u202eb\u2066', 'a⟨U+202E⟩b⟨U+2066⟩'],
    ['C0 controls are their symbols', '\u0000\u0007\u001b[31m\t\u007f', '␀␇␛[31m␉␡'],
    ['C1 controls are named', '\u0085', '⟨U+0085⟩'],
    ['every line end is one', 'a\r\nb\rc\u2028d\u2029e\n', 'a\nb\nc\nd\ne\n'],
    ['what has no width is dropped', 'a\u200bb\u2060c\ufeffd\u00ade', 'abcde'],
    ['tags are dropped', 'a\u{e0041}\u{e0042}b', 'ab'],
    ['tags in a flag are kept', england, england],
    ['half a pair is marked', 'a\ud83d', 'a\ufffd'],
    ['joiners are kept', 'क्\u200dष \u{1f468}\u200d\u{1f469}', 'क्\u200dष \u{1f468}\u200d\u{1f469}'],
    ['direction marks are kept', 'a\u200e\u200f\u061c', 'a\u200e\u200f\u061c'],
    ['markup is text', '<script>&lt;</script>{{7*7}}', '<script>&lt;</script>{{7*7}}'],
  ])('%s', (_name, text, visible) => {
    expect(toVisibleText(text)).toBe(visible);
  });

  it('is idempotent, well-formed and free of what acts or hides, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const visible = toVisibleText(text);
        expect(toVisibleText(visible)).toBe(visible);
        expect(visible.isWellFormed()).toBe(true);
        expect(visible.replaceAll('\n', '')).not.toMatch(
          /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\ufeff\u2028\u2029]/u,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('trimInvisible', () => {
  it.each([
    ['blanks and line ends', '\n def@xyz.com\r\n', 'def@xyz.com'],
    ['direction marks of messengers', '\u202a+919988221100\u202c', '+919988221100'],
    ['marks of byte order and zero width', '\ufeff\u200b7\u2060', '7'],
    ['blanks that do not break', '\u00a07\u3000', '7'],
    ['control characters', '\u00007\u0085', '7'],
  ])('takes away %s', (_name, text, expected) => {
    expect(trimInvisible(text)).toBe(expected);
  });

  it('leaves what stands inside', () => {
    expect(trimInvisible(' a\u200b b ')).toBe('a\u200b b');
  });

  it('leaves nothing of what is invisible throughout', () => {
    expect(trimInvisible(' \u200b\n')).toBe('');
  });
});
