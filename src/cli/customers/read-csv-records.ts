import { CsvError, parse } from 'csv-parse/sync';

/** A row that is not blank, and its number as a spreadsheet has it: from 1, blank rows counted. */
export type CsvRecord = { readonly row: number; readonly cells: readonly string[] };
type CsvReading =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly problem: string };

/**
 * `csv-parse` takes the first line end for all of them unless it is told; of a mixed file that would join
 * rows.
 */
const lineEnds = ['\r\n', '\n', '\r'];

/** What stands between cells: a comma (RFC 4180), or what spreadsheets of most of Europe and their clipboards write. */
export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The cells of the first row that is not blank; none where there is none, or it cannot be read so. */
export function readFirstCells(text: string, delimiter: Delimiter): readonly string[] {
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
