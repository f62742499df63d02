import { describe, expect, it } from 'vitest';
import { maskLinks } from './mask-links.ts';

describe('maskLinks', () => {
  it.each([
    [
      'values of a query',
      'See https://bazaar.example/survey?u=a81bf2&t=LONGTOKEN ok',
      'See https://bazaar.example/survey?u=••••••&t=••••••••• ok',
    ],
    ['a query without a key', 'https://bazaar.example?a81bf2', 'https://bazaar.example?••••••'],
    ['a fragment', 'https://bazaar.example/#/a/81bf22', 'https://bazaar.example/#/•/••••••'],
    ['a short link', 'Visit bzr.in/aB3dE9 today', 'Visit bzr.in/•••••• today'],
    ['a number in the path', 'https://b.example/f/382716/2025', 'https://b.example/f/••••••/2025'],
    ['a short link of letters', 'http://bzr.in/xYzAbQ', 'http://bzr.in/••••••'],
    ['one without a scheme', 'www.bazaar.example/r/9f8e7d6c', 'www.bazaar.example/r/••••••••'],
  ])('masks %s', (_name, text, masked) => {
    expect(maskLinks(text)).toBe(masked);
    expect(maskLinks(masked)).toBe(masked);
  });

  it.each([
    'https://bazaar.example/offers/summer-sale',
    'https://bazaar24.example/offers?utm_source=newsletter&utm_campaign=may2025&p=1',
    'Is it yours? Reply YES/NO #thanks12345',
    'Hello',
  ])('leaves %j', (text) => {
    expect(maskLinks(text)).toBe(text);
  });
});
