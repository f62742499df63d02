import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoCall } from './demo-call.ts';

/** Waits so many demo milliseconds, and rejects as soon as the connection ends. */
export async function wait(call: DemoCall, milliseconds: number): Promise<void> {
  await sleep(milliseconds * call.timeScale, undefined, { signal: call.signal });
}
