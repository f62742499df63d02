import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { prerenderSearchPages } from './src/server/prerender-plugin.ts';
import { customerTimeline } from './src/server/vite-plugin.ts';

/** Every browser that is built for reads WOFF2: the older form would only be carried along. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource.*\.css$/ },
    handler: (code) => code.replaceAll(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, ''),
  },
};

export default defineConfig({
  plugins: [react(), customerTimeline(), onlyWoff2, prerenderSearchPages()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    // The first browsers with all that is used without asking whether it is there: `URL.parse` is the youngest of it, before it came
    // `light-dark()`, `AbortSignal.any` and pop-overs. `index.html` asks for these, and says so where they are missing.
    target: ['chrome126', 'firefox126', 'safari18'],
    assetsInlineLimit: 0,
    sourcemap: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  // Other pages in this folder have dependencies of their own: where those are not installed, the search for ours would fail.
  optimizeDeps: { entries: ['index.html'] },
  // No other page on this machine may read what this server answers, and nothing of the browser's console is repeated here.
  server: { host: '127.0.0.1', port: 5173, strictPort: true, cors: false, forwardConsole: false },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true, cors: false },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    reporters: ['dot'],
    // Properties take seconds on a busy machine; none of them waits for anything.
    testTimeout: 60_000,
    // One worker for many files: starting one for each took longer than the tests themselves.
    isolate: false,
    // One for each processor, which of itself it leaves one to the machine, and one while others wait for a clock.
    maxWorkers: 3,
    setupFiles: ['src/contract/testing/seed-properties.ts'],
  },
});
