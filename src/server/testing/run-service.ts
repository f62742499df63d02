import process from 'node:process';
import { loadConfig } from '../../proxy/config/environment.ts';
import { createLog } from '../../proxy/endpoint/log.ts';
import { serve } from '../serve.ts';
import { heedSignals, holdReloads, refuseDebugger } from '../signals.ts';

/** What `npm start` runs once the site is built: `node run-service.ts <folder of the site>`. */
refuseDebugger();
const onReload = holdReloads();
const [, , folder = ''] = process.argv;
const reading = loadConfig(0);
if (!reading.ok) throw new Error(reading.problems.join('\n'));
const log = createLog();
const service = await serve(reading.config, folder, log);
heedSignals({ service, log, drainDelay: reading.config.serving.drainDelay });
onReload(() => {
  service.renew(loadConfig(0));
});
process.stdout.write(`ready at ${service.origin}\n`);
if (service.operatorOrigin !== undefined) process.stdout.write(`metrics at ${service.operatorOrigin}\n`);
