import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { buildEnvironment } from '../proxy/config/environment.ts';

const stampName = '.built-from';
/** Folders that a build reads, besides the files beside them. */
const sourceFolders = ['src', 'public', '.config'];
const noSource = /\.test\.tsx?$|\.md$/;

/** What people use, or the same with React's development build, which says what it finds wrong. */
type Kind = 'production' | 'development';
const folders: Readonly<Record<Kind, string>> = { production: 'dist', development: 'dist-development' };

/**
 * Builds the site into `<root>/dist`, unless what is there was provably built from exactly these sources: a stamp holds the
 * hashes of both. The build runs in a process of its own, without our secrets. That of development has a folder beside it.
 * @throws with the build's own words when it fails
 */
export async function buildSite(root: string, kind: Kind = 'production'): Promise<string> {
  const folder = join(root, folders[kind]);
  const sources = await hashSources(root);
  if ((await readStamp(folder)) === `${sources} ${await hashBuilt(folder)}`) return folder;
  await runVite(root, kind);
  await writeFile(join(folder, stampName), `${sources} ${await hashBuilt(folder)}`);
  return folder;
}

async function runVite(root: string, kind: Kind): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const build = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', folders[kind]], {
    cwd: root,
    env: { ...buildEnvironment(), NODE_ENV: kind },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = Promise.withResolvers<number | null>();
  build.once('error', ended.reject).once('close', ended.resolve);
  const [code, out, err] = await Promise.all([ended.promise, text(build.stdout), text(build.stderr)]);
  if (code !== 0) throw new Error(`The build failed.\n${out}${err}`.trimEnd());
}

async function hashSources(root: string): Promise<string> {
  const beside = await readdir(root, { withFileTypes: true });
  const files = beside.filter((entry) => entry.isFile()).map(({ name }) => name);
  const within = await Promise.all(sourceFolders.map((name) => listFiles(join(root, name), name)));
  return hashFiles(
    root,
    [...files, ...within.flat()].filter((name) => !noSource.test(name)),
  );
}

async function hashBuilt(folder: string): Promise<string> {
  const files = await listFiles(folder, '');
  return hashFiles(
    folder,
    files.filter((name) => name !== stampName),
  );
}

/** Every file below a folder, by its path from the root; none where the folder is missing. */
async function listFiles(folder: string, prefix: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(prefix, entry.parentPath.slice(folder.length + 1), entry.name));
}

async function hashFiles(root: string, names: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const name of [...names].sort()) {
    hash.update(`\n${name}\n`).update(
      createHash('sha256')
        .update(await readFile(join(root, name)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

async function readStamp(folder: string): Promise<string | undefined> {
  return readFile(join(folder, stampName), 'utf8').catch(() => undefined);
}
