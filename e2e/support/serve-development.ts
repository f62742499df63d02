import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../src/proxy/config/environment.ts';
import { buildSite } from '../../src/server/build-site.ts';
import { serve } from '../../src/server/serve.ts';

/** What `npm start` is, but for the site: that of React's development build. */
const reading = loadConfig(0);
if (!reading.ok) throw new Error(reading.problems.join('\n'));
const folder = await buildSite(fileURLToPath(new URL('../..', import.meta.url)), 'development');
const service = await serve(reading.config, folder);
process.once('SIGTERM', () => void service.stop());
process.stdout.write(`Customer Timeline ready at ${service.origin} (${reading.config.mode})\n`);
