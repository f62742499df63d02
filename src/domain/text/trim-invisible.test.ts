import { describe, expect, it } from 'vitest';
import { trimInvisible } from './trim-invisible.ts';

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
