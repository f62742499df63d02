import type { Serving } from '../config/serving.ts';

/** How a service is served where a test is about something else. */
export const testServing: Serving = {
  connectionsPerAddress: 1_000,
  lookupsPerMinute: 1_000_000,
  customersPerHour: 100_000,
  trustedProxies: [],
  keepAlive: 5_000,
  drainDelay: 0,
  metrics: undefined,
};
