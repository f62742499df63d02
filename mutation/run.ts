import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { isRecord } from '../src/contract/json.ts';
import { least, reportFolder, rooms } from './rooms.ts';

/*
 * `npm run test:mutation`, or with rooms, `npm run test:mutation -- domain/time`: mutates rooms one after the other and fails
 * where too few mutants of one are killed. `--changed` takes from the last run what its files and tests have not changed.
 */

const stryker = 'mutation/node_modules/@stryker-mutator/core/bin/stryker.js';
const asked = new Set(process.argv.slice(2));
const chosen = rooms.filter((room) => asked.has(room));
const lines = (chosen.length === 0 ? rooms : chosen).map((room) => measure(room));
console.log(['', 'killed  of mutants    minutes  room', ...lines].join('\n'));

/** A line of the table that is printed at the end. Stryker's own words pass by before it. */
function measure(room: string): string {
  const folder = reportFolder(room);
  rmSync(`${folder}/mutation.json`, { force: true });
  const start = performance.now();
  const force = asked.has('--changed') ? [] : ['--force'];
  spawnSync(process.execPath, [stryker, 'run', 'mutation/stryker.config.ts', ...force], {
    stdio: 'inherit',
    // A mutant that some value shows is mostly shown by the first; surviving ones are tried with all.
    env: { ...process.env, MUTATION_ROOM: room, PROPERTY_RUNS: '5' },
  });
  const minutes = (performance.now() - start) / 60_000;
  const statuses = readStatuses(`${folder}/mutation.json`);
  const killed = statuses.filter((status) => status === 'Killed' || status === 'Timeout').length;
  const share = (100 * killed) / statuses.length;
  if (!(share >= least)) process.exitCode = 1;
  return [
    `${share.toFixed(1)} %`.padEnd(8),
    `${killed} of ${statuses.length}`.padEnd(14),
    minutes.toFixed(1).padEnd(9),
    room,
  ].join('');
}

/** What became of each mutant: `Killed`, `Timeout` (which counts as killed), `Survived`, `NoCoverage`. */
function readStatuses(file: string): readonly string[] {
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const files = isRecord(report) && isRecord(report['files']) ? Object.values(report['files']) : [];
  return files.flatMap((entry) => {
    const mutants: readonly unknown[] =
      isRecord(entry) && Array.isArray(entry['mutants']) ? entry['mutants'] : [];
    return mutants
      .map((mutant) => (isRecord(mutant) ? String(mutant['status']) : ''))
      .filter((status) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status));
  });
}
