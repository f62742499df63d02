import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type StaticFile, toStaticFile } from './static-files.ts';

/** A built site, wholly in memory: no request ever touches the file system. */
export type Site = {
  /** `index.html`, with `__CSP_NONCE__` where each response's nonce goes. */
  readonly page: string;
  readonly files: ReadonlyMap<string, StaticFile>;
};

/** @throws when the folder or its `index.html` is missing */
export async function readSite(folder: string): Promise<Site> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = join(entry.parentPath, entry.name);
        const path = `/${relative(folder, file).split(sep).join('/')}`;
        return [path, await toStaticFile(path, new Uint8Array(await readFile(file)))] as const;
      }),
  );
  return {
    page,
    files: new Map(files.flatMap(([path, file]) => (file === undefined ? [] : [[path, file]]))),
  };
}
