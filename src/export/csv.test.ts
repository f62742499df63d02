import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Communication } from '../domain/history/communication.ts';
import { createMasker } from '../domain/masking/create-masker.ts';
import { unmasked } from '../domain/masking/masker.ts';
import { ownText, type SafeText, markSafe } from '../domain/masking/safe-text.ts';
import { channel, fetchedAt, history, item, zone } from '../domain/testing/factories.ts';
import { toCsvRows, writeCsv, writeCsvRow } from './csv.ts';

/** RFC 4180 without leniency: CRLF after every record, quotes only around whole fields, doubled inside. */
function parseStrictly(csv: string): string[][] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const records: string[][] = [];
  let record: string[] = [];
  for (let at = 0; at < csv.length; at = field.lastIndex) {
    field.lastIndex = at;
    const found = field.exec(csv);
    if (found === null) throw new Error(`not RFC 4180 at ${at}: ${JSON.stringify(csv.slice(at, at + 20))}`);
    const [, quoted, plain = '', end] = found;
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  if (record.length > 0) throw new Error('the last record has no end');
  return records;
}

function toSafe(row: readonly string[]): readonly SafeText[] {
  return row.map(markSafe);
}

/** With the sign that keeps a reader of other delimiters from beginning a live cell. */
function quiet(cell: string): string {
  return cell.replaceAll(/(?<=[;\t\n])(?=[\p{Z}\p{C}"']*[=+\-@＝＋－＠﹦﹢﹣﹫])/gu, "'");
}

function readBack(csv: string): string[][] {
  expect(csv.startsWith('\ufeff')).toBe(true);
  return parseStrictly(csv.slice(1)).map((record) => record.map((cell) => cell.replace(/^'/, '')));
}

const formulaStarts = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\0',
  '＝',
  '＋',
  '－',
  '＠',
  ' ',
  '"',
  '\ufeff',
  '\u200b',
];
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...formulaStarts, "'", ',', ';', '\u2028', '0', '1', 'E', '😀'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(nasty, { minLength: width, maxLength: width })));

describe('writeCsv', () => {
  it.each([
    ['a plain word', 'Hello', 'Hello'],
    ['nothing', '', ''],
    ['a comma', 'a,b', '"a,b"'],
    ['quotes', 'say "hi"', '"say ""hi"""'],
    ['lines', 'a\r\nb\nc', '"a\r\nb\nc"'],
    ['a formula', '=1+1', '"\'=1+1"'],
    ['a formula of several lines', '=HYPERLINK("x")\nx', '"\'=HYPERLINK(""x"")\nx"'],
    ['a full-width formula', '＝1', '"\'＝1"'],
    ['a formula behind a blank', ' =1', '"\' =1"'],
    ['a formula behind nothing to be seen', '\u200b=1', '"\'\u200b=1"'],
    ['an apostrophe of its own', "'tis", '"\'\'tis"'],
    ['a number with its plus', '+919988221100', '"\'+919988221100"'],
    ['a long number', '919988221100', '"\'919988221100"'],
    ['a number of ten digits', '9988221100', '9988221100'],
    ['zeros before a number', '0042', '"\'0042"'],
    ['an id that reads as a power', '12E34', '"\'12E34"'],
    ['an id that reads as a small power', '1E-5', '"\'1E-5"'],
    ['a number as a spreadsheet shortens it', '9.19E+11', '"\'9.19E+11"'],
    ['a formula behind a semicolon', 'Hello;=1', '"Hello;\'=1"'],
    ['a date', '28-05-2025 13:52:07', '"\'28-05-2025 13:52:07"'],
    ['a time with its offset', '2025-05-28T13:52:07+05:30', '2025-05-28T13:52:07+05:30'],
    ['a masked number', '••••••••1100', '••••••••1100'],
    ['half a character', 'a\ud800', 'a\ufffd'],
  ])('writes %s', (_name, value, cell) => {
    expect(writeCsvRow([markSafe(value)])).toBe(`${cell}\r\n`);
  });

  it.each(
    [
      '.5e3',
      '1.5',
      '50%',
      '$5',
      '€ 5',
      'Rs. 500',
      '(5)',
      '5-',
      '1/2',
      '½',
      '12:30',
      '5 pm',
      '5 a',
      '2025-05-28T13:52',
    ].concat(
      ['May 5', 'Mar-5', '5. Mai', '28 février 2025', 'SEPT2', 'MARCH1', '5月3日', 'Wed, 5 May 2025'],
      [
        'TRUE',
        'false',
        '#N/A',
        '#DIV/0!',
        '1 000',
        '1,234',
        '00',
        '٥٠٠',
        '１２',
        '9'.repeat(100),
        '1’000',
        '12D3',
      ],
    ),
  )('keeps a spreadsheet from making something else of %s', (value) => {
    expect(writeCsvRow([markSafe(value)])).toBe(`"'${value}"\r\n`);
  });

  it.each([
    '0',
    '42',
    '9988221100',
    'May',
    'Room 5',
    '5 points',
    'true story',
    'A1',
    'LM-0482',
    '•••5',
    '#1 offer',
  ])('leaves %s as it is', (value) => {
    expect(writeCsvRow([markSafe(value)])).toBe(`${value}\r\n`);
  });

  it('starts with the mark of UTF-8 and ends every row', () => {
    const rows = [
      ['a', 'b'],
      ['1', ''],
    ];
    expect([...writeCsv(rows.map(toSafe))]).toEqual(['\ufeff', 'a,b\r\n', '1,\r\n']);
  });

  it('is read back by the letter of RFC 4180', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const wellFormed = rows.map((row) => row.map((cell) => quiet(cell.toWellFormed())));
        expect(readBack([...writeCsv(rows.map(toSafe))].join(''))).toEqual(wellFormed);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read by a parser that others use as by the letter', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const csv = [...writeCsv(rows.map(toSafe))].join('');
        const read: unknown = parse(csv, { bom: true, record_delimiter: '\r\n' });
        expect(read).toEqual(parseStrictly(csv.slice(1)));
      }),
      { numRuns: 1000 },
    );
  });

  it('starts no cell with what a spreadsheet runs or skips', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const cell of parseStrictly(rows.map((row) => writeCsvRow(toSafe(row))).join('')).flat())
          expect(formulaStarts.some((start) => cell.startsWith(start))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([';', '\t'])(
    'starts no live cell for a reader that splits at %j, whatever stands in a cell',
    (delimiter) => {
      const cell = fc.oneof(
        fc.constantFrom("Hello;=cmd|' /C calc'!A0;x", 'a\t=1+1', 'x\n=1', 'a; \u200b+1', 'a;"=1"', '";=1'),
        fc.string({
          unit: fc.constantFrom('=', '+', '-', '@', ';', '\t', '\n', '"', "'", ' ', 'a', '1', ','),
        }),
      );
      fc.assert(
        fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
          const csv = [...writeCsv(rows.map((row) => toSafe(['2025-05-28T13:52:07+05:30', ...row])))].join(
            '',
          );
          const options = {
            bom: true,
            delimiter,
            relax_quotes: true,
            relax_column_count: true,
            quote: false,
          } as const;
          const read: unknown = parse(csv, options);
          const live = (Array.isArray(read) ? read.flat(2) : []).filter(
            (each) => typeof each === 'string' && /^[\s"']*[=+\-@]/.test(each.replace(/^"?'/, 'safe')),
          );
          expect(live).toEqual([]);
        }),
        { numRuns: 1000 },
      );
    },
  );

  it('leaves no number that a spreadsheet would change', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,25}$/), (digits) => {
        const cell = writeCsvRow([markSafe(digits)]).trim();
        expect(cell === digits ? String(Number(digits)) : `"'${digits}"`).toBe(cell);
      }),
    );
  });
});

const settings = { zone: zone('Asia/Kolkata'), sourceZone: zone('Asia/Kolkata'), fetchedAt, mask: unmasked };
const head = {
  state: 'complete',
  asked: ownText('Asked: Capillary.'),
  caveats: [ownText('It may be cut.')],
} as const;
const found = history(
  channel('sms', [
    item({ id: '1', text: 'Two\r\nlines\u202e', campaign: '-1', sender: 'BAZAAR' }),
    item({ id: '2', sent: 'soon' }),
  ]),
  channel('missed_call', [
    item({ id: '3', status: undefined, text: undefined, sent: '2025-05-27 09:00:00' }),
  ]),
);

function recordsOf(mask = unmasked): Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = toCsvRows(found.communications, head, { ...settings, mask });
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? 'missing'])),
  );
}

describe('toCsvRows', () => {
  it('writes a communication under the names of its columns', () => {
    expect(recordsOf()[0]).toEqual({
      Time: '2025-05-28T13:52:07+05:30',
      'Time zone': 'Asia/Kolkata',
      'Time as Capillary wrote it, where it is no date': '',
      Channels: 'SMS',
      Network: 'capillary',
      Direction: 'to the customer',
      Receiver: '447700900101',
      Sender: 'BAZAAR',
      Text: 'Two\nlines⟨U+202E⟩',
      Status: 'Delivered',
      'Status as Capillary wrote it': 'DELIVERED',
      'Delivered at': '',
      'Completed at': '',
      Campaign: 'none',
      Score: '',
      Id: '1',
      Doubts: '',
      Notes: '',
      Place: '',
      User: '',
      List: 'complete',
      'What was asked for and may be missing': 'Asked: Capillary. It may be cut.',
    });
  });

  it('leaves empty what nobody says', () => {
    expect(recordsOf()[1]).toMatchObject({ Direction: 'from the customer', Status: '', Text: '' });
  });

  it('quotes a time that is no date in a column of its own', () => {
    expect(recordsOf()[2]).toMatchObject({
      Time: '',
      'Time as Capillary wrote it, where it is no date': 'soon',
      Doubts: 'Sent: not a date: soon',
    });
  });

  it('masks', () => {
    expect(recordsOf(createMasker('share', found)).map((record) => record['Receiver'])).toEqual([
      '••••••••0101',
      '••••••••0101',
      '••••••••0101',
    ]);
  });

  it('says of the whole list whether it is complete in each row, and once what may be missing', () => {
    expect(recordsOf().map((record) => record['List'])).toEqual(['complete', 'complete', 'complete']);
    expect(recordsOf().map((record) => record['What was asked for and may be missing'])).toEqual([
      'Asked: Capillary. It may be cut.',
      '',
      '',
    ]);
  });

  it('says what may be missing where no message is', () => {
    const rows = [...toCsvRows([], { ...head, state: 'partial' }, settings)];
    expect(rows.map((cells) => cells.slice(-2))).toEqual([
      ['List', 'What was asked for and may be missing'],
      ['partial', 'Asked: Capillary. It may be cut.'],
    ]);
  });

  it('makes a row only when it is asked for', () => {
    let asked = 0;
    function* communications(): Generator<Communication, void> {
      for (const each of found.communications) {
        asked += 1;
        yield each;
      }
    }
    const rows = toCsvRows(communications(), head, settings);
    rows.next();
    expect(asked).toBe(0);
    rows.next();
    expect(asked).toBe(1);
  });
});
