import { isRunByNpm } from '../proxy/config/environment.ts';
import type { Log } from '../proxy/endpoint/log.ts';
import { errorName } from '../proxy/errors.ts';
import type { Service } from './serve.ts';

/** One Ctrl-C comes twice, from the terminal and from npm; milliseconds. */
const sameSignal = 1_000;
/** How often to look whether npm's shell is still there, milliseconds. */
const parentCheck = 250;

/** The part of a process that is listened to. */
type SignalSource = Pick<NodeJS.EventEmitter, 'on'> & {
  readonly ppid: number;
  readonly exit: (code: number) => void;
};

type SignalOptions = {
  readonly service: Service;
  readonly log: Log;
  /** How long it goes on answering after SIGTERM, saying at `/readyz` that nothing new should come, milliseconds. */
  readonly drainDelay: number;
  readonly source?: SignalSource;
};

/**
 * Ends a service as an operator (SIGTERM), a person (SIGINT), the end of npm or a mistake of ours has it; a second signal, a
 * second later, ends it at once, and nothing else does.
 */
export function heedSignals({ service, log, drainDelay, source = process }: SignalOptions): void {
  let isStopping = false;
  const stop = (exitCode: number, delay: number) => {
    if (isStopping) return;
    isStopping = true;
    service.retire();
    const end = () => {
      log.event({ event: 'stopping' });
      void service.stop().finally(() => {
        source.exit(exitCode);
      });
    };
    if (delay === 0) {
      end();
      return;
    }
    log.event({ event: 'draining' });
    setTimeout(end, delay);
  };
  let signalledAt: number | undefined;
  const stopOn = (signal: 'SIGTERM' | 'SIGINT', delay: number) => {
    source.on(signal, () => {
      signalledAt ??= performance.now();
      if (performance.now() - signalledAt > sameSignal) source.exit(1);
      else stop(0, delay);
    });
  };
  stopOn('SIGTERM', drainDelay);
  stopOn('SIGINT', 0);
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    source.on(event, (error: unknown) => {
      log.event({ event: 'crash', cause: errorName(error) });
      stop(1, 0);
    });
  }
  if (isRunByNpm()) stopWithoutParent(source, stop);
}

/** Keeps SIGUSR1 from opening Node's debugger to everybody on this machine. To be called before anything else. */
export function refuseDebugger(): void {
  process.on('SIGUSR1', () => undefined);
}

/**
 * Keeps SIGHUP, which reads the secrets again, from ending a start. To be called before anything else.
 * @returns takes what it does; at once, too, where it came before that
 */
export function holdReloads(source: Pick<SignalSource, 'on'> = process): (reload: () => void) => void {
  let isDue = false;
  let act = () => {
    isDue = true;
  };
  source.on('SIGHUP', () => {
    act();
  });
  return (reload) => {
    act = reload;
    if (isDue) reload();
  };
}

/** npm ends its shell, and the shell would leave us behind. */
function stopWithoutParent(source: SignalSource, stop: (exitCode: number, delay: number) => void): void {
  const parent = source.ppid;
  setInterval(() => {
    if (source.ppid !== parent) stop(0, 0);
  }, parentCheck);
}
