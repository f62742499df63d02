import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../../src/cli/browser/find-browser.ts';
import { buildSite } from '../../src/server/build-site.ts';
import { startServer } from '../start-server.ts';
import { base, type Contestant, rivals } from './contestants.ts';
import { type FirstScreenFigures, firstScreenModes, measureFirstScreen } from './measure-first-screen.ts';
import { figures, type ListFigures, measureList, median } from './measure-list.ts';
import { generateAnswer } from './messages.ts';
import { printFirstScreen, printList } from './print.ts';
import { buildRivals, serveRivals } from './serve-rivals.ts';

/*
 * `npm run bench`, or `npm run bench -- --n 10000 --reps 5 --only ours,tanstack --out bench.json`: ours beside other lists of the
 * same messages, in one run. Figures, never assertions: only the ratios within a run can be compared with those of another.
 */
const { values: asked } = parseArgs({
  allowNegative: true,
  options: {
    n: { type: 'string', default: '1000,10000,100000' },
    reps: { type: 'string', default: '3' },
    only: { type: 'string', default: ['ours', ...rivals].join(',') },
    out: { type: 'string', default: join(import.meta.dirname, 'results', 'bench.json') },
    first: { type: 'boolean', default: true },
  },
});
const reps = Number(asked.reps);
const only = new Set(asked.only.split(','));

await buildSite(join(import.meta.dirname, '..', '..'));
await buildRivals();
const server = await startServer();
const others = await serveRivals();
const browser = await chromium.launch({
  executablePath: findBrowser(process.env['CHROMIUM_PATH']),
  args: [...browserArguments, '--disable-gpu', '--js-flags=--max-old-space-size=8000'],
});
const machine = {
  date: new Date().toISOString(),
  processor: cpus()[0]?.model ?? '',
  cores: cpus().length,
  node: process.version,
  chromium: browser.version(),
};
console.log(Object.values(machine).join(' · '));

const contestants: readonly Contestant[] = [
  { name: 'ours', kind: 'product' as const, url: server.origin },
  ...rivals.map((name) => ({ name, kind: 'rival' as const, url: `${others.origin}/${name}/` })),
].filter(({ name }) => only.has(name));
const lists = [];
let firstScreen: Awaited<ReturnType<typeof measureFirstScreens>> = [];
try {
  for (const count of asked.n.split(',').map(Number)) {
    const list = await measureSize(browser, count);
    console.log(printList(list, base));
    lists.push(list);
  }
  if (asked.first) {
    firstScreen = await measureFirstScreens(browser, server.origin);
    console.log(printFirstScreen(firstScreen));
  }
} finally {
  await browser.close();
  others.stop();
  await server.stop();
}
mkdirSync(dirname(asked.out), { recursive: true });
writeFileSync(
  asked.out,
  `${JSON.stringify({ machine, reps, base, figures, lists, firstScreen }, undefined, 2)}\n`,
);

async function measureSize(
  inBrowser: Browser,
  count: number,
): Promise<{ count: number; runs: Record<string, ListFigures[]> }> {
  const answer = generateAnswer(count);
  const runs: Record<string, ListFigures[]> = Object.fromEntries(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < reps; round += 1) {
    // Nobody is always the one after the same other.
    const turn = round % contestants.length;
    for (const contestant of [...contestants.slice(turn), ...contestants.slice(0, turn)]) {
      const measured = await measureList(inBrowser, contestant, answer).catch((error: unknown) => {
        console.log(
          `${contestant.name}, ${count}: ${error instanceof Error ? error.message : String(error)}`,
        );
      });
      if (measured !== undefined) runs[contestant.name]?.push(measured);
    }
  }
  return { count, runs };
}

async function measureFirstScreens(
  inBrowser: Browser,
  url: string,
): Promise<readonly (FirstScreenFigures & { readonly mode: string })[]> {
  const measured = [];
  for (const mode of firstScreenModes) {
    const runs: FirstScreenFigures[] = [];
    for (let round = 0; round < reps; round += 1) runs.push(await measureFirstScreen(inBrowser, url, mode));
    const middle = (read: (run: FirstScreenFigures) => number): number =>
      median(runs.map((run) => read(run)));
    measured.push({
      mode: mode.name,
      firstPaint: middle((run) => run.firstPaint),
      largestPaint: middle((run) => run.largestPaint),
      usable: middle((run) => run.usable),
      layoutShift: middle((run) => run.layoutShift),
      bytes: middle((run) => run.bytes),
    });
  }
  return measured;
}
