import { describe, expect, it } from 'vitest';
import { entryPath, readList } from './read-list.ts';

function entriesOf(value: unknown, wrapper?: string): readonly unknown[] | undefined {
  return readList(value, 'messages', wrapper)?.entries;
}

describe('readList', () => {
  it('leaves an array as it is', () => {
    const list = [1, null, []];
    expect(entriesOf(list)).toBe(list);
  });

  it.each([undefined, null, '', '\n', 'null', ' NULL ', {}, []])('takes %j for an empty list', (value) => {
    expect(entriesOf(value)).toEqual([]);
    expect(entriesOf({ message: value }, 'message')).toEqual([]);
  });

  it('takes an object for its only entry', () => {
    expect(entriesOf({ id: 1 })).toEqual([{ id: 1 }]);
  });

  it('opens the wrapper', () => {
    expect(entriesOf({ message: [{ id: 1 }, { id: 2 }] }, 'message')).toEqual([{ id: 1 }, { id: 2 }]);
    expect(entriesOf({ message: { id: 1 } }, 'message')).toEqual([{ id: 1 }]);
  });

  it('opens it once', () => {
    expect(entriesOf({ message: { message: [1] } }, 'message')).toEqual([{ message: [1] }]);
  });

  it('keeps what else the wrapper holds', () => {
    expect(readList({ total: 120, message: [] }, 'messages', 'message')?.beside).toEqual([
      { name: 'total', raw: 120 },
    ]);
  });

  it('does not take an inherited key for the wrapper', () => {
    expect(entriesOf({ id: 1 }, 'constructor')).toEqual([{ id: 1 }]);
  });

  it.each([0, 5, true, false, 'a sentence', Infinity])('does not take %j for a list', (value) => {
    expect(entriesOf(value)).toBeUndefined();
    expect(entriesOf({ message: value }, 'message')).toBeUndefined();
  });
});

describe('entryPath', () => {
  it.each([
    ['an entry of an array', [1, 2], 'messages[1]'],
    ['an entry within the wrapper', { message: [1, 2] }, 'messages.message[1]'],
    ['the only entry within the wrapper', { message: { id: 1 } }, 'messages.message'],
    ['the only entry', { id: 1 }, 'messages'],
  ])('spells %s', (_, value, path) => {
    const listed = readList(value, 'messages', 'message');
    expect(listed && entryPath(listed, 1)).toBe(path);
  });
});
