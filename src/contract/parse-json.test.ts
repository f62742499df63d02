import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRecord } from './json.ts';
import { parseJson } from './parse-json.ts';
import { anyText } from './testing/any-text.ts';

function valueOf(text: string): unknown {
  const parsed = parseJson(text);
  return parsed.ok ? parsed.value : parsed;
}

function hasSafeNumbers(json: string): boolean {
  let isSafe = true;
  JSON.parse(json, (_, value: unknown) => {
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) isSafe = false;
    return value;
  });
  return isSafe;
}

describe('parseJson', () => {
  it.each(['9007199254740993', '-9007199254740993', '9007199254740992', '1' + '0'.repeat(39)])(
    'keeps the digits of %s',
    (digits) => {
      expect(valueOf(`{"id":${digits}}`)).toEqual({ id: digits });
    },
  );

  it('leaves safe numbers numbers', () => {
    expect(valueOf('[1746038123052, 9007199254740991, -1, 1.0e12, 0.5, -0]')).toEqual([
      1746038123052, 9007199254740991, -1, 1e12, 0.5, -0,
    ]);
  });

  it('leaves the digits within texts alone', () => {
    expect(valueOf('{"subject":"9007199254740993"}')).toEqual({ subject: '9007199254740993' });
  });

  it('takes the last of equal keys', () => {
    expect(valueOf('{"id":1,"id":9007199254740993}')).toEqual({ id: '9007199254740993' });
    expect(valueOf('{"id":[9007199254740993],"id":[2,{"id":9007199254740995}]}')).toEqual({
      id: [2, { id: '9007199254740995' }],
    });
  });

  it('reads a number beyond all bounds as infinite', () => {
    expect(valueOf('[1e400,-1e400]')).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
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

  it('agrees with JSON.parse wherever every number is safe', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), fc.stringMatching(/^\d{16,20}$/), (json, digits) => {
        fc.pre(hasSafeNumbers(json));
        const text = `{"digits":"${digits}","json":${json}}`;
        expect(valueOf(text)).toEqual(JSON.parse(text));
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
