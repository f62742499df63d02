import { fileURLToPath } from 'node:url';
import { loadConfig } from '../proxy/config/environment.ts';
import { createLog } from '../proxy/endpoint/log.ts';
import { errorCode } from '../proxy/errors.ts';
import { buildSite } from './build-site.ts';
import { listen } from './http/listen.ts';
import { heedSignals, holdReloads, refuseDebugger } from './signals.ts';

const defaultPort = 4173;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm start`: checks the configuration and the port, builds, serves, and says so in one line. */
async function start(): Promise<void> {
  refuseDebugger();
  const onReload = holdReloads();
  // A reader of our output that goes away must not end the service.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const reading = loadConfig(defaultPort);
  if (!reading.ok) {
    fail(reading.problems);
    return;
  }
  const { config } = reading;
  const { host, port, serving } = config;
  const { metrics, drainDelay } = serving;
  const log = createLog();
  // Before the build, which takes seconds.
  const isFree =
    (await tryAddress('HOST and PORT', { host, port })) &&
    (metrics === undefined || (await tryAddress('METRICS_HOST and METRICS_PORT', metrics)));
  if (!isFree) return;
  try {
    const folder = await buildSite(root);
    const { serve } = await import('./serve.ts');
    const service = await serve(config, folder, log);
    heedSignals({ service, log, drainDelay });
    onReload(() => {
      service.renew(loadConfig(defaultPort));
    });
    process.stdout.write(`Customer Timeline ready at ${service.origin} (${config.mode})\n`);
    if (service.operatorOrigin !== undefined)
      process.stdout.write(`Health and metrics at ${service.operatorOrigin}\n`);
  } catch (error) {
    fail([error instanceof Error ? error.message : 'The service could not be started.']);
  }
}

type Address = { readonly host: string; readonly port: number };

/** Whether an address can be listened on; says so where it cannot. */
async function tryAddress(settings: string, { host, port }: Address): Promise<boolean> {
  try {
    await (await listen(() => undefined, host, port)).close(0);
    return true;
  } catch (error) {
    const code = errorCode(error);
    const address = `${settings}: ${host}, port ${port}`;
    if (code === 'EADDRINUSE') fail([`${address} is already in use.`]);
    else fail([`${address} cannot be listened on (${code ?? 'unknown'}).`]);
    return false;
  }
}

function fail(sentences: readonly string[]): void {
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exitCode = 1;
}

await start();
