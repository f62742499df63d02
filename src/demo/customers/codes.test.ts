import { expect, test } from 'vitest';
import { innocentTexts, secretTexts } from './codes.ts';

test('every secret stands in its text', () => {
  expect(secretTexts.filter(([, secret, text]) => !text.includes(secret))).toEqual([]);
});

test('no text comes twice', () => {
  const texts = [...secretTexts.map(([, , text]) => text), ...innocentTexts.map(([, text]) => text)];
  expect(new Set(texts).size).toBe(texts.length);
});
