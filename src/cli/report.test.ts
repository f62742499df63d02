import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { makeFolder } from './testing/make-folder.ts';
import { startVendor } from './testing/run-command.ts';

const root = join(import.meta.dirname, '..', '..');
const LINK_KEY = Buffer.alloc(32, 7).toString('base64');

/** A command as a person starts it, with these settings and no others of this machine; ended with the test. */
function start(
  [program = '', ...parameters]: readonly string[],
  environment: Readonly<Record<string, string>>,
  input = '',
) {
  const { PATH = '' } = process.env;
  const child = spawn(program, parameters, { cwd: root, env: { PATH, ...environment } });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin.end(input);
  const ended = Promise.withResolvers<number | null>();
  child.once('close', (code, signal) => ended.resolve(signal === null ? code : null));
  return { child, ended: Promise.all([ended.promise, text(child.stdout), text(child.stderr)]) };
}

const command = [process.execPath, 'src/cli/report.ts', '--format', 'csv'];
const unfinished = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('.making-'));

describe('a run that is killed', () => {
  it('loses only what it was making, and nobody is made twice', async () => {
    const out = await makeFolder();
    let isHolding = true;
    const { environment, asked } = await startVendor({}, (customer) => isHolding && customer === 'A3');
    const list = ['identifierName,identifierValue', ...[1, 2, 3, 4].map((n) => `external_id,A${n}`)].join(
      '\n',
    );
    const options = [...command, '--customers', '-', '--concurrency', '1', '--out', out];
    const settings = { ...environment, LINK_KEY };
    const first = start(options, settings, list);
    await vi.waitFor(() => expect(asked).toHaveLength(3), 20_000);
    first.child.kill('SIGKILL');
    await first.ended;
    isHolding = false;
    const [code, , stderr] = await start(options, settings, list).ended;
    expect(code).toBe(0);
    expect(stderr.match(/made before/g)).toHaveLength(2);
    expect(asked).toHaveLength(5);
    expect((await readdir(out)).toSorted()).toEqual([
      'index.html',
      'manifest.json',
      ...[2, 3, 4, 5].map((row) => `row-000${row}`),
    ]);
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)('by %s, leaves nothing behind for long', async (signal) => {
    const out = await makeFolder();
    let isHolding = true;
    const { environment, asked } = await startVendor({}, () => isHolding);
    const options = [...command, '--external_id', '-', '--out', out];
    const first = start(options, environment, 'A1');
    await vi.waitFor(() => expect(asked).toHaveLength(1), 20_000);
    expect(await unfinished(out)).toHaveLength(1);
    first.child.kill(signal);
    const [code] = await first.ended;
    expect(code).toBe(signal === 'SIGTERM' ? 143 : null);
    expect(await unfinished(out)).toHaveLength(signal === 'SIGTERM' ? 0 : 1);
    isHolding = false;
    expect((await start(options, environment, 'A1').ended)[0]).toBe(0);
    expect(await unfinished(out)).toEqual([]);
  });

  it('does not wipe what another one is making in the same folder', async () => {
    const out = await makeFolder();
    const held = new Set(['A1']);
    const { environment, asked } = await startVendor({}, (customer) => held.has(customer));
    const list = 'identifierName,identifierValue\nexternal_id,A1\n';
    const options = [...command, '--customers', '-', '--out', out];
    start(options, environment, list);
    await vi.waitFor(() => expect(asked).toHaveLength(1), 20_000);
    const before = await unfinished(out);
    const [code, , stderr] = await start(options, environment, list).ended;
    expect(code).toBe(2);
    expect(stderr).toContain('another run is writing there');
    const one = await start([...command, '--external_id', '-', '--out', out], environment, 'A2').ended;
    expect(one[0]).toBe(0);
    expect(await unfinished(out)).toEqual(before);
  });
});

describe('npm run report', () => {
  it('leaves no number in any log of npm', async () => {
    const [out, home] = [await makeFolder(), await makeFolder()];
    const npm = ['npm', 'run', 'report', '--', '--mobile', '917385022695', '--format', 'csv', '--out', out];
    const environment = { HOME: home, npm_config_cache: join(home, 'cache') };
    expect((await start(npm, environment).ended)[0]).toBe(0);
    expect(await holding(home, '7385022695')).toEqual([]);
    // What is looked for is there where npm may keep logs.
    const keeping = ['npm', 'run', 'report', '--logs-max=10', '--', '--mobile', '917385022695', '--help'];
    await start(keeping, environment).ended;
    expect(await holding(home, '7385022695')).not.toEqual([]);
  });
});

async function holding(folder: string, digits: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map(async (file) => readFile(file, 'latin1')));
  return files.filter((_file, index) => texts[index]?.includes(digits));
}
