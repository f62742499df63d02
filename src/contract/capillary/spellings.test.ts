import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';
import { listItems } from '../testing/find-channel.ts';
import { fixture } from '../testing/fixture.ts';
import { spellings } from './spellings.ts';

describe('spellings', () => {
  it.each(['flat-viber', 'nested-email', 'collapsed-2013'])('know every field of an item in %s', (name) => {
    const known = new Set<string>(Object.values(spellings).flat());
    const fields = listItems(readAnswer(fixture(name))).flatMap(({ raw }) => Object.keys(raw));
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => !known.has(field))).toEqual([]);
  });

  it.each(Object.entries(spellings))('spell %s in different ways', (_, keys) => {
    expect(new Set<string>(keys).size).toBe(keys.length);
  });
});
