import { afterEach, beforeEach } from 'vitest';
import { type DemoServer, startDemo } from '../start-demo.ts';
import { askDemo, receiveRaw } from './ask-demo.ts';

/** A demo that is started anew for each test of a file, and calls of its faults by their number in the fault table. */
export type FaultDemo = {
  readonly server: () => DemoServer;
  readonly mobile: (fault: number) => string;
  readonly ask: (fault: number) => ReturnType<typeof askDemo>;
  readonly receive: (fault: number, enough?: number) => ReturnType<typeof receiveRaw>;
  /** Starts it anew: at time 0, and remembering nothing. */
  readonly restart: () => Promise<void>;
};

/** For tests, once a file at its top: waits and outages take a two-hundredth of their time. */
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
  const mobile = (fault: number): string => `447700900${fault}`;
  return {
    server,
    mobile,
    ask: (fault) => askDemo(server().origin, mobile(fault)),
    receive: (fault, enough) => receiveRaw(server().origin, mobile(fault), enough),
    restart: async () => {
      await server().close();
      await start();
    },
  };
}
