import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { customerTimeline } from './src/server/vite-plugin.ts';

export default defineConfig({
  plugins: [react(), customerTimeline()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    // The first browsers with `light-dark()`, which must reach them as it is written.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    sourcemap: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  // No other page on this machine may read what this server answers, and nothing of the browser's console is repeated here.
  server: { host: '127.0.0.1', port: 5173, strictPort: true, cors: false, forwardConsole: false },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true, cors: false },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    reporters: ['dot'],
    // One worker for many files: starting one for each took longer than the tests themselves.
    isolate: false,
    setupFiles: ['src/contract/testing/seed-properties.ts'],
  },
});
