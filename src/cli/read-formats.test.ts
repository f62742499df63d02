import { describe, expect, it } from 'vitest';
import { readFormats } from './read-formats.ts';

describe('readFormats', () => {
  it.each([
    ['pdf,png', ['png', 'pdf']],
    ['CSV, json ,csv', ['csv', 'json']],
    ['md', ['md']],
  ])('reads %j', (text, formats) => {
    expect(readFormats(text)).toEqual(formats);
  });

  it.each(['', ',', 'png,', 'png,docx', 'png pdf'])('refuses %j', (text) => {
    expect(readFormats(text)).toBeUndefined();
  });
});
