import { afterEach, beforeEach } from 'vitest';
import { type DemoServer, startDemo } from '../start-demo.ts';
import { askDemo, receiveRaw } from './ask-demo.ts';

/** A demo that is started anew for each test of a file, and calls of its faults by their number in the fault table. */
export type FaultDemo = {
  readonly server: () => DemoServer;
  readonly ask: (fault: number) => ReturnType<typeof askDemo>;
  readonly receive: (fault: number, enough?: number) => ReturnType<typeof receiveRaw>;
  /** Starts it anew: at time 0, and remembering nothing. */
  readonly restart: () => Promise<void>;
};

/** For tests, once at the top of a file or of a `describe`: waits and outages take a two-hundredth of their time. */
export function setUpFaultDemo(): FaultDemo {
  const running: { demo?: DemoServer } = {};
  const server = (): DemoServer => {
    if (running.demo === undefined) throw new Error('no test runs');
    return running.demo;
  };
  const start = async (): Promise<void> => {
    running.demo = await startDemo({ timeScale: 0.005 });
  };
  beforeEach(start);
  afterEach(() => server().close());
  return {
    server,
    ask: (fault) => askDemo(server().origin, toMobile(fault)),
    receive: (fault, enough) => receiveRaw(server().origin, toMobile(fault), enough),
    restart: async () => {
      await server().close();
      await start();
    },
  };
}

/** For tests: the mobile of a row of the fault table. */
export function toMobile(fault: number): string {
  return `447700900${fault}`;
}
