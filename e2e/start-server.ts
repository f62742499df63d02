import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The product as `npm start` runs it, on a port of its own. */
export type Server = {
  readonly origin: string;
  /** Everything that it wrote so far, to either stream. */
  readonly log: () => string;
  /** Ends it as an operator does; resolves when it is gone. */
  readonly stop: () => Promise<void>;
  readonly signal: (name: NodeJS.Signals) => void;
};

/** Environment variables of the product. */
export type Settings = Readonly<Record<string, string>>;

/**
 * Starts the product with these settings and no others of this machine.
 * @param options of Node
 * @throws with what it printed when it ends before it is ready
 */
export async function startServer(settings: Settings = {}, options: readonly string[] = []): Promise<Server> {
  return startProgram([...options, 'src/server/start.ts'], ready, settings);
}

/**
 * The same with the site of React's development build, which says what it finds wrong. `e2e/run.ts` has built it.
 * @throws with what it printed when it ends before it is ready
 */
export async function startDevelopmentSite(settings: Settings = {}): Promise<Server> {
  return startProgram(['e2e/support/serve-development.ts'], ready, settings);
}

/**
 * The same as `npm run dev` has it: Vite, with React's development build, which says what it finds wrong.
 * @throws with what it printed when it ends before it is ready
 */
export async function startDevServer(settings: Settings = {}): Promise<Server> {
  return startProgram(['node_modules/vite/bin/vite.js'], /Local:\s+(http:\S+[^/])\/?$/, settings);
}

const ready = /^Customer Timeline ready at (\S+) /;

/** All tests ask from one address, as many people do not. */
const roomy: Settings = {
  CONNECTIONS_PER_ADDRESS: '1000',
  LOOKUPS_PER_MINUTE: '1000000',
  CUSTOMERS_PER_HOUR: '100000',
};

/**
 * @param program with the options of Node before it
 * @param greeting the line that says where it answers, its origin captured
 */
async function startProgram(
  program: readonly string[],
  greeting: RegExp,
  settings: Settings,
): Promise<Server> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...program], {
    env: { PATH, HOME, PORT: '0', ...roomy, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const ended = Promise.withResolvers<void>();
  const greeted = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      const origin = greeting.exec(line)?.[1];
      if (origin !== undefined) greeted.resolve(origin);
    });
  }
  child.once('close', () => {
    ended.resolve();
    greeted.reject(new Error(`The server ended before it was ready:\n${lines.join('\n')}`));
  });
  return {
    origin: await greeted.promise,
    log: () => lines.join('\n'),
    stop: async () => {
      child.kill('SIGTERM');
      await ended.promise;
    },
    signal: (name) => void child.kill(name),
  };
}
