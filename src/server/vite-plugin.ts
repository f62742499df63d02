import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Config } from '../proxy/config/config.ts';
import { loadConfig } from '../proxy/config/environment.ts';
import { isHandlerPath } from '../proxy/endpoint/handler.ts';
import { createLog, type Log } from '../proxy/endpoint/log.ts';
import { startApp } from './app.ts';
import { requestListener } from './http/request-listener.ts';
import { startProduct } from './product.ts';

const devPort = 5173;
const previewPort = 4173;

/**
 * Puts the product's own handler into Vite: in development the API and the health checks, in preview everything. Vite's own
 * proxy and its CORS, which would let any page of this machine read customers, stay out of it.
 */
export function customerTimeline(log: Log = createLog()): Plugin {
  return {
    name: 'customer-timeline',
    config: (_config, { command, mode, isPreview }) => {
      if (command !== 'serve' || mode === 'test') return {};
      const { host, port } = readOrStop(isPreview === true ? previewPort : devPort);
      const address = { host, port, strictPort: true, cors: false };
      return isPreview === true ? { preview: address } : { server: { ...address, forwardConsole: false } };
    },
    configureServer: async (server) => {
      if (server.config.mode === 'test') return;
      const app = await startApp(readOrStop(devPort), log);
      server.httpServer?.once('close', () => void app.close());
      const listener = requestListener(app.handle);
      server.middlewares.use((request, response, next) => {
        const [path = ''] = (request.url ?? '').split('?', 1);
        if (isHandlerPath(path)) listener(request, response);
        else next();
      });
    },
    configurePreviewServer: async (server) => {
      const { root, build } = server.config;
      const product = await startProduct(readOrStop(previewPort), resolve(root, build.outDir), log);
      server.httpServer.once('close', () => void product.close());
      server.middlewares.use(requestListener(product.handle));
    },
  };
}

/** @throws with every problem of the configuration, which ends Vite */
function readOrStop(defaultPort: number): Config {
  const reading = loadConfig(defaultPort);
  if (reading.ok) return reading.config;
  const message = `Customer Timeline cannot start:\n${reading.problems.join('\n')}`;
  // Vite prints the stack; these sentences need none.
  throw Object.assign(new Error(message), { stack: message });
}
