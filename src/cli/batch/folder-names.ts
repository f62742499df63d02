import type { Identifier } from '../../contract/identifier.ts';
import { digitValue } from '../../domain/text/digits.ts';
import type { CustomerRow } from '../customers/read-customer-list.ts';
import { contactSheetName } from './contact-sheet.ts';
import { manifestName } from './manifest.ts';

/**
 * A folder's name for each row, by the row's number: its reference if that makes a safe name and gives nobody away
 * (`holdsIdentifier`), else `row-0002`. No two are equal but for case, nor one what stands beside them: later ones end in
 * `-row-0007`. What begins with a dot is never a name, so that unfinished work has names of its own. A row without an
 * identifier has its number, since nobody can tell what its reference would give away.
 */
export function toFolderNames(rows: readonly CustomerRow[]): ReadonlyMap<number, string> {
  const taken = new Set([manifestName, contactSheetName].map(toFileSystemName));
  const names = new Map<number, string>();
  for (const customer of rows) {
    const numbered = `row-${String(customer.row).padStart(4, '0')}`;
    const reference = toUsableName(customer);
    const isTaken = reference !== undefined && taken.has(toFileSystemName(reference));
    const name = isTaken ? append(reference, numbered) : (reference ?? numbered);
    taken.add(toFileSystemName(name));
    names.set(customer.row, name);
  }
  return names;
}

/** Names that are made here: a reference that is spelled so could take another row's. */
const ours = /(?:^|-)row-\d+$/i;

function toUsableName({ reference, identifier }: CustomerRow): string | undefined {
  const name = toFolderName(reference);
  if (name === undefined || identifier === undefined || ours.test(name)) return undefined;
  // The name too: what becomes a dash may make it what the reference is not.
  return [reference, name].some((text) => holdsIdentifier(text, identifier)) ? undefined : name;
}

/** Characters of a name. */
const longest = 60;

function append(name: string, numbered: string): string {
  const kept = Array.from(name).slice(0, longest - numbered.length - 1);
  return `${kept.join('').replace(/[.-]+$/, '')}-${numbered}`;
}

/** Names that a file system may take for the same one become equal. */
function toFileSystemName(name: string): string {
  return name.toLowerCase().toUpperCase().normalize('NFKC');
}

/** Of a text, in UTF-16 units: what a name is made from. */
const looked = 500;
const unsafe = /(?:[^\p{L}\p{M}\p{Nd}._-]|\p{DI})+/gu;
const edges = /^[.-]+|[.-]+$/g;
/** What Windows takes for a device, with any ending too. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A text as a folder's name on any system: any script's letters and digits, `.`, `_` and `-`; a dash for
 * whatever else stands between. At most 60 characters, in NFC; `undefined` where nothing usable is left.
 */
export function toFolderName(text: string): string | undefined {
  const safe = text.slice(0, looked).normalize('NFC').replace(unsafe, '-').replace(edges, '');
  const name = Array.from(safe).slice(0, longest).join('').replace(edges, '');
  return name === '' || device.test(name) ? undefined : name;
}

const digits = (text: string): string => text.replace(/\D/g, '');
/** What is left where separators and everything invisible are dropped. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{M}\p{Nd}]|\p{DI}/gu, '');
/** What may stand between the digits of a phone number, or becomes a dash in a name. */
const separators = /[^\p{L}\p{M}\p{Nd}_]|\p{DI}/gu;

/**
 * Whether a text gives a customer away: it holds their identifier (digits of six or more without regard to
 * what stands between them, letters without regard to case; of an email address the part before the @ is
 * enough), or anything that could be somebody's: an @, or seven digits in a row but for separators. Any
 * script's digits count.
 */
export function holdsIdentifier(text: string, { identifierName, identifierValue }: Identifier): boolean {
  const held = toComparable(text);
  if (/@/.test(held) || /\d{7}/.test(held.replace(separators, ''))) return true;
  const value = toComparable(identifierValue);
  const searched = identifierName === 'email' ? value.replace(/@[^@]*$/, '') : value;
  const digitsSearched = digits(searched);
  const lettersSearched = letters(searched);
  return (
    (searched !== '' && held.includes(searched)) ||
    (lettersSearched !== '' && letters(held).includes(lettersSearched)) ||
    (digitsSearched.length >= 6 && digits(held).includes(digitsSearched))
  );
}

/** Compatible forms, case and any script's digits made one. */
function toComparable(text: string): string {
  return text
    .toLowerCase()
    .toUpperCase()
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}
