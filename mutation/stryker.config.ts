import { availableParallelism } from 'node:os';
import { reportFolder } from './rooms.ts';

const room = process.env['MUTATION_ROOM'] ?? '';
const folder = reportFolder(room);

/** How Stryker mutates one room; `run.ts` measures one after the other. */
export default {
  mutate: [`src/${room}/**/*.ts`, '!src/**/*.test.ts', '!src/**/{testing,fixtures}/**'],
  testRunner: 'in-process',
  plugins: ['./mutation/test-runner.ts'],
  coverageAnalysis: 'perTest',
  // Both need TypeScript's former interface for programs; what does not compile is counted as survived where no test notices.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  incremental: true,
  incrementalFile: `${folder}/incremental.json`,
  jsonReporter: { fileName: `${folder}/mutation.json` },
  htmlReporter: { fileName: `${folder}/mutation.html` },
  reporters: ['json', 'html', 'progress-append-only'],
  tempDirName: `mutation/.sandbox/${folder}`,
  ignorePatterns: [
    '/dist',
    '/e2e',
    '/reports',
    '/mutation',
    '/test-results',
    '/playwright-report',
    '/.vitest',
  ],
  concurrency: availableParallelism(),
  // Only for what hangs while it is loaded: the runner itself stops a test that never ends.
  timeoutMS: 8_000,
  timeoutFactor: 2,
  allowConsoleColors: false,
};
