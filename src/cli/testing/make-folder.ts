import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** For tests: a new empty folder, removed with all in it when the test ends. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'customer-timeline-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
