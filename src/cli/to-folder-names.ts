import type { CustomerRow } from './customer-row.ts';
import { holdsIdentifier } from './holds-identifier.ts';
import { toFolderName } from './to-folder-name.ts';

/** Names that are made here: a reference that is spelled so could take another row's. */
const ours = /(?:^|-)row-\d+$/i;
const longest = 60;

/**
 * A folder's name for each row, by the row's number: its reference if that makes a safe name and gives nobody
 * away (`holdsIdentifier`), else `row-0002`. No two are equal but for case: later ones end in `-row-0007`. A
 * row without an identifier has its number, since nobody can tell what its reference would give away.
 */
export function toFolderNames(rows: readonly CustomerRow[]): ReadonlyMap<number, string> {
  const taken = new Set<string>();
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
