import type { CustomerRow } from '../customers/customer-row.ts';
import { holdsIdentifier } from '../customers/holds-identifier.ts';
import { contactSheetName } from './contact-sheet.ts';
import { manifestName } from './manifest.ts';

/** Names that are made here: a reference that is spelled so could take another row's. */
const ours = /(?:^|-)row-\d+$/i;

/**
 * A folder's name for each row, by the row's number: its reference if that makes a safe name and gives nobody
 * away (`holdsIdentifier`), else `row-0002`. No two are equal but for case, nor one what stands beside them: later
 * ones end in `-row-0007`. What begins with a dot is never a name, so that unfinished work has names of its own. A row without an identifier has its number, since nobody can tell what its reference would give away.
 */
export function toFolderNames(rows: readonly CustomerRow[]): ReadonlyMap<number, string> {
  const taken = new Set([manifestName, contactSheetName].map(fold));
  const names = new Map<number, string>();
  for (const customer of rows) {
    const numbered = `row-${String(customer.row).padStart(4, '0')}`;
    const reference = toUsableName(customer);
    const isTaken = reference !== undefined && taken.has(fold(reference));
    const name = isTaken ? append(reference, numbered) : (reference ?? numbered);
    taken.add(fold(name));
    names.set(customer.row, name);
  }
  return names;
}

function toUsableName({ reference, identifier }: CustomerRow): string | undefined {
  const name = toFolderName(reference);
  if (name === undefined || identifier === undefined || ours.test(name)) return undefined;
  // The name too: what becomes a dash may make it what the reference is not.
  return [reference, name].some((text) => holdsIdentifier(text, identifier)) ? undefined : name;
}

function append(name: string, numbered: string): string {
  const kept = Array.from(name).slice(0, longest - numbered.length - 1);
  return `${kept.join('').replace(/[.-]+$/, '')}-${numbered}`;
}

/** Names that a file system may take for the same one become equal. */
function fold(name: string): string {
  return name.toLowerCase().toUpperCase().normalize('NFKC');
}

const longest = 60;
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
