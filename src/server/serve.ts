import type { Config, ConfigReading } from '../proxy/config/config.ts';
import type { Serving } from '../proxy/config/serving.ts';
import { type Log, createLog } from '../proxy/endpoint/log.ts';
import type { Recorder } from '../proxy/endpoint/recorder.ts';
import { createTally } from '../proxy/endpoint/tally.ts';
import type { App } from './app.ts';
import { createAnswerLimits } from './http/answer-limits.ts';
import { type Listening, listen } from './http/listen.ts';
import { requestListener } from './http/request-listener.ts';
import { type Metrics, createMetrics, createOperatorHandler } from './metrics.ts';
import { startProduct } from './product.ts';

/** Longest time that requests under way get to finish, milliseconds. */
const patience = 10_000;

export type Service = {
  /** `http://127.0.0.1:4173` */
  readonly origin: string;
  /** Where health and metrics are answered apart from all else. */
  readonly operatorOrigin: string | undefined;
  /** Takes the secrets of settings that were read again, if they are sound; says which it did in the log. */
  readonly renew: (reading: ConfigReading) => void;
  /** Says on `/readyz` that no new work should come here, and goes on answering. */
  readonly retire: () => void;
  /** Says so on `/readyz`, accepts no more, finishes what is under way (10 s at most), ends the demo and every connection. */
  readonly stop: () => Promise<void>;
};

/**
 * Serves a built site and the API as in production.
 * @param folder of the built site
 * @throws when the folder has no site or an address cannot be had (`EADDRINUSE`)
 */
export async function serve(config: Config, folder: string, log: Log = createLog()): Promise<Service> {
  const metrics = createMetrics();
  const recorder = alsoLogged(metrics.recorder, log);
  const product = await startProduct(config, folder, log, recorder);
  const listening: Listening[] = [];
  const end = async (longest: number) => {
    product.retire();
    await Promise.all(listening.map(({ close }) => close(longest)));
    await product.close();
    metrics.close();
  };
  try {
    const operator = await listenForOperators(config.serving, metrics, product.isReady);
    if (operator !== undefined) listening.push(operator);
    const server = await listenForCallers(config, product, recorder);
    listening.push(server);
    return {
      origin: server.origin,
      operatorOrigin: operator?.origin,
      renew: (reading) => {
        const isSound = reading.ok && reading.config.mode === config.mode;
        if (isSound) product.renew(reading.config);
        log.event({ event: isSound ? 'reloaded' : 'not-reloaded' });
      },
      retire: product.retire,
      stop: () => end(patience),
    };
  } catch (error) {
    await end(0);
    throw error;
  }
}

/** Counts refusals, and leaves a line of each kind once a minute at most: nobody tries doors unseen. */
function alsoLogged(recorder: Recorder, log: Log): Recorder {
  const { count } = createTally(log, 'refused');
  return {
    ...recorder,
    refused: (reason) => {
      recorder.refused(reason);
      count(reason);
    },
  };
}

/** How long whoever reads an answer may make no progress, and take in all; milliseconds. */
const patienceWithReaders = { stall: 10_000, longest: 60_000 };
/** How many of the largest answers may wait to be read: for one caller, who may ask every network at once, and for all. */
const largestAnswers = { perAddress: 4, total: 16 };

async function listenForCallers(
  { host, port, serving, maxAnswerBytes }: Config,
  { handle, isReady }: App,
  recorder: Recorder,
): Promise<Listening> {
  const { connectionsPerAddress, trustedProxies, keepAlive } = serving;
  const answers = createAnswerLimits({
    perAddress: largestAnswers.perAddress * maxAnswerBytes,
    total: largestAnswers.total * maxAnswerBytes,
    ...patienceWithReaders,
    recorder,
  });
  const listener = requestListener(handle, {
    recorder,
    trustedProxies,
    requestsPerAddress: connectionsPerAddress,
    answers,
    isStopping: () => !isReady(),
  });
  return listen(listener, host, port, { recorder, connectionsPerAddress, trustedProxies, keepAlive });
}

/** Health and metrics on an address of their own, which no caller can fill up. */
async function listenForOperators(
  { metrics: address, keepAlive, connectionsPerAddress }: Serving,
  metrics: Metrics,
  isReady: () => boolean,
): Promise<Listening | undefined> {
  if (address === undefined) return undefined;
  const handle = createOperatorHandler(metrics, isReady);
  return listen(requestListener(handle), address.host, address.port, { keepAlive, connectionsPerAddress });
}
