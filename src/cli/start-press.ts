import { chromium } from 'playwright-core';
import { RateLimiterMemory, RateLimiterQueue } from 'rate-limiter-flexible';
import type { Identifier } from '../contract/identifier.ts';
import { networksToAsk } from '../domain/history/networks-to-ask.ts';
import type { LocalService } from '../server/start-local-service.ts';
import { browserArguments, findBrowser } from './find-browser.ts';
import { makeReport } from './make-report.ts';
import type { ReportOptions } from './report-command.ts';
import type { ManifestEntry } from './manifest.ts';

/** What prints reports: a browser in front of the product, both on this machine. */
export type Press = {
  /** Makes one customer's files in a folder that exists: see `makeReport`. */
  readonly make: (
    identifier: Identifier,
    options: ReportOptions,
    folder: string,
  ) => Promise<NonNullable<ManifestEntry['counts']>>;
  readonly close: () => Promise<void>;
};

/**
 * Starts a browser in front of a service.
 * @param perMinute how many calls to the vendor may begin in a minute; whoever wants more waits
 * @throws when there is no browser and none could be installed
 */
export async function startPress(service: LocalService, perMinute: number): Promise<Press> {
  const executablePath = findBrowser(service.chromiumPath);
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const budget = new RateLimiterQueue(new RateLimiterMemory({ points: perMinute, duration: 60 }));
  return {
    make: async (identifier, options, folder) => {
      for (const _ of networksToAsk(options.view.network)) await budget.removeTokens(1);
      const page = `${service.origin}/customers/${service.sealed(identifier)}`;
      return makeReport(browser, page, options, folder);
    },
    close: () => browser.close(),
  };
}
