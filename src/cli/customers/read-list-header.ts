import { trimInvisible } from '../../domain/text/trim-invisible.ts';
import { toVisibleText } from '../../domain/text/visible-text.ts';

const columns = ['identifierName', 'identifierValue', 'reference'] as const;
type Column = (typeof columns)[number];

/** Where each column stands, from 0, and how many there are in all. */
export type ListHeader = {
  readonly width: number;
  readonly identifierName: number;
  readonly identifierValue: number;
  readonly reference: number | undefined;
};
type HeaderReading =
  | { readonly ok: true; readonly header: ListHeader }
  | { readonly ok: false; readonly problems: readonly [string, ...string[]] };

const known = new Set<string>(columns.map((column) => column.toLowerCase()));

/** Whether a first row holds the two columns that every list has. */
export function namesCustomers(cells: readonly string[]): boolean {
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
    if (known.has(name) || name === '') return [];
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
