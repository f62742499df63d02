import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from './list-files.ts';
import { makeFolder } from './testing/make-folder.ts';

it('lists pictures first, parts by their numbers, with size and digest', async () => {
  const folder = await makeFolder();
  for (const name of ['a.csv', 'a-part-10-of-10.png', 'a-part-2-of-10.png', 'a.pdf']) {
    await writeFile(join(folder, name), 'text');
  }
  const files = await listFiles(folder);
  expect(files.map(({ name }) => name)).toEqual([
    'a-part-2-of-10.png',
    'a-part-10-of-10.png',
    'a.csv',
    'a.pdf',
  ]);
  const sha256 = createHash('sha256').update('text').digest('hex');
  expect(files[0]).toEqual({ name: 'a-part-2-of-10.png', bytes: 4, sha256 });
});
