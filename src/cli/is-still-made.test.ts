import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isStillMade } from './is-still-made.ts';
import { makeFolder } from './testing/make-folder.ts';
import { entry } from './testing/manifests.ts';

const text = 'a report';
const sha256 = createHash('sha256').update(text).digest('hex');
const files = ['report.csv', 'report.md'].map((name) => ({ name, bytes: text.length, sha256 }));
const made = entry({ files });

async function makeReport(): Promise<string> {
  const folder = await makeFolder();
  await mkdir(join(folder, made.folder));
  for (const { name } of files) await writeFile(join(folder, made.folder, name), text);
  return folder;
}

describe('isStillMade', () => {
  it('is true while every file is as it was written', async () => {
    expect(await isStillMade(await makeReport(), made)).toBe(true);
  });

  it.each(['a repor', 'a reporT'])('is false where a file is now %j', async (other) => {
    const folder = await makeReport();
    await writeFile(join(folder, made.folder, 'report.md'), other);
    expect(await isStillMade(folder, made)).toBe(false);
  });

  it('is false where a file is gone or is no file', async () => {
    const folder = await makeReport();
    await rm(join(folder, made.folder, 'report.md'));
    expect(await isStillMade(folder, made)).toBe(false);
    await mkdir(join(folder, made.folder, 'report.md'));
    expect(await isStillMade(folder, made)).toBe(false);
  });

  it('is false for what failed, and for what has no files', async () => {
    const folder = await makeReport();
    expect(await isStillMade(folder, entry({ outcome: 'failed', files }))).toBe(false);
    expect(await isStillMade(folder, entry({ files: [] }))).toBe(false);
  });
});
