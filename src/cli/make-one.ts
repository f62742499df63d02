import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Identifier } from '../contract/identifier.ts';
import { countOf, formatCount } from '../domain/text/format-count.ts';
import { formatBytes } from './format-bytes.ts';
import { listFiles } from './list-files.ts';
import type { ReportOptions } from './report-command.ts';
import type { Press } from './start-press.ts';

/**
 * Makes one customer's report in a folder, beside whatever is there; files of the same names are replaced, all at once.
 * @returns lines that say what was made
 * @throws ReportFailure where the page says why there is none
 */
export async function makeOne(
  press: Press,
  identifier: Identifier,
  options: ReportOptions,
  out: string,
): Promise<readonly string[]> {
  await mkdir(out, { recursive: true });
  const temporary = await mkdtemp(join(out, '.making-'));
  try {
    const { shown, total } = await press.make(identifier, options, temporary);
    const files = await listFiles(temporary);
    for (const { name } of files) await rename(join(temporary, name), join(out, name));
    const masked = options.unmasked ? 'not masked' : 'masked';
    return [
      `${formatCount(shown)} of ${countOf(total, 'message')}, ${masked}`,
      ...files.map(({ name, bytes }) => `${join(out, name)} (${formatBytes(bytes)})`),
    ];
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
