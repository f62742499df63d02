import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import { readCsvRecords } from './read-csv-records.ts';

const rowsOf = (text: string): readonly unknown[] => {
  const reading = readCsvRecords(text);
  return reading.ok ? reading.records.map(({ row, cells }) => [row, ...cells]) : [reading.problem];
};

describe('readCsvRecords', () => {
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
