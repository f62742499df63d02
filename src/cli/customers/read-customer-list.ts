import { CsvError, parse } from 'csv-parse/sync';
import { type Identifier, isIdentifierName } from '../../contract/identifier.ts';
import { normaliseIdentifier } from '../../domain/identity/normalise-identifier.ts';
import { toVisibleText, trimInvisible } from '../../domain/text/invisible-characters.ts';

/**
 * One customer of a list: whom to ask for, or a sentence on why there is nobody to ask for, which never quotes the value.
 */
export type CustomerRow = {
  /** As a spreadsheet numbers it: the header is 1. */
  readonly row: number;
  /** The list's own word for the customer; may be empty. */
  readonly reference: string;
} & (
  | { readonly identifier: Identifier; readonly problem: undefined }
  | { readonly identifier: undefined; readonly problem: string }
);

type ListReading =
  | { readonly ok: true; readonly rows: readonly [CustomerRow, ...CustomerRow[]] }
  | { readonly ok: false; readonly problems: readonly [string, ...string[]] };

const mostRows = 10_000;

/** The line, not shown, by which spreadsheets learn what stands between cells. */
const separatorLine = /^\ufeff?"?sep=[,;\t]"?(?:\r\n|\n|\r)/i;

/**
 * Reads a list of customers: CSV whose first row names the columns `identifierName`, `identifierValue` and, if wanted,
 * `reference`, with commas, semicolons or tabs between. A row that cannot be asked for carries its problem and spoils no
 * other; a text that is no such list, or one of more than 10,000 customers, has problems instead. None quotes a cell; none
 * is thrown. `defaultCountry` (ISO 3166, two letters) is whose local mobile numbers are meant.
 */
export function readCustomerList(text: string, defaultCountry: string | undefined): ListReading {
  const shown = text.replace(separatorLine, '');
  const csv = readCsvRecords(shown, delimiterOf(shown));
  if (!csv.ok) return { ok: false, problems: [csv.problem] };
  const [head, ...records] = csv.records;
  const reading = readListHeader(head?.cells ?? []);
  if (!reading.ok) return reading;
  if (records.length > mostRows) {
    return { ok: false, problems: ['The list has more than 10,000 customers; split it into several.'] };
  }
  const rows = records.map((record) => readCustomerRow(record, reading.header, defaultCountry));
  const [first, ...rest] = refuseRepeats(rows);
  if (first === undefined) return { ok: false, problems: ['The list has no customers below its first row.'] };
  return { ok: true, rows: [first, ...rest] };
}

/** Whatever makes the first row name the columns; no two can. */
function delimiterOf(text: string): Delimiter {
  return delimiters.find((delimiter) => namesCustomers(readFirstCells(text, delimiter))) ?? ',';
}

/**
 * Of rows that name the same customer the first stays. Email addresses are compared without regard to case.
 */
function refuseRepeats(rows: readonly CustomerRow[]): readonly CustomerRow[] {
  const firstRows = new Map<string, number>();
  return rows.map((customer) => {
    const { row, reference, identifier } = customer;
    if (identifier === undefined) return customer;
    const { identifierName, identifierValue } = identifier;
    const value = identifierName === 'email' ? identifierValue.toLowerCase() : identifierValue;
    const key = `${identifierName} ${value}`;
    const first = firstRows.get(key);
    if (first === undefined) {
      firstRows.set(key, row);
      return customer;
    }
    return { row, reference, identifier: undefined, problem: `The same customer as row ${first}.` };
  });
}

/** `9.17385E+11`: what a spreadsheet leaves of an id that is a long number, and how it writes it. */
const shortened = /^\d[.,]\d+E\+\d{2}$/;

/**
 * Reads one row of a list of customers; never throws, and a problem never quotes a cell. An apostrophe before
 * an external id, by which a spreadsheet marks a text, is taken away; for the rest see `normaliseIdentifier`.
 */
export function readCustomerRow(
  { row, cells }: CsvRecord,
  header: ListHeader,
  defaultCountry: string | undefined,
): CustomerRow {
  const cell = (place: number | undefined): string =>
    place === undefined ? '' : trimInvisible(cells[place] ?? '');
  const reference = cell(header.reference);
  const refuse = (problem: string): CustomerRow => ({ row, reference, identifier: undefined, problem });

  if (cells.slice(header.width).some((extra) => extra !== '')) {
    return refuse(
      'The row has more cells than the first one; put quotes around a cell that holds commas, semicolons or tabs.',
    );
  }
  const identifierName = cell(header.identifierName).toLowerCase();
  if (!isIdentifierName(identifierName))
    return refuse('identifierName must be mobile, email or external_id.');
  const value = cell(header.identifierValue).replace(/^'/, '');
  if (trimInvisible(value) === '') return refuse('identifierValue is empty.');
  if (identifierName === 'external_id' && shortened.test(value)) {
    return refuse('A spreadsheet has shortened this id; write it again in a column of texts.');
  }
  const normalised = normaliseIdentifier(identifierName, value, defaultCountry);
  if (!normalised.ok) return refuse(normalised.message);
  const identifier = { identifierName, identifierValue: normalised.value };
  return { row, reference, identifier, problem: undefined };
}

const columns = ['identifierName', 'identifierValue', 'reference'] as const;
type Column = (typeof columns)[number];

/** Where each column stands, from 0, and how many there are in all. */
type ListHeader = {
  readonly width: number;
  readonly identifierName: number;
  readonly identifierValue: number;
  readonly reference: number | undefined;
};
type HeaderReading =
  | { readonly ok: true; readonly header: ListHeader }
  | { readonly ok: false; readonly problems: readonly [string, ...string[]] };

const knownColumns = new Set<string>(columns.map((column) => column.toLowerCase()));

/** Whether a first row holds the two columns that every list has. */
function namesCustomers(cells: readonly string[]): boolean {
  const reading = readListHeader(cells);
  return reading.ok || reading.problems[0] !== wanted;
}

/**
 * Reads the first row of a list of customers: names in any order and case. Unknown ones are refused by name,
 * but only where the row is a header for sure: that of a list without a header is a customer.
 */
export function readListHeader(cells: readonly string[]): HeaderReading {
  const names = cells.map((cell) => trimInvisible(cell).toLowerCase());
  const find = (column: Column): number | undefined => {
    const place = names.indexOf(column.toLowerCase());
    return place < 0 ? undefined : place;
  };
  const identifierName = find('identifierName');
  const identifierValue = find('identifierValue');
  if (identifierName === undefined || identifierValue === undefined) return { ok: false, problems: [wanted] };
  const [first, ...rest] = names.flatMap((name, index) => {
    if (names.indexOf(name) < index && name !== '')
      return [`Column ${index + 1} repeats an earlier one; remove it.`];
    if (knownColumns.has(name) || name === '') return [];
    return [
      `Column ${index + 1} is unknown, “${toVisibleText(cells[index]?.slice(0, 40) ?? '')}”; remove it.`,
    ];
  });
  if (first !== undefined) return { ok: false, problems: [first, ...rest] };
  const reference = find('reference');
  return { ok: true, header: { width: names.length, identifierName, identifierValue, reference } };
}

const wanted =
  'The first row must name the columns, with commas, semicolons or tabs between: identifierName,identifierValue or ' +
  'identifierName,identifierValue,reference.';

/** A row that is not blank, and its number as a spreadsheet has it: from 1, blank rows counted. */
type CsvRecord = { readonly row: number; readonly cells: readonly string[] };
type CsvReading =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly problem: string };

/**
 * `csv-parse` takes the first line end for all of them unless all are named; of a mixed file that would join
 * rows.
 */
const lineEnds = ['\r\n', '\n', '\r'];

/** What stands between cells: a comma (RFC 4180), or what spreadsheets of most of Europe and their clipboards write. */
const delimiters = [',', ';', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

/** The cells of the first row that is not blank; none where there is none, or it cannot be read so. */
function readFirstCells(text: string, delimiter: Delimiter): readonly string[] {
  const reading = readCsvRecords(text, delimiter, 1);
  return reading.ok ? (reading.records[0]?.cells ?? []) : [];
}

/**
 * Splits a CSV text (RFC 4180, with or without the mark of UTF-8). Never throws; the problem names a
 * line and never quotes it. Lines end within quotes too, so a spreadsheet's number is not that of a line
 * (`info.lines`) but what came before: rows, and blank lines.
 */
export function readCsvRecords(text: string, delimiter: Delimiter = ',', most?: number): CsvReading {
  const records: CsvRecord[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter,
      ...(most !== undefined && { to: most }),
      // Here and not by the option `info`, whose records the parser’s types do not know.
      on_record: (cells: readonly string[], info) => {
        const row = info.records + info.empty_lines;
        if (cells.some((cell) => cell !== '')) records.push({ row, cells });
        return null;
      },
      record_delimiter: lineEnds,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    return { ok: true, records };
  } catch (error) {
    const line =
      error instanceof CsvError && typeof error['lines'] === 'number' ? ` near line ${error['lines']}` : '';
    return {
      ok: false,
      problem:
        `The list cannot be read${line}: a quotation mark stands alone. ` +
        'Write it twice, in a cell that is quoted.',
    };
  }
}
