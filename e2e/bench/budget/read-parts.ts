import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What is loaded together: the name of its file without the hash, and all files that it needs. */
export type Part = { readonly name: string; readonly files: readonly string[] };

/** The parts of a site that Vite built: first what its page loads at once, then all that scripts ask for when they come to it. */
export function readParts(folder: string): readonly [Part, ...Part[]] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const first = {
    name: 'first screen',
    files: [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file = '']) => file),
  };
  const parts = new Map<string, Part>([[first.name, first]]);
  for (const { files } of parts.values()) {
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      for (const asked of findAsked(readFileSync(join(folder, file), 'utf8'))) {
        if (!parts.has(asked.name)) parts.set(asked.name, asked);
      }
    }
  }
  return [first, ...[...parts.values()].slice(1)];
}

/** Bytes, each file by `gzip -9`, of what a part needs beyond others that are there already. */
export function weigh(
  folder: string,
  part: Part,
  loaded: readonly Part[],
): { readonly scripts: number; readonly styles: number } {
  const there = new Set(loaded.flatMap(({ files }) => files));
  const sum = (extension: string): number =>
    part.files
      .filter((file) => file.endsWith(extension) && !there.has(file))
      .reduce((total, file) => total + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
  return { scripts: sum('.js'), styles: sum('.css') };
}

/** What a script imports only when it comes to it, with all that this needs: Vite writes a list beside each such import. */
function findAsked(script: string): readonly Part[] {
  const table = /__vite__mapDeps=.*?\[("assets.*?")\]/.exec(script)?.[1] ?? '';
  const all = table.split(',').map((file) => file.slice(1, -1));
  return script.split('import(').flatMap((piece) => {
    const found = /^[`'"]\.\/([^`'"]+\.js)[`'"]\).*?,(?:__vite__mapDeps\(\[([\d,]*)\]\)|\[\])\)/s.exec(piece);
    if (found === null) return [];
    const [, file = '', list = ''] = found;
    const needed = list === '' ? [] : list.split(',').flatMap((index) => all[Number(index)] ?? []);
    return [{ name: nameOf(file), files: [...new Set([`assets/${file}`, ...needed])] }];
  });
}

/** `CustomerPage-moo9Qd-X.js` is `CustomerPage`: a hash has eight characters. */
function nameOf(file: string): string {
  return file.replace(/-.{8}\.\w+$/, '');
}
