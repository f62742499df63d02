import { describe, expect, it } from 'vitest';
import { findTokens, mayHoldEntry } from './links.ts';

const tokens = (text: string) => {
  const folded = text.toLowerCase();
  return findTokens(folded, ({ start, end }) => text.slice(start, end)).map(({ start, end }) =>
    text.slice(start, end),
  );
};

describe('findTokens', () => {
  it.each([
    ['https://bazaar.example/magic?token=a8f3k2m9q1', ['a8f3k2m9q1']],
    ['https://bazaar.example/login?code=482913&lang=en', ['482913']],
    ['bazaar://otp/482913', ['482913']],
    ['Sign in here https://bzr.example/r/9f8e7d6c5b4a.', ['9f8e7d6c5b4a']],
    ['Reset your password: bzr.example/p/abcDEFghiJKLmnoPQR', ['abcDEFghiJKLmnoPQR']],
    ['https://bazaar.example/cb#access_token=abcd.efgh', ['abcd.efgh']],
  ])('finds what lets somebody in: %s', (text, found) => {
    expect(tokens(text)).toEqual(found);
  });

  it.each([
    'Track: https://bzr.example/t/9f8e7d6c5b4a',
    'Log in at https://bazaar.example/login?utm_source=a8f3k2m9q1&redirect=orders1234',
    'https://survey.example.com/r?sc=1&t=a8f3k2m9q1',
    'Verify your e-mail in the app. Blog: https://bazaar.example/blog/how-we-verify-2025',
    'https://bazaar.example/orders?token=a8f3k2m9q1',
  ])('leaves other links whole: %s', (text) => {
    expect(tokens(text)).toEqual([]);
  });
});

describe('mayHoldEntry', () => {
  it('stops texts without links, and links without a word or a query', () => {
    expect(mayHoldEntry('log in and / or sign in')).toBe(false);
    expect(mayHoldEntry('shop at https://bzr.example/t/1')).toBe(false);
    expect(mayHoldEntry('log in: https://bzr.example/t/1')).toBe(true);
  });
});
