import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestFile } from '../batch/manifest.ts';
import { ReportFailure, codeOf } from '../failures.ts';
import type { OutFolder } from './out-folder.ts';
import { holdsOnly, isIntact, statOf } from './owned-files.ts';

/**
 * Writes a file, for its owner alone, in the place of one of ours, whole or not at all: whoever reads it meanwhile, or after a
 * break, finds this one or the one before. A link of that name is replaced, not followed.
 * @throws what the file system says, for example where the disk is full
 */
export async function replaceFile(
  { path, scratch }: Pick<OutFolder, 'path' | 'scratch'>,
  name: string,
  text: string,
): Promise<void> {
  const temporary = join(scratch, `${name}-${randomUUID()}`);
  // On the disk before it has its name, or a power cut could leave the name without the text.
  await writeFile(temporary, text, { flag: 'wx', flush: true, mode: 0o600 });
  await rename(temporary, join(path, name));
}

/**
 * Gives a finished folder its name beside the manifest. A folder of that name is replaced only where it holds nothing but
 * `owned`, files that this command wrote and nobody changed.
 * @param temporary of this run
 * @throws ReportFailure where something else is there, which is left as it is
 */
export async function placeFolder(
  out: OutFolder,
  temporary: string,
  name: string,
  owned: readonly ManifestFile[] | undefined,
): Promise<void> {
  const place = join(out.path, name);
  const isThere = (await statOf(place)) !== undefined;
  if (!isThere) {
    await rename(temporary, place);
    return;
  }
  const isOurs = async (path: string): Promise<boolean> => owned !== undefined && holdsOnly(path, owned);
  if (!(await isOurs(place))) throw new ReportFailure(notOurs);
  const aside = await out.makeTemporary();
  const old = join(aside, 'old');
  await rename(place, old);
  try {
    // Looked at again where nobody else writes.
    if (!(await isOurs(old))) throw new ReportFailure(notOurs);
    await rename(temporary, place);
  } catch (error) {
    await rename(old, place);
    throw error;
  }
  // What stays goes with the run.
  await rm(aside, { recursive: true, force: true }).catch(() => undefined);
}

const notOurs = 'A folder of this name is there and is not a report of ours; it was left as it is.';

/**
 * Gives finished files their names in the folder, beside whatever is there. Nothing is replaced: where one of the names is
 * taken by another file, all get the next number (`…Z-2.pdf`); a file that is the same already stays.
 * @param temporary of this run, with the files in it
 * @returns their names
 */
export async function placeFiles(
  out: OutFolder,
  temporary: string,
  files: readonly ManifestFile[],
): Promise<readonly string[]> {
  for (let number = 1; ; number += 1) {
    const names = files.map(({ name }) => numbered(name, number));
    const free = await findFree(out.path, names, files);
    if (free === undefined) continue;
    const placed: string[] = [];
    try {
      for (const { from, name } of free) {
        await putFile(join(temporary, from), join(out.path, name));
        placed.push(name);
      }
      return names;
    } catch (error) {
      // Another run took a name meanwhile, or the disk is full: all or none.
      await Promise.all(placed.map((name) => unlink(join(out.path, name))));
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Of files that are to get these names those that are not there yet; `undefined` where another file has one of the names. */
async function findFree(
  path: string,
  names: readonly string[],
  files: readonly ManifestFile[],
): Promise<readonly { readonly from: string; readonly name: string }[] | undefined> {
  const free: { readonly from: string; readonly name: string }[] = [];
  for (const [index, file] of files.entries()) {
    const name = names[index] ?? file.name;
    if ((await statOf(join(path, name))) === undefined) free.push({ from: file.name, name });
    else if (!(await isIntact(join(path, name), file))) return undefined;
  }
  return free;
}

/** `customer-timeline-2025-07-01T00-00-00Z-2-part-1-of-3.png`. */
function numbered(name: string, number: number): string {
  return number === 1 ? name : name.replace(/(?:Z|(?=\.[^.]*$))/, (end) => `${end}-${number}`);
}

/** @throws `EEXIST` where there is something, be it a link */
async function putFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // A file system without hard links.
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}
