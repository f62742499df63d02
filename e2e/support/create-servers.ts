import { type Server, type Settings, startDevelopmentSite, startServer } from '../start-server.ts';
import { findLogFaults } from './find-log-faults.ts';

/** The servers that one worker's tests use. */
export type Servers = {
  /** The server with these settings: one for all tests that ask for the same ones. */
  readonly shared: (settings: Settings) => Promise<Server>;
  /** The same with React's development build. */
  readonly development: (settings: Settings) => Promise<Server>;
  /** A server of the test's own, where the demo must not remember what other tests did. */
  readonly fresh: (settings: Settings) => Promise<Server>;
  readonly isOurs: (origin: string) => boolean;
  /** Stops them all. @throws when one of them wrote what no log may hold */
  readonly close: () => Promise<void>;
};

export function createServers(): Servers {
  const started: Promise<Server>[] = [];
  const byKey = new Map<string, Promise<Server>>();
  const origins = new Set<string>();
  type Start = (settings: Settings) => Promise<Server>;
  const start = async (settings: Settings, startOne: Start): Promise<Server> => {
    const server = await startOne(settings);
    origins.add(server.origin);
    return server;
  };
  const fresh = async (settings: Settings, startOne: Start = startServer): Promise<Server> => {
    const server = start(settings, startOne);
    started.push(server);
    return server;
  };
  const shared = async (settings: Settings, startOne: Start = startServer): Promise<Server> => {
    const key = `${startOne.name} ${JSON.stringify(settings)}`;
    const server = byKey.get(key) ?? fresh(settings, startOne);
    byKey.set(key, server);
    return server;
  };
  return {
    fresh: async (settings) => fresh(settings),
    shared: async (settings) => shared(settings),
    development: async (settings) => shared(settings, startDevelopmentSite),
    isOurs: (origin) => origins.has(origin),
    close: async () => {
      const results = await Promise.allSettled(started);
      const servers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      await Promise.all(servers.map(async (server) => server.stop()));
      const faults = servers.flatMap((server) => findLogFaults(server.log()));
      if (faults.length > 0) throw new Error(`What no log may hold:\n${faults.join('\n')}`);
    },
  };
}
