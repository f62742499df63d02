import { renameSync } from 'node:fs';
import { writeHeapSnapshot } from 'node:v8';

/*
 * For tests alone, before the product: `node --expose-gc --import ./e2e/canary/snapshot-on-signal.ts src/server/start.ts`. On SIGUSR2 it
 * writes what is left on the heap after garbage was collected into the file that `CANARY_SNAPSHOT` names, whole or not at all.
 */
process.on('SIGUSR2', () => {
  const file = process.env['CANARY_SNAPSHOT'] ?? '';
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  renameSync(writeHeapSnapshot(`${file}.part`), file);
});
