import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDemo, type DemoServer } from '../start-demo.ts';
import { askDemo, receiveRaw } from '../testing/ask-demo.ts';
import { smallText } from './fault-recipe.ts';

let demo: DemoServer;

beforeEach(async () => {
  demo = await startDemo({ timeScale: 0.005 });
});

afterEach(() => demo.close());

const mobile = (suffix: number): string => `447700900${suffix}`;
const ask = (suffix: number): ReturnType<typeof askDemo> => askDemo(demo.origin, mobile(suffix));
const receive = (suffix: number, enough?: number): ReturnType<typeof receiveRaw> =>
  receiveRaw(demo.origin, mobile(suffix), enough);

test('303 says nothing, 304 only its headers', async () => {
  const silent = receive(303);
  const { bytes } = await receive(304, 100);
  expect(bytes.toString()).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*Content-Length: \d+\r\n[\s\S]*\r\n\r\n$/);
  await demo.close();
  expect((await silent).bytes.byteLength).toBe(0);
});

test('305 sends one byte at a time', async () => {
  const { bytes, pieces } = await receive(305, 500);
  expect(bytes.toString()).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\n\{"name/);
  expect(pieces).toBeGreaterThan(5);
});

test('309 comes in many small pieces, and means the same', async () => {
  const { text } = await ask(309);
  expect(text).toContain('\\u');
  expect(JSON.parse(text)).toEqual(JSON.parse(smallText(mobile(309))));
  expect((await receive(309, 4_500)).pieces).toBeGreaterThan(50);
});

test.each([
  [307, 'ECONNRESET'],
  [308, 'ended'],
  [407, 'ended'],
])('%i breaks off: %s', async (suffix, end) => {
  const received = await receive(suffix);
  expect(received.end).toBe(end);
  expect(received.bytes.toString()).toContain('"interaction"');
  await expect(ask(suffix)).rejects.toThrow(/aborted|ECONNRESET|hang up/);
});

test('328 has no end', async () => {
  expect((await receive(328, 20_000_000)).end).toBe('enough');
  await expect.poll(() => demo.calls.openSockets).toBe(0);
});
