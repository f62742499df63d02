import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startDemo, type DemoServer } from './start-demo.ts';
import { askDemo } from './testing/ask-demo.ts';

/** Calls that are under way for good, and one connection that asks nothing. */
async function occupy(demo: DemoServer): Promise<Promise<string>[]> {
  const waiting = ['303', '304', '305', '328', '311'];
  const calls = waiting.map((fault) =>
    askDemo(demo.origin, `447700900${fault}`).then(
      () => 'answered',
      () => 'ended',
    ),
  );
  const idle = connect(Number(new URL(demo.origin).port), '127.0.0.1');
  calls.push(once(idle, 'close').then(() => 'ended'));
  while (demo.calls.interactions < waiting.length || demo.calls.openSockets <= waiting.length) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return calls;
}

test('close ends every connection at once, whatever it waits for', async () => {
  const demo = await startDemo();
  const calls = await occupy(demo);
  await demo.close();
  expect(await Promise.all(calls)).toEqual(calls.map(() => 'ended'));
  expect(demo.calls.openSockets).toBe(0);
  expect(process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap')).toEqual([]);
  await expect(askDemo(demo.origin, '919988221100')).rejects.toThrow('ECONNREFUSED');
});

test('closing twice does no harm', async () => {
  const demo = await startDemo();
  await demo.close();
  await expect(demo.close()).resolves.toBeUndefined();
});
