import { describe, expect, it } from 'vitest';
import { entryPath, listEntries, readList } from './lists.ts';

function entriesOf(value: unknown, wrapper?: string): readonly unknown[] | undefined {
  return readList(value, 'messages', wrapper)?.entries;
}

/** An object with the keys in that order, each with its place as the value. */
function keyed(...keys: readonly string[]): unknown {
  return Object.fromEntries(keys.map((key, place) => [key, place]));
}

function isEntry(record: object): boolean {
  return Object.hasOwn(record, 'id');
}

function howRead(value: unknown): unknown {
  return readList(value, '', undefined, isEntry)?.by;
}

function listAll(value: unknown): { readonly entries: unknown; readonly inner: readonly string[] } {
  const inner: string[] = [];
  const listed = readList(value, 'messages');
  const entries = listed && [...listEntries(listed, isEntry, ({ at }) => inner.push(at))];
  return { entries: entries?.map(({ entry, at }) => [at(), entry]), inner };
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

  it.each([
    ['with gaps', { 0: 'a', 2: 'b', 3: 'c' }, ['a', 'b', 'c']],
    ['with one entry', { 5: { id: 1 } }, [{ id: 1 }]],
    ['of ids beyond 2^53', keyed('90071992547409931', '9007199254740993', '98231'), [2, 1, 0]],
    ['of ids in another order', keyed('98232001122334455', '98231001122334455'), [1, 0]],
    ['below zero', keyed('-1', '-10', '0', '-0'), [1, 0, 3, 2]],
    ['with zeros in front', keyed('007', '6', '7'), [1, 0, 2]],
    ['of what cannot be an entry', { 0: null, 1: [], 2: 5 }, [null, [], 5]],
  ])('reads a list with numeric keys %s, in the order of the numbers', (_, value, entries) => {
    expect(entriesOf(value)).toEqual(entries);
    expect(entriesOf({ message: value }, 'message')).toEqual(entries);
  });

  it('keeps what stands beside numeric keys, also within the wrapper', () => {
    const value = { 0: { id: 1 }, total: 3, 1: { id: 2 } };
    expect(readList(value, 'messages')).toMatchObject({
      entries: [{ id: 1 }, { id: 2 }],
      beside: [{ name: 'total', raw: 3 }],
    });
    expect(readList({ message: value, more: true }, 'messages', 'message')?.beside).toEqual([
      { name: 'message.total', raw: 3 },
      { name: 'more', raw: true },
    ]);
  });

  it('does not take an entry that also has numeric keys for a list', () => {
    // As PHP fetches a row of a table: by the name and by the number of each column.
    expect(howRead({ 0: '1', id: '1', 1: 'Hello', subject: 'Hello' })).toBe('itself');
    expect(howRead({ id: 1, 0: { lang: 'en' } })).toBe('itself');
    expect(howRead({ total: 1, 0: { lang: 'en' } })).toEqual({ keys: ['0'] });
    expect(howRead({ id: 1, 0: { id: 2 } })).toEqual({ keys: ['0'] });
  });

  it.each(['', ' ', '1.5', '1e3', '0x1', '+1', 'a1', '٣', '[0]'])('knows no number in the key %j', (key) => {
    expect(entriesOf({ [key]: { id: 1 } })).toEqual([{ [key]: { id: 1 } }]);
  });

  it('reads numeric keys where the wrapper’s key holds no list', () => {
    expect(entriesOf({ 0: { id: 1 }, message: 'ok' }, 'message')).toEqual([{ id: 1 }]);
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
    ['an entry with a number as its key', { 4: { id: 1 }, 7: { id: 2 } }, 'messages.7'],
    ['one within the wrapper', { message: { '4': 1, '-7': 2 } }, 'messages.message.4'],
    ['one below zero', { '-4': 1, '-7': 2, '-1': 3 }, 'messages["-4"]'],
  ])('spells %s', (_, value, path) => {
    const listed = readList(value, 'messages', 'message');
    expect(listed && entryPath(listed, 1)).toBe(path);
  });
});

describe('listEntries', () => {
  it('gives the entries and where each stands', () => {
    expect(listAll([{ id: 1 }, 'x'])).toEqual({
      entries: [
        ['messages[0]', { id: 1 }],
        ['messages[1]', 'x'],
      ],
      inner: [],
    });
  });

  it('gives those of a list that stands in the place of an entry', () => {
    expect(listAll({ 2024: [{ id: 1 }, 5], 2025: { 3: { id: 2 } } })).toEqual({
      entries: [
        ['messages.2024[0]', { id: 1 }],
        ['messages.2024[1]', 5],
        ['messages.2025.3', { id: 2 }],
      ],
      inner: ['messages.2024', 'messages.2025'],
    });
  });

  it.each([[{ id: 1 }], [{ 0: 'A page', id: '1' }], [{ 0: 'x' }], [[]], [[[{ id: 1 }]]], [['a']], [null]])(
    'does not take %j for a list of entries',
    (entry) => {
      expect(listAll([entry])).toEqual({ entries: [['messages[0]', entry]], inner: [] });
    },
  );
});
