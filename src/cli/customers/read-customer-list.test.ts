import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import { readCsvRecords, readCustomerList, readCustomerRow, readListHeader } from './read-customer-list.ts';
import { decodeGiven } from './read-customers.ts';

describe('readCustomerList', () => {
  const header = 'identifierName,identifierValue,reference';
  const read = (...lines: readonly string[]) => readCustomerList([header, ...lines, ''].join('\r\n'), 'IN');
  /** A list as it lies in a file: what is asked for in each row, or why not. */
  function readFixture(name: string, country?: string) {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)));
    const given = decodeGiven(bytes, '--customers');
    if (!given.ok) return [given.problem];
    const list = readCustomerList(given.text, country);
    return list.ok
      ? list.rows.map(({ row, identifier, problem }) => [row, identifier?.identifierValue ?? problem])
      : list.problems;
  }

  describe('readCustomerList of a file', () => {
    it('reads UTF-16', () => {
      expect(readFixture('utf-16.csv')).toEqual([[2, '447700900123']]);
    });

    it('asks for the number that a spreadsheet wrote with decimals', () => {
      expect(readFixture('spreadsheet-decimals.csv')).toEqual([[2, '628123456789']]);
      expect(readFixture('spreadsheet-decimals.csv', 'IN')).toEqual([[2, '628123456789']]);
    });

    it('reads what stands between semicolons, with thousands and a line for the spreadsheet', () => {
      expect(readFixture('semicolons.csv')).toEqual([
        [2, '628123456789'],
        [3, 'A spreadsheet has shortened this number; write it again in a column of texts.'],
        [4, 'asha@example.com'],
      ]);
    });

    it('refuses Windows-1252 rather than ask for another id', () => {
      expect(readFixture('windows-1252.csv')).toEqual([expect.stringContaining('Save it as UTF-8')]);
    });
  });

  describe('readCustomerList', () => {
    it.each([',', ';', '\t'])('reads cells with %j between', (between) => {
      const lines = [
        ['\ufeffReference', '"identifierValue"', 'identifierName'],
        ['Rao; A, B', '917385022695', 'mobile'],
        ['', "'+91 73850-22696", 'mobile'],
      ];
      const text = lines.map((cells) =>
        cells.map((cell) => (cell.includes(between) ? `"${cell}"` : cell)).join(between),
      );
      const reading = readCustomerList(text.join('\n'), undefined);
      expect(reading.ok && reading.rows.map(({ identifier }) => identifier?.identifierValue)).toEqual([
        '917385022695',
        '917385022696',
      ]);
      expect(reading.ok && reading.rows[0].reference).toBe('Rao; A, B');
    });

    it('refuses a first row that mixes them', () => {
      expect(
        readCustomerList('identifierName;identifierValue,reference\nmobile;917385022695,A', 'IN'),
      ).toEqual({
        ok: false,
        problems: [expect.stringContaining('commas, semicolons or tabs between')],
      });
    });

    it('refuses an id from which a letter was lost before', () => {
      const reading = read('external_id,M\ufffdLLER1');
      expect(reading.ok && reading.rows[0].problem).toMatch(/^A letter was lost/);
    });

    it('reads customers with the numbers of their rows', () => {
      expect(read('mobile,"73850 22695",Asha', '', '"external_id","L,1"')).toEqual({
        ok: true,
        rows: [
          {
            row: 2,
            reference: 'Asha',
            identifier: { identifierName: 'mobile', identifierValue: '917385022695' },
            problem: undefined,
          },
          {
            row: 4,
            reference: '',
            identifier: { identifierName: 'external_id', identifierValue: 'L,1' },
            problem: undefined,
          },
        ],
      });
    });

    it('keeps a bad row beside good ones', () => {
      const reading = read('mobile,12', 'email,def@example.com');
      expect(reading.ok && reading.rows.map(({ problem }) => problem === undefined)).toEqual([false, true]);
    });

    it('asks for a customer once, however they are written', () => {
      const reading = read(
        'mobile,917385022695',
        'email,def@x.com',
        'mobile,073850 22695',
        'email,DEF@x.com',
        'mobile,12',
      );
      expect(reading.ok && reading.rows.map(({ problem }) => problem?.slice(0, 27))).toEqual([
        undefined,
        undefined,
        'The same customer as row 2.',
        'The same customer as row 3.',
        'This number is too short. A',
      ]);
    });

    it('tells customers apart whose values are equal under another name', () => {
      const reading = read(
        'mobile,917385022695',
        'external_id,917385022695',
        'external_id,l1',
        'external_id,L1',
      );
      expect(reading.ok && reading.rows.every(({ problem }) => problem === undefined)).toBe(true);
    });

    it('refuses a text that is no list', () => {
      expect(readCustomerList('', undefined)).toMatchObject({ ok: false });
      expect(readCustomerList('mobile,917385022695', undefined)).toMatchObject({ ok: false });
      expect(read()).toEqual({ ok: false, problems: ['The list has no customers below its first row.'] });
      expect(read('mobile,"917')).toMatchObject({ ok: false });
    });

    it('takes 10,000 customers and no more', () => {
      const lines = Array.from({ length: 10_000 }, (_, index) => `external_id,L${index}`);
      expect(read(...lines)).toMatchObject({ ok: true });
      expect(read(...lines, 'external_id,one-more')).toEqual({
        ok: false,
        problems: ['The list has more than 10,000 customers; split it into several.'],
      });
    });
  });
});

describe('readCustomerRow', () => {
  const header = { width: 3, identifierName: 0, identifierValue: 1, reference: 2 };
  const read = (...cells: readonly string[]) => readCustomerRow({ row: 7, cells }, header, 'IN');

  it.each([
    [['mobile', '73850 22695'], 'mobile', '917385022695'],
    [['Mobile', "'+91 73850-22695"], 'mobile', '917385022695'],
    [['email', 'Def@example.com'], 'email', 'Def@example.com'],
    [['email', 'Asha <asha@example.com>;'], 'email', 'asha@example.com'],
    [['mobile', 'tel:+44-7700-900123;ext=12'], 'mobile', '447700900123'],
    [['external_id', "''L1"], 'external_id', "'L1"],
    [['external_id', 'L1', '', ''], 'external_id', 'L1'],
  ])('reads %j', (cells, identifierName, identifierValue) => {
    expect(read(...cells)).toEqual({
      row: 7,
      reference: '',
      identifier: { identifierName, identifierValue },
      problem: undefined,
    });
  });

  it.each([
    [['phone', '917385022695', 'R'], 'identifierName must be mobile, email or external_id.'],
    [['', '917385022695', 'R'], 'identifierName must be mobile, email or external_id.'],
    [['mobile', "' ", 'R'], 'identifierValue is empty.'],
    [
      ['mobile', '9.17385E+11', 'R'],
      'A spreadsheet has shortened this number; write it again in a column of texts.',
    ],
    [
      ['external_id', '9.17385E+11', 'R'],
      'A spreadsheet has shortened this id; write it again in a column of texts.',
    ],
    [
      ['mobile', '12', 'R'],
      'This number is too short. A mobile number needs its country code, for example +91 73850 22695.',
    ],
    [
      ['external_id', 'Rao, A.', 'R', 'x'],
      'The row has more cells than the first one; put quotes around a cell that holds commas, semicolons or tabs.',
    ],
  ])('says what is wrong with %j', (cells, problem) => {
    expect(read(...cells)).toEqual({ row: 7, reference: 'R', identifier: undefined, problem });
  });

  it('never quotes a cell', () => {
    const cell = fc.constantFrom(
      'mobile',
      'email',
      'external_id',
      'zqx',
      'zqx@@x',
      'zqx\u0000',
      '',
      '917zqx',
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 5 }), (cells) => {
        expect(read(...cells).problem ?? '').not.toContain('zqx');
      }),
    );
  });
});

describe('readListHeader', () => {
  it('finds columns in any order and case', () => {
    expect(readListHeader(['Reference', 'IDENTIFIERVALUE', 'identifiername'])).toEqual({
      ok: true,
      header: { width: 3, identifierName: 2, identifierValue: 1, reference: 0 },
    });
    expect(readListHeader(['identifierName', 'identifierValue', ''])).toEqual({
      ok: true,
      header: { width: 3, identifierName: 0, identifierValue: 1, reference: undefined },
    });
  });

  it.each([
    [[]],
    [['identifierName;identifierValue']],
    [['mobile', '917385022695']],
    [['identifierName', 'x']],
  ])('says what the first row must be where it is %j, without quoting it', (cells) => {
    expect(readListHeader(cells)).toEqual({
      ok: false,
      problems: [
        'The first row must name the columns, with commas, semicolons or tabs between: identifierName,identifierValue or ' +
          'identifierName,identifierValue,reference.',
      ],
    });
  });

  it('refuses what it does not know by name, and repeats', () => {
    expect(readListHeader(['identifierName', 'identifierValue', 'store\u202e', 'IdentifierName'])).toEqual({
      ok: false,
      problems: [
        'Column 3 is unknown, “store⟨U+202E⟩”; remove it.',
        'Column 4 repeats an earlier one; remove it.',
      ],
    });
  });
});

describe('readCsvRecords', () => {
  const rowsOf = (text: string): readonly unknown[] => {
    const reading = readCsvRecords(text);
    return reading.ok ? reading.records.map(({ row, cells }) => [row, ...cells]) : [reading.problem];
  };

  it.each(['\n', '\r\n', '\r'])('counts rows as a spreadsheet does, with lines that end in %j', (end) => {
    const text = ['\ufeffa , b', '', '"x\ny",2', '  ', ',,', 'z,3', ''].join(end);
    expect(rowsOf(text)).toEqual([
      [1, 'a', 'b'],
      [3, 'x\ny', '2'],
      [6, 'z', '3'],
    ]);
  });

  it('counts blank lines before the header', () => {
    expect(rowsOf('\r\n\r\na\r\nb')).toEqual([
      [3, 'a'],
      [4, 'b'],
    ]);
  });

  it('keeps rows apart whose lines end in different ways', () => {
    expect(rowsOf('a\r\nb\nc\rd')).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ]);
  });

  it.each(['a\nsecret"x,b', 'a\nb,"secret', 'a\n"secret"x,b'])(
    'says where %j goes wrong, without quoting',
    (text) => {
      expect(rowsOf(text)).toEqual([
        'The list cannot be read near line 2: a quotation mark stands alone. ' +
          'Write it twice, in a cell that is quoted.',
      ]);
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => readCsvRecords(text)).not.toThrow();
      }),
    );
  });
});
