import { describe, expect, it } from 'vitest';
import { countOf, formatCount, lowerFirst, upperFirst } from './wording.ts';

describe('formatCount', () => {
  it('groups thousands by commas, whatever the machine’s language', () => {
    expect([0, 412, 10_000, 1_234_567].map(formatCount)).toEqual(['0', '412', '10,000', '1,234,567']);
  });
});

describe('countOf', () => {
  it('counts one, none and many in words', () => {
    expect([1, 0, 1204].map((count) => countOf(count, 'message'))).toEqual([
      '1 message',
      '0 messages',
      '1,204 messages',
    ]);
    expect(countOf(2, 'reply', 'replies')).toBe('2 replies');
  });
});

describe('lowerFirst and upperFirst', () => {
  it('change the first letter alone', () => {
    expect([lowerFirst('Not Delivered'), upperFirst('email'), lowerFirst(''), upperFirst('')]).toEqual([
      'not Delivered',
      'Email',
      '',
      '',
    ]);
  });

  it.each(['SMS failed', 'LINE works', 'Capillary gives none', 'WhatsApp works'])(
    'leave the name in “%s”',
    (text) => {
      expect(lowerFirst(text)).toBe(text);
    },
  );
});
