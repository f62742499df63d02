import { channelLabel } from '../domain/channels/channel.ts';
import { familyLabels } from '../domain/channels/status.ts';
import type { Communication } from '../domain/history/communication.ts';
import { joinSafe, ownText, type SafeText } from '../domain/masking/safe-text.ts';
import { searchableText } from '../domain/text/searchable-text.ts';
import type { SafeHead, SafeRow } from './document.ts';
import type { ExportSettings } from './settings.ts';
import { toExportRow } from './to-document.ts';

/** What a spreadsheet may take for a formula, what it skips before one, and the sign that is put before either. */
const trigger = /^[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b"'\s\p{C}\p{Z}]/u;
/** The same behind what some readers take for the border of a cell, whatever stands around the cell. */
const laterTrigger =
  /(?<=[;\t\n])(?=[\p{Z}\p{C}"']*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b])/gu;
/** A number, or a time of our own form, that a spreadsheet shows as it is. */
const intact = /^(?:0|[1-9]\d{0,10}|\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[+-]\d\d:\d\d|Z))$/;
/** What stands in numbers, amounts, percentages, fractions, dates and times beside words. */
const figures = /^[\p{L}\p{M}\p{N}\p{Sc}\p{Pd}\s.,:/()%+'\u2019\u2044\u2212]*$/u;
const words = /[\p{L}\p{M}]+/gu;
/** Beside digits: powers, halves of a day, months and days as English and its neighbours write them, currencies. */
const reckonedWords = new Set(
  (
    'e d t z a p am pm utc gmt st nd rd th de ' +
    'jan january januar janvier januari jän feb february februar fevrier fev fevr februari mar march marz mars mrt maart ' +
    'apr april avr avril abr abril aprile may mai maj mei mag maggio mayo maio jun june juni juin giu giugno junio junho ' +
    'jul july juli juil juillet lug luglio julio julho aug august aout ago agosto augustus sep sept september septembre ' +
    'septiembre set settembre setembro oct october okt oktober octobre octubre out outubro ott ottobre nov november ' +
    'novembre noviembre novembro dec december dez dezember decembre dic dicembre diciembre dezembro ene enero ' +
    'gen gennaio febbraio febrero fevereiro marzo marco janeiro ' +
    'mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday ' +
    'rs inr usd eur gbp aed sar myr rm idr rp thb php sgd vnd jpy cny chf kr zl ' +
    '\u5e74 \u6708 \u65e5 \u6642 \u65f6 \u5206 \u79d2 \u4e0a\u5348 \u4e0b\u5348 \u5348\u524d \u5348\u5f8c \ub144 \uc6d4 \uc77c'
  ).split(' '),
);
/** Truths and errors. */
const constants =
  /^\s*(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|#(?:n\/a|ref!|div\/0!|value!|name\?|num!|null!|spill!|calc!))\s*$/iu;
const special = /[",;\t\r\n]|^\s|\s$/;

/** With this as the first character of a file, Excel reads UTF-8. */
const byteOrderMark = '\ufeff';

/** Rows as a whole CSV file (`writeCsvRow`), in pieces: the mark of UTF-8, then each row. */
export function* writeCsv(rows: Iterable<readonly SafeText[]>): Generator<string, void> {
  yield byteOrderMark;
  for (const row of rows) yield writeCsvRow(row);
}

/**
 * A row of RFC 4180, its CRLF included. No cell starts a formula: one that could (a sign, a blank, a quote or an invisible
 * character first) gets `'` before it and is quoted, and so does one that a spreadsheet would take for something else than its
 * text (`isReckoned`). Within a cell the same `'` stands where a reader that splits at
 * semicolons, tabs or line ends would begin another. Spreadsheets may show that `'`; a cell that starts with one holds, after
 * it, the value. Lone surrogates, which UTF-8 cannot hold, become U+FFFD.
 */
export function writeCsvRow(cells: readonly SafeText[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(value: SafeText): string {
  const text = value.toWellFormed().replaceAll(laterTrigger, "'");
  if (isReckoned(text) || trigger.test(text)) return quote(`'${text}`);
  return special.test(text) ? quote(text) : text;
}

/**
 * Whether a spreadsheet would turn a cell into a number, amount, percentage, fraction, date, time or truth: rounded, shortened
 * (`9.19E+11`, `1E-5`, `0012`) or another value (`50%`, `(5)`, `5-`, `May 5`, `1/2`, `TRUE`). A plain number of up to 11 digits
 * stays one.
 */
function isReckoned(text: string): boolean {
  if (intact.test(text) || /^[a-z]\d/i.test(text)) return false;
  for (const [word] of text.matchAll(words)) {
    if (!reckonedWords.has(searchableText(word))) return constants.test(text);
  }
  return /\p{N}/u.test(text) && figures.test(text);
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

const directions = { out: ownText('to the customer'), in: ownText('from the customer') } as const;

type Column = readonly [name: string, cell: (row: SafeRow, settings: ExportSettings) => SafeText | null];

const columns: readonly Column[] = [
  ['Time', ({ sentAt }) => sentAt],
  ['Time zone', (_, { zone }) => ownText(zone)],
  ['Time as Capillary wrote it, where it is no date', ({ sent, sentAt }) => (sentAt === null ? sent : null)],
  ['Channels', ({ channels }, { mask }) => mask.id(channels.map(channelLabel).join(' + '))],
  ['Network', ({ network }) => network],
  ['Direction', ({ direction }) => (direction === null ? null : directions[direction])],
  ['Receiver', ({ receiver }) => receiver],
  ['Sender', ({ sender }) => sender],
  ['Text', ({ text }) => text],
  ['Status', ({ status }) => (status === null ? null : ownText(familyLabels[status]))],
  ['Status as Capillary wrote it', ({ rawStatus }) => rawStatus],
  ['Delivered at', ({ deliveredAt }) => deliveredAt],
  ['Completed at', ({ completedAt }) => completedAt],
  ['Campaign', ({ campaign }) => campaign],
  ['Score', ({ score }) => score],
  ['Id', ({ vendorId }) => vendorId],
  ['Doubts', ({ doubts }) => joinSafe(doubts, '; ')],
  ['Notes', ({ notes }) => joinSafe(notes, '; ')],
  ['Place', ({ place }) => place],
  ['User', ({ user }) => user],
];

const nothing = ownText('');

/**
 * A header, then a row for each communication in the order given, one at a time, as cells for `writeCsv`. Times are ISO with
 * the offset of the zone, which has its own column; a cell is empty where nobody says. The last two columns are about the whole
 * list: in each row whether it is complete, and in the first what was asked for and what may be missing; without messages
 * these stand in a row alone.
 */
export function* toCsvRows(
  communications: Iterable<Communication>,
  head: Pick<SafeHead, 'state' | 'asked' | 'caveats'>,
  settings: ExportSettings,
): Generator<readonly SafeText[], void> {
  yield [
    ...columns.map(([name]) => ownText(name)),
    ownText('List'),
    ownText('What was asked for and may be missing'),
  ];
  const state = ownText(head.state);
  const about = joinSafe([head.asked, ...head.caveats], ' ');
  let isFirst = true;
  for (const communication of communications) {
    const row = toExportRow(communication, settings);
    yield [...columns.map(([, cell]) => cell(row, settings) ?? nothing), state, isFirst ? about : nothing];
    isFirst = false;
  }
  if (isFirst) yield [...columns.map(() => nothing), state, about];
}
