/** What a spreadsheet may take for a formula, what it skips before one, and the sign that is put before either. */
const trigger = /^[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b"'\s\p{C}\p{Z}]/u;
/** Digits that a spreadsheet would round, shorten (`9.19E+11`, `0012`) or turn into a date (`28-05-2025`). */
const reckoned = /^\d[\d\-/.:, ]*(?:e\d+)?$/i;
const intact = /^(?:0|[1-9]\d{0,10})$/;
const special = /[",;\t\r\n]|^\s|\s$/;

/** With this as the first character of a file, Excel reads UTF-8. */
const byteOrderMark = '\ufeff';

/** Rows as a whole CSV file (`writeCsvRow`), in pieces: the mark of UTF-8, then each row. */
export function* writeCsv(rows: Iterable<readonly string[]>): Generator<string, void> {
  yield byteOrderMark;
  for (const row of rows) yield writeCsvRow(row);
}

/**
 * A row of RFC 4180, its CRLF included. No cell starts a formula: one that could (a sign, a blank, a quote or an invisible
 * character first) gets `'` before it and is quoted, and so does one of more than 11 digits, of digits after a zero or of
 * digits that look like a date, which Excel would change. Spreadsheets may show that `'`; a cell that starts with one
 * holds, after it, the value exactly. Lone surrogates, which UTF-8 cannot hold, become U+FFFD.
 */
export function writeCsvRow(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(value: string): string {
  const text = value.toWellFormed();
  const isChanged = reckoned.test(text) && !intact.test(text);
  if (isChanged || trigger.test(text)) return quote(`'${text}`);
  return special.test(text) ? quote(text) : text;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
