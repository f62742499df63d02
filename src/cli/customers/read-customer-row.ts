import { isIdentifierName } from '../../contract/identifier.ts';
import { normaliseIdentifier } from '../../domain/identity/normalise-identifier.ts';
import { trimInvisible } from '../../domain/text/trim-invisible.ts';
import type { CustomerRow } from './customer-row.ts';
import type { CsvRecord } from './read-csv-records.ts';
import type { ListHeader } from './read-list-header.ts';

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
