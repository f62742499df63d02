import { describe, expect, it } from 'vitest';
import { junk } from '../testing/junk.ts';
import { readAbout } from './about.ts';

const about = {
  mode: 'demo',
  version: '0.1.0',
  sourceTimeZone: 'Asia/Kolkata',
  defaultCountry: 'IN',
  examples: [
    { identifierName: 'mobile', identifierValue: '919988221100', title: 'The nested sample', group: 'Seed' },
  ],
};

describe('readAbout', () => {
  it('reads what the proxy answers', () => {
    expect(readAbout(about)).toEqual(about);
  });

  it('does without a country and without examples', () => {
    const { defaultCountry: _, ...rest } = { ...about, mode: 'real', examples: [] };
    expect(readAbout(rest)).toEqual(rest);
  });

  it.each([
    ['another mode', { mode: 'test' }],
    ['a number as version', { version: 1 }],
    ['no zone', { sourceTimeZone: null }],
    ['a country that is no text', { defaultCountry: 91 }],
    ['no examples', { examples: undefined }],
    [
      'an example without a title',
      { examples: [{ identifierName: 'mobile', identifierValue: '1', group: 'Seed' }] },
    ],
  ])('is none with %s', (_, change) => {
    expect(readAbout({ ...about, ...change })).toBeUndefined();
  });

  it('is none of anything else', () => {
    for (const body of junk) expect(readAbout(body)).toBeUndefined();
  });
});
