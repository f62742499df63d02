import { describe, expect, it } from 'vitest';
import { ownText } from '../domain/masking/safe-text.ts';
import { createNotes } from './report-notes.ts';

describe('createNotes', () => {
  it('numbers each sentence once, in the order in which they are first needed', () => {
    const notes = createNotes();
    const numbers = ['a', 'b', 'a', 'c'].map((words) => notes.number(ownText(words)));
    expect(numbers).toEqual([1, 2, 1, 3]);
    expect(notes.all().map(({ number, words }) => `${number} ${words}`)).toEqual(['1 a', '2 b', '3 c']);
  });
});
