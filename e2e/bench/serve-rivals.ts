import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { rivals } from './contestants.ts';

const folder = join(import.meta.dirname, 'dist');
const types = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
]);

/** Builds each rival as a production page of its own, for the browsers that the product is built for. */
export async function buildRivals(): Promise<void> {
  for (const name of rivals) {
    await build({
      root: join(import.meta.dirname, 'rivals', name),
      base: './',
      logLevel: 'error',
      configFile: false,
      plugins: [react()],
      build: {
        outDir: join(folder, name),
        emptyOutDir: true,
        target: ['chrome123', 'firefox120', 'safari17.5'],
        reportCompressedSize: false,
      },
    });
  }
}

/** @returns where the rivals are served, compressed as the product is, and how to end that */
export async function serveRivals(): Promise<{ readonly origin: string; readonly stop: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const type = types.get(extname(file));
    if (type === undefined || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    // Isolated as the product is: this makes its clock as fine as ours.
    const isolation = {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    };
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip', ...isolation });
    response.end(gzipSync(readFileSync(file)));
  });
  server.listen(0, '127.0.0.1');
  await new Promise((done) => {
    server.once('listening', done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
