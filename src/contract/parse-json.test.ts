import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Changes, keyAsWritten } from './change.ts';
import repeatedLists from './fixtures/repeated-lists.json?raw';
import { isList, isRecord } from './json.ts';
import { parseJson } from './parse-json.ts';
import { anyText } from './testing/any-text.ts';

function read(text: string): { readonly value: unknown; readonly changes: Changes } {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return { value: parsed.value, changes: parsed.changes };
}

function textsOf(value: unknown) {
  return Object.entries(isRecord(value) ? value : {}).filter(([, field]) => typeof field === 'string');
}

function exactly(value: unknown): unknown {
  return { ok: true, value, changes: [] };
}

function valueOf(text: string): unknown {
  const parsed = parseJson(text);
  return parsed.ok ? parsed.value : parsed;
}

/** A piece of JSON as somebody may write it: keys may be repeated, numbers spelled in any way. */
type Written =
  | { readonly kind: 'leaf'; readonly text: string }
  | { readonly kind: 'list'; readonly entries: readonly Written[] }
  | { readonly kind: 'object'; readonly fields: readonly (readonly [string, Written])[] };

function hasSafeNumbers(json: string): boolean {
  let isSafe = true;
  JSON.parse(json, (_, value: unknown) => {
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) isSafe = false;
    return value;
  });
  return isSafe;
}

/** No backslash in it: V8 (Node 24.21) takes `"\u0061"` for the key `\` where it has seen an object with that key before. */
const anyKey = fc.oneof(
  fc.constantFrom('a', 'b', '1', '', '__proto__', 'a (repeated)', 'a (repeated 2)', '"', ':'),
  anyText.map((text) => text.replaceAll('\\', '/')),
);

const { written } = fc.letrec<{ written: Written }>((tie) => ({
  written: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('leaf'),
      text: fc.oneof(
        fc.stringMatching(/^-?(?:0|[1-9]\d{0,20})(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?$/),
        fc.constantFrom('-0', '1.10', '0.0000001', '1e21', '1e400', '9007199254740992', 'true', 'null'),
        anyText.map((text) => JSON.stringify(text)),
      ),
    }),
    fc.record({ kind: fc.constant('list'), entries: fc.array(tie('written'), { maxLength: 4 }) }),
    fc.record({
      kind: fc.constant('object'),
      fields: fc.array(fc.tuple(anyKey, tie('written')), { maxLength: 6 }),
    }),
  ),
}));

function write(node: Written): string {
  if (node.kind === 'leaf') return node.text;
  if (node.kind === 'list') return `[${node.entries.map(write).join(' , ')}]`;
  return `{${node.fields.map(([key, value], index) => `${writeKey(key, index)} : ${write(value)}`).join()}}`;
}

/** Equal keys need not look alike: every second one is written in escapes. */
function writeKey(key: string, index: number): string {
  if (index % 2 === 0) return JSON.stringify(key);
  const units = Array.from({ length: key.length }, (_, at) =>
    key.charCodeAt(at).toString(16).padStart(4, '0'),
  );
  return `"${units.map((unit) => `\\u${unit}`).join('')}"`;
}

/** Every leaf, under the keys that it stands behind. */
function leavesOf(node: Written, path = ''): readonly string[] {
  if (node.kind === 'leaf')
    return [`${path} ${node.text.startsWith('"') ? String(JSON.parse(node.text)) : node.text}`];
  if (node.kind === 'list') return node.entries.flatMap((entry) => leavesOf(entry, `${path}[]`));
  return node.fields.flatMap(([key, value]) => leavesOf(value, `${path}/${keyAsWritten(key)}`));
}

function leavesIn(value: unknown, path = ''): readonly string[] {
  if (isList(value)) return value.flatMap((entry) => leavesIn(entry, `${path}[]`));
  if (!isRecord(value)) return [`${path} ${String(value)}`];
  return Object.entries(value).flatMap(([key, entry]) => leavesIn(entry, `${path}/${keyAsWritten(key)}`));
}

function countRepeated(node: Written): number {
  if (node.kind === 'leaf') return 0;
  if (node.kind === 'list') return node.entries.reduce((sum, entry) => sum + countRepeated(entry), 0);
  const own = node.fields.length - new Set(node.fields.map(([key]) => key)).size;
  return node.fields.reduce((sum, [, value]) => sum + countRepeated(value), own);
}

describe('parseJson', () => {
  it.each(['9007199254740993', '-9007199254740993', '9007199254740992', '1' + '0'.repeat(39)])(
    'keeps the digits of %s',
    (digits) => {
      expect(valueOf(`{"id":${digits}}`)).toEqual({ id: digits });
    },
  );

  it('leaves numbers numbers that JavaScript writes as they came', () => {
    expect(valueOf('[1746038123052, 9007199254740991, -1, 0.5, -12.75, 0]')).toEqual([
      1746038123052, 9007199254740991, -1, 0.5, -12.75, 0,
    ]);
  });

  it.each([
    '12345678901234567890.5',
    '1e400',
    '-1e400',
    '1.10',
    '1.0',
    '-0',
    '1E5',
    '1e5',
    '0.1000000000000000055',
    '0.0000001',
    '1e21',
    '1746038123052.0',
  ])('keeps a number that JavaScript would write otherwise: %s', (number) => {
    expect(parseJson(`{"a":[${number}]}`)).toEqual({ ok: true, value: { a: [number] }, changes: [] });
    expect(valueOf(number)).toBe(number);
  });

  it('leaves the digits within texts alone', () => {
    expect(valueOf('{"subject":"9007199254740993"}')).toEqual({ subject: '9007199254740993' });
  });

  it('takes the last of equal keys, and keeps the earlier ones beside it', () => {
    expect(parseJson('{"id":1,"b":2,"\\u0069d":9007199254740993,"id":3}')).toEqual({
      ok: true,
      value: { 'id (repeated)': 1, b: 2, 'id (repeated 2)': '9007199254740993', id: 3 },
      changes: [{ kind: 'repeated-key', count: 2 }],
    });
    expect(valueOf('{"id":[{"a":1,"a":2}],"id":[2,{"id":9007199254740995}]}')).toEqual({
      'id (repeated)': [{ 'a (repeated)': 1, a: 2 }],
      id: [2, { id: '9007199254740995' }],
    });
  });

  it('keeps an earlier one under a key that is free', () => {
    expect(valueOf('{"a (repeated)":0,"a":1,"a":2,"a (repeated 2)":3,"a":4}')).toEqual({
      'a (repeated)': 0,
      'a (repeated 3)': 1,
      'a (repeated 4)': 2,
      'a (repeated 2)': 3,
      a: 4,
    });
  });

  it('keeps both lists of a network that names them twice', () => {
    const { changes, value } = read(repeatedLists);
    expect(changes).toEqual([{ kind: 'repeated-key', count: 1 }]);
    expect(JSON.stringify(value)).toMatch(/first list.*second list/);
  });

  it('survives a hundred thousand equal keys', () => {
    const text = `{${Array.from({ length: 100_000 }, (_, index) => `"a":${index}`).join()}}`;
    expect(read(text).changes).toEqual([{ kind: 'repeated-key', count: 99_999 }]);
  });

  it('loses nothing of any text, wherever keys are repeated and however numbers are spelled', () => {
    fc.assert(
      fc.property(written, (node) => {
        const { value, changes } = read(write(node));
        expect([...leavesIn(value)].sort()).toEqual([...leavesOf(node)].sort());
        expect(changes.reduce((sum, { count }) => sum + count, 0)).toBe(countRepeated(node));
        const again = read(JSON.stringify(value));
        expect(again).toEqual({ value, changes: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('takes of equal keys the one that JSON.parse takes', () => {
    fc.assert(
      fc.property(written, (node) => {
        const text = write(node);
        const value = valueOf(text);
        const last = textsOf(JSON.parse(text));
        expect(last.filter(([key, field]) => !isRecord(value) || value[key] !== field)).toEqual([]);
      }),
    );
  });

  it.each(['{"id":1}', '{"id":9007199254740993}'])('changes no prototype by %s', (id) => {
    const value = valueOf(`{"__proto__":${id},"constructor":{"prototype":${id}}}`);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(isRecord(value) && Object.keys(value)).toEqual(['__proto__', 'constructor']);
  });

  it.each([
    '',
    ' ',
    '{',
    '[1,]',
    '{}{}',
    '{} x',
    'cb({})',
    'NaN',
    '[Infinity]',
    '<html>secret 482913</html>',
    '01',
  ])('refuses %j without quoting it', (text) => {
    expect(parseJson(text)).toEqual({ ok: false, reason: 'not-json' });
  });

  it('hands on 32 levels and no more', () => {
    expect(parseJson('['.repeat(32) + ']'.repeat(32)).ok).toBe(true);
    expect(parseJson('['.repeat(33) + ']'.repeat(33))).toEqual({ ok: false, reason: 'too-deep' });
  });

  it.each(['1', '9007199254740993'])('survives 200,000 levels around %s', (leaf) => {
    const text = '['.repeat(200_000) + leaf + ']'.repeat(200_000);
    expect(parseJson(text)).toEqual({ ok: false, reason: 'too-deep' });
    expect(parseJson('{"a":'.repeat(200_000))).toEqual({ ok: false, reason: 'not-json' });
  });

  it('agrees with JSON.parse on whatever JavaScript writes, without a word', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.stringMatching(/^\d{16,20}$/), (json, digits) => {
        const text = JSON.stringify({ digits, json });
        fc.pre(hasSafeNumbers(text));
        expect(parseJson(text)).toEqual(exactly(JSON.parse(text)));
      }),
    );
  });

  it('keeps any integer of up to 40 digits, wherever it stands', () => {
    const digits = fc.stringMatching(/^-?[1-9]\d{0,39}$/);
    fc.assert(
      fc.property(fc.array(digits), fc.dictionary(anyText, digits), (list, record) => {
        const fields = Object.entries(record).map(([key, number]) => `${JSON.stringify(key)}:${number}`);
        const value = valueOf(`{"list":[${list.join(',')}],"record":{${fields.join(',')}}}`);
        expect(
          JSON.parse(JSON.stringify(value), (_, leaf: unknown) =>
            Object(leaf) === leaf ? leaf : String(leaf),
          ),
        ).toEqual({
          list,
          record: { ...record },
        });
      }),
    );
  });

  it('never throws and never quotes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.json().map((json) => `${json.slice(1)}482913`),
        ),
        (text) => {
          const parsed = parseJson(text);
          expect(parsed.ok || Object.keys(parsed).join() === 'ok,reason').toBe(true);
        },
      ),
    );
  });
});
