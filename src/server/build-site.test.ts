import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { buildSite } from './build-site.ts';
import { writeFiles } from './testing/write-site.ts';

// Processes and servers of their own take a busy machine a while.
vi.setConfig({ testTimeout: 30_000 });

/** Stands for Vite: counts its runs outside what a build reads, and writes a page. */
const vite = `
import { appendFileSync, mkdirSync, writeFileSync, existsSync } from 'node:fs';
appendFileSync('node_modules/runs', Object.keys(process.env).sort().join(' ') + '\\n');
if (existsSync('src/broken')) { console.error('no good'); process.exit(1); }
mkdirSync('dist', { recursive: true });
writeFileSync('dist/index.html', 'page');
`;

async function project() {
  const root = await writeFiles({
    'node_modules/vite/bin/vite.js': vite,
    'node_modules/vite/package.json': '{"type":"module"}',
    'package.json': '{}',
    'src/main.ts': 'one',
  });
  const runs = async () => (await readFile(join(root, 'node_modules/runs'), 'utf8')).trimEnd().split('\n');
  return { root, runs };
}

it('builds once for the same sources', async () => {
  const { root, runs } = await project();
  expect(await buildSite(root)).toBe(join(root, 'dist'));
  await buildSite(root);
  expect(await runs()).toHaveLength(1);
});

it.each([
  'src/main.ts',
  'src/new.css',
  'package-lock.json',
  'dist/index.html',
  'dist/extra.js',
  'dist/.built-from',
])('builds again when %s has changed', async (name) => {
  const { root, runs } = await project();
  await buildSite(root);
  await writeFile(join(root, name), 'two');
  await buildSite(root);
  expect(await runs()).toHaveLength(2);
});

it('builds again when a source is gone', async () => {
  const { root, runs } = await project();
  await buildSite(root);
  await rm(join(root, 'src/main.ts'));
  await buildSite(root);
  expect(await runs()).toHaveLength(2);
});

it('does not build again for a test or a document', async () => {
  const { root, runs } = await project();
  await buildSite(root);
  await writeFile(join(root, 'src/main.test.ts'), 'x');
  await writeFile(join(root, 'README.md'), 'x');
  await buildSite(root);
  expect(await runs()).toHaveLength(1);
});

it('keeps our environment out of the build', async () => {
  const { root, runs } = await project();
  await buildSite(root);
  expect((await runs())[0]).not.toMatch(/VITEST|npm_/);
});

it('fails in the words of the build', async () => {
  const { root } = await project();
  await writeFile(join(root, 'src/broken'), '');
  await expect(buildSite(root)).rejects.toThrow('The build failed.\nno good');
});
