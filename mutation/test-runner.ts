import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { createServer, createServerModuleRunner, type DevEnvironment } from 'vite';
import { isRecord } from '../src/contract/json.ts';
import { isTried, setupFiles, testFilesOf } from './rooms.ts';
import { collectTests, type CollectedTest, testApi } from './test-api.ts';

/*
 * A test runner for Stryker that runs the tests in its own process. Stryker's runner for Vitest starts Vitest anew for every
 * mutant, which costs half a second of a processor; to load the modules that a mutant needs costs some hundredths.
 *
 * Every mutant meets modules that were loaded while it was active. So mutants of tables and patterns, which are read when a
 * module is loaded, are tried as all others are, and nothing that a module remembers reaches the next mutant.
 */

/** How often each mutant was reached, under its id. */
type Hits = Readonly<Record<string, number>>;

/** `globalThis.__stryker__`: what the mutated code reads and writes. */
const mutated: {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> } | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
} = {};

/** As Stryker gives it; `hitLimit` is how often a mutant may be reached before it is taken for an endless loop. */
type MutantRun = {
  readonly activeMutant: { readonly id: string };
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
};

/** How long each test and the loading of each file took in the first run, for the other processes and those that follow one that hung. */
const durationsFile = 'test-durations.json';

Object.assign(globalThis, { __stryker__: mutated, __testApi__: testApi });

/** Stryker's plugin: see https://stryker-mutator.io/docs/stryker-js/guides/create-a-plugin/ (2026-11). */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: createTestRunner }];

function createTestRunner() {
  const files = testFilesOf(process.env['MUTATION_ROOM'] ?? '');
  let durations: ReadonlyMap<string, number> = new Map();
  let modules: Awaited<ReturnType<typeof openModules>>;

  /** The tests of a file, with all that it imports loaded anew. */
  async function load(file: string): Promise<readonly CollectedTest[]> {
    const tests = await collectTests(file, () => modules.load(file));
    return tests.filter(({ name }) => isTried(name));
  }

  function cost(ids: readonly string[]): number {
    return ids.reduce((sum, id) => sum + (durations.get(id) ?? 0), 0);
  }

  /** Tries the tests that reach a mutant, the quickest first, until one fails. */
  async function mutantRun({ activeMutant, testFilter = [], hitLimit = Infinity }: MutantRun) {
    if (durations.size === 0) durations = readDurations();
    // Stryker allows a hundred times what all tests together do, which takes minutes in the innermost loops.
    const limit = Math.min(hitLimit, hitLimit / 50 + 1e6);
    Object.assign(mutated, { activeMutant: activeMutant.id, hitCount: 0, hitLimit: limit });
    const wanted = [...Map.groupBy(testFilter, (id) => id.slice(0, id.indexOf('#')))];
    let nrOfTests = 0;
    for (const [file, ids] of wanted.toSorted((a, b) => cost(a.flat()) - cost(b.flat()))) {
      const loaded = await load(file).catch((error: unknown) => String(error));
      if (typeof loaded === 'string') {
        return hung() ?? { status: 'killed', killedBy: ids, failureMessage: loaded, nrOfTests };
      }
      for (const test of selected(loaded, ids).toSorted((a, b) => cost([a.id]) - cost([b.id]))) {
        const { status, failureMessage, stopped } = await run(test, file, cost([test.id]));
        nrOfTests += 1;
        const endless = stopped ? { status: 'timeout', reason: failureMessage } : hung();
        if (endless !== undefined) return endless;
        if (status === failed) return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests };
      }
    }
    return { status: 'survived', nrOfTests };
  }

  return {
    // Every mutant is given a new environment as it is.
    capabilities: () => ({ reloadEnvironment: true }),

    init: async () => {
      modules = await openModules();
    },

    /** Runs all tests without a mutant; what only loading a file reaches is said to be covered by each test of the file. */
    dryRun: async () => {
      const tests = [];
      const loads: [string, number][] = [];
      const perTest: Record<string, Hits> = {};
      for (const file of files) {
        mutated.mutantCoverage = { static: {}, perTest: {} };
        const start = performance.now();
        const collected = await load(file);
        loads.push([file, performance.now() - start]);
        for (const test of collected) {
          mutated.currentTestId = test.id;
          tests.push(await run(test, file, 60_000));
          mutated.currentTestId = undefined;
        }
        const { static: loading, perTest: running } = mutated.mutantCoverage;
        for (const { id } of collected) perTest[id] = { ...loading, ...running[id] };
      }
      durations = new Map([...loads, ...tests.map(({ id, timeSpentMs }) => [id, timeSpentMs] as const)]);
      writeFileSync(durationsFile, JSON.stringify(Object.fromEntries(durations)));
      // A fault of this runner must not count as a killed mutant.
      const control = await mutantRun({
        activeMutant: { id: 'none' },
        testFilter: tests.map(({ id }) => id),
      });
      if (control.status !== 'survived')
        return { status: 'error', errorMessage: `without a mutant: ${JSON.stringify(control)}` };
      return { status: 'complete', tests, mutantCoverage: { static: {}, perTest } };
    },

    mutantRun,

    dispose: () => modules.close(),
  };
}

/** Where a mutant changed which tests there are, all of their file. */
function selected(tests: readonly CollectedTest[], ids: readonly string[]): readonly CollectedTest[] {
  const wanted = tests.filter(({ id }) => ids.includes(id));
  return wanted.length === ids.length ? wanted : tests;
}

function hung(): { status: 'timeout'; reason: string } | undefined {
  const { hitCount = 0, hitLimit = Infinity } = mutated;
  return hitCount > hitLimit ? { status: 'timeout', reason: `reached ${hitCount} times` } : undefined;
}

/** Stryker's numbers for how a test ended. */
const succeeded = 0;
const failed = 1;

/**
 * Runs one test. One that takes four seconds, and ten times as long as without a mutant, will never end, however busy the
 * machine: it is stopped.
 * @param usual how long it takes without a mutant, in milliseconds
 */
async function run({ id, name, run: body }: CollectedTest, fileName: string, usual: number) {
  const timeout = Math.ceil(4000 + 10 * usual);
  const start = performance.now();
  Object.assign(globalThis, { __test__: body });
  const about = () => ({ id, name, fileName, timeSpentMs: performance.now() - start });
  try {
    const ended: unknown = callTest.runInThisContext({ timeout });
    await ended;
    return { ...about(), status: succeeded, failureMessage: undefined, stopped: false };
  } catch (error) {
    const stopped =
      error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    return { ...about(), status: failed, failureMessage: String(error).slice(0, 500), stopped };
  }
}

/** A script can be stopped where a function cannot; Stryker would end the whole process, whose next one takes long to start. */
const callTest = new Script('globalThis.__test__()');

/** Loads tests with Vite, as Vitest does: they read fixtures by `?raw` and `import.meta.glob`. */
async function openModules() {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    ssr: { noExternal: ['vitest'] },
    plugins: [
      {
        name: 'test-api',
        enforce: 'pre',
        resolveId: (id) => (id === 'vitest' ? testApiId : undefined),
        load: (id) => (id === testApiId ? testApiModule : undefined),
      },
    ],
  });
  const environment = server.environments.ssr;
  rememberModules(environment);
  const runner = createServerModuleRunner(environment, { hmr: false, sourcemapInterceptor: false });
  return {
    load: async (file: string) => {
      runner.clearCache();
      for (const setup of setupFiles) await runner.import(`/${setup}`);
      await runner.import(`/${file}`);
    },
    close: async () => {
      await runner.close();
      await server.close();
    },
  };
}

const testApiId = '\0test-api';
const testApiModule = `export const { ${Object.keys(testApi).join(', ')} } = globalThis.__testApi__;`;

/** Nothing changes on the disk while mutants are tried. Known, and without source maps, a file is loaded in a quarter of the time. */
function rememberModules(environment: DevEnvironment): void {
  const fetchModule = environment.fetchModule.bind(environment);
  const known = new Map<string, Awaited<ReturnType<typeof fetchModule>>>();
  environment.fetchModule = async (id, importer, options) => {
    const key = `${id}\n${importer}`;
    const module =
      known.get(key) ?? withoutMap(await fetchModule(id, importer, { ...options, cached: false }));
    known.set(key, module);
    return module;
  };
}

function withoutMap<Module extends object>(module: Module): Module {
  return 'code' in module
    ? { ...module, code: String(module.code).replace(/\n\/\/# sourceMapp.*/s, '') }
    : module;
}

function readDurations(): ReadonlyMap<string, number> {
  if (!existsSync(durationsFile)) return new Map();
  const durations: unknown = JSON.parse(readFileSync(durationsFile, 'utf8'));
  return new Map(Object.entries(isRecord(durations) ? durations : {}).map(([id, ms]) => [id, Number(ms)]));
}
