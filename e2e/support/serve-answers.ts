import { readFileSync } from 'node:fs';
import type { Server, Settings } from '../start-server.ts';
import type { Servers } from './create-servers.ts';
import { type Answer, type StandIn, startStandIn } from './stand-in.ts';

/** The product in front of a vendor that answers what a test says. */
type Answered = {
  /** Where the product is: `page.goto(answered.server.origin)`. */
  readonly server: Server;
  /** The vendor: what it was asked so far, and another answer for later. */
  readonly vendor: StandIn;
  /** The environment that connects a product to this vendor, for the command: `runReport(options, '', settings)`. */
  readonly settings: Settings;
};

/**
 * The product, its own HTTP server and all, in front of a vendor that answers exactly this: a text or bytes, a status, a
 * delay, the same for all or by what is asked. One vendor and one product serve all tests of a worker that want the same
 * settings, as long as every answer so far was prompt and had status 200: a circuit breaker remembers others.
 *
 *     const { server } = await serveAnswer(vendorAnswer('numeric-keys'));
 *     await page.goto(server.origin);
 *     await searchFor(page, '447700900101');
 *
 *     await serveAnswer(({ network }) => (network === 'facebook' ? { status: 500, body: '' } : '{"name":"capillary"}'));
 *
 * @param settings more of the product's environment, or other than these: the vendor's times are of UTC, local numbers
 *   Indian, waits a fifth
 */
export type ServeAnswer = (answer: Answer, settings?: Settings) => Promise<Answered>;

/** What the texts of the contract's fixtures are, as the vendor sends them: `vendorAnswer('flat-viber')`. */
export function vendorAnswer(name: string): string {
  return readFileSync(new URL(`../../src/contract/fixtures/${name}.json`, import.meta.url), 'utf8');
}

/** @returns how to serve answers, and how to end all vendors */
export function createAnswers(servers: Servers): { serveAnswer: ServeAnswer; close: () => Promise<void> } {
  const bySettings = new Map<string, Answered>();
  const vendors: StandIn[] = [];
  return {
    serveAnswer: async (answer, more = {}) => {
      const key = JSON.stringify(more);
      const known = bySettings.get(key);
      if (known !== undefined && !known.vendor.wasDifficult()) {
        known.vendor.answer(answer);
        return known;
      }
      const vendor = await startStandIn(answer);
      vendors.push(vendor);
      const settings = {
        CAPILLARY_BASE_URL: vendor.origin,
        CAPILLARY_USERNAME: 'till.example-4711',
        CAPILLARY_PASSWORD: 'example-password-Zk8',
        CAPILLARY_TIME_ZONE: 'UTC',
        DEFAULT_COUNTRY: 'IN',
        TIMEOUT_SCALE: '0.2',
        // Tests ask more in a minute than people do.
        VENDOR_CALLS_PER_MINUTE: '1000000',
        ...more,
      };
      const answered = { vendor, settings, server: await servers.fresh(settings) };
      bySettings.set(key, answered);
      return answered;
    },
    close: async () => {
      await Promise.all(vendors.map(async (vendor) => vendor.close()));
    },
  };
}
