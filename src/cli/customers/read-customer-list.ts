import type { CustomerRow } from './customer-row.ts';
import { type Delimiter, delimiters, readCsvRecords, readFirstCells } from './read-csv-records.ts';
import { readCustomerRow } from './read-customer-row.ts';
import { namesCustomers, readListHeader } from './read-list-header.ts';

export type ListReading =
  | { readonly ok: true; readonly rows: readonly [CustomerRow, ...CustomerRow[]] }
  | { readonly ok: false; readonly problems: readonly [string, ...string[]] };

const mostRows = 10_000;

/** How a spreadsheet may be told what stands between cells, in a line that it does not show. */
const separatorLine = /^\ufeff?"?sep=[,;\t]"?(?:\r\n|\n|\r)/i;

/**
 * Reads a list of customers: CSV whose first row names the columns `identifierName`, `identifierValue` and,
 * if wanted, `reference`, with commas, semicolons or tabs between. A row that cannot be asked for carries its problem and spoils no other; a text that
 * is no such list, or one of more than 10,000 customers, has problems instead. None quotes a cell; none is
 * thrown. `defaultCountry` (ISO 3166, two letters) is whose local mobile numbers are meant.
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
 * Of rows that name the same customer the first stays. E-mail addresses are compared without regard to case.
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
