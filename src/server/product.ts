import { toOwnAddress } from '../proxy/create-proxy.ts';
import type { Config } from '../proxy/config/config.ts';
import type { Log } from '../proxy/endpoint/log.ts';
import { createApp } from './create-app.ts';
import { createCspReports } from './create-csp-reports.ts';
import { createSiteHandler } from './site-handler.ts';
import { readSite } from './read-site.ts';
import { type App, startApp } from './app.ts';

/** Everything that production answers: pages, files, API, health. */
export async function createProduct(config: Config, folder: string, log: Log): Promise<App> {
  const site = createSiteHandler(await readSite(folder), config.publicOrigin?.startsWith('https:') ?? false);
  const app = await startApp(config, log);
  const cspReports = createCspReports(log);
  return { ...app, handle: createApp({ own: toOwnAddress(config), api: app.handle, cspReports, site }) };
}
