import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { decodeText } from '../../contract/decode-bytes.ts';
import type { Identifier } from '../../contract/identifier.ts';
import { normaliseIdentifier } from '../../domain/identity/normalise-identifier.ts';
import type { GivenText, ReportSubject } from '../options/report-command.ts';
import type { Streams } from '../streams.ts';
import { type CustomerRow, readCustomerList } from './read-customer-list.ts';

/** Whom to report on: one customer, or the rows of a list; or sentences on why there is neither. */
type CustomersReading =
  | { readonly ok: true; readonly identifier: Identifier; readonly rows: undefined }
  | { readonly ok: true; readonly rows: readonly CustomerRow[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads whom to report on, out of the options, a file or standard input.
 * @param defaultCountry ISO 3166, two letters: whose local mobile numbers are meant
 */
export async function readCustomers(
  subject: ReportSubject,
  defaultCountry: string | undefined,
  streams: Pick<Streams, 'stdin' | 'stderr'>,
): Promise<CustomersReading> {
  const given = await readGiven(subject, streams);
  if (!given.ok) return { ok: false, problems: [given.problem] };
  if (subject.kind === 'list') return readCustomerList(given.text, defaultCountry);
  const { identifierName } = subject;
  const normalised = normaliseIdentifier(identifierName, given.text, defaultCountry);
  if (!normalised.ok) return { ok: false, problems: [normalised.message] };
  return { ok: true, identifier: { identifierName, identifierValue: normalised.value }, rows: undefined };
}

/** The identifier, or the text of the list. */
async function readGiven(
  subject: ReportSubject,
  { stdin, stderr }: Pick<Streams, 'stdin' | 'stderr'>,
): Promise<DecodedText> {
  const given: GivenText = subject.kind === 'one' ? subject.identifierValue : subject.file;
  if (given.from === 'standard-input') {
    if (stdin.isTTY === true) stderr.write('Type it, then Enter and Ctrl-D:\n');
    return decodeGiven(new Uint8Array(await buffer(stdin)), 'Standard input');
  }
  if (subject.kind === 'one') return { ok: true, text: given.text };
  const bytes = await readFile(given.text).catch(() => undefined);
  if (bytes === undefined) return { ok: false, problem: '--customers: the file cannot be read.' };
  return decodeGiven(new Uint8Array(bytes), '--customers');
}

type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/**
 * What a file or standard input says: UTF-8, or UTF-16 as some spreadsheets and shells write it. Bytes of another encoding are
 * refused with a sentence: `M\xdcLLER` in Windows-1252 would be asked for as somebody else.
 */
export function decodeGiven(
  bytes: Uint8Array<ArrayBuffer>,
  source: '--customers' | 'Standard input',
): DecodedText {
  const text = decodeText(bytes);
  if (text !== undefined) return { ok: true, text };
  return {
    ok: false,
    problem:
      `${source}: this is not UTF-8, and letters would be lost. ` +
      'Save it as UTF-8 (in a spreadsheet: “CSV UTF-8”) and try again.',
  };
}
