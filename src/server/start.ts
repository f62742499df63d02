import { fileURLToPath } from 'node:url';
import { isRunByNpm, loadConfig } from '../proxy/config/environment.ts';
import { type Log, createLog } from '../proxy/endpoint/log.ts';
import { errorCode, errorName } from '../proxy/errors.ts';
import { buildSite } from './build-site.ts';
import { listen } from './listen.ts';
import type { Service } from './product.ts';

const defaultPort = 4173;
/** One Ctrl-C comes twice, from the terminal and from npm; milliseconds. */
const sameSignal = 1_000;
/** How often to look whether npm's shell is still there, milliseconds. */
const parentCheck = 250;
const parent = process.ppid;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm start`: checks the configuration and the port, builds, serves, and says so in one line. */
async function start(): Promise<void> {
  // A reader of our output that goes away must not end the service.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const reading = loadConfig(defaultPort);
  if (!reading.ok) return fail(reading.problems);
  const { config } = reading;
  const log = createLog();
  try {
    // Before the build, which takes seconds.
    await (await listen(() => undefined, config.host, config.port)).close(0);
    const folder = await buildSite(root);
    const { serve } = await import('./product.ts');
    const service = await serve(config, folder, log);
    stopOnSignal(service, log);
    process.stdout.write(`Customer Timeline ready at ${service.origin} (${config.mode})\n`);
  } catch (error) {
    const code = errorCode(error);
    const address = `HOST and PORT: ${config.host}, port ${config.port}`;
    if (code === 'EADDRINUSE') fail([`${address} is already in use.`]);
    else if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      fail([`${address} cannot be listened on (${code}).`]);
    else fail([error instanceof Error ? error.message : 'The service could not be started.']);
  }
}

function stopOnSignal(service: Service, log: Log): void {
  let stoppedAt: number | undefined;
  const stop = (exitCode: number) => {
    if (stoppedAt !== undefined) {
      if (performance.now() - stoppedAt > sameSignal) process.exit(1);
      return;
    }
    stoppedAt = performance.now();
    log.event({ event: 'stopping' });
    void service.stop().finally(() => process.exit(exitCode));
  };
  // npm ends its shell, and the shell would leave us behind.
  const checkParent = () => {
    if (process.ppid !== parent) stop(0);
  };
  if (isRunByNpm()) setInterval(checkParent, parentCheck);
  process.on('SIGTERM', () => stop(0));
  process.on('SIGINT', () => stop(0));
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error: unknown) => {
      log.event({ event: 'crash', cause: errorName(error) });
      stop(1);
    });
  }
}

function fail(sentences: readonly string[]): void {
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exitCode = 1;
}

await start();
