import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultList } from './demo-faults.ts';
import { smallText } from './faults/fault-recipe.ts';
import { startDemo, type DemoServer } from './start-demo.ts';
import { askDemo } from './testing/ask-demo.ts';

let demo: DemoServer;

beforeEach(async () => {
  demo = await startDemo({ timeScale: 0.005 });
});

afterEach(() => demo.close());

const mobile = (suffix: number): string => `447700900${suffix}`;
const ask = (suffix: number): ReturnType<typeof askDemo> => askDemo(demo.origin, mobile(suffix));

test('mobiles follow the rows of the fault table', () => {
  for (const fault of faultList) expect(fault.mobile).toMatch(/^447700900[3-7](0[3-9]|[12]\d|3[0-3])$/);
});

test('310 is some 70 KB, 311 only late: both arrive whole', async () => {
  const [narrow, late] = await Promise.all([ask(310), ask(311)]);
  expect(narrow.bytes.byteLength).toBeGreaterThan(65_000);
  expect(narrow.bytes.byteLength).toBeLessThan(80_000);
  expect(isJson(narrow.text)).toBe(true);
  expect(late.text).toBe(smallText(mobile(311)));
});

test.each([
  [313, 500],
  [413, 502],
  [513, 503],
  [613, 504],
  [713, 503],
  [515, 461],
  [320, 401],
  [424, 403],
  [524, 521],
])('%i is always %i', async (suffix, status) => {
  expect([(await ask(suffix)).status, (await ask(suffix)).status]).toEqual([status, status]);
});

test.each([
  [314, /^2$/],
  [414, / GMT$/],
  [514, /^-1$/],
  [614, /^1000000000$/],
  [714, /^abc$/],
])('%i is down for a while, and Retry-After is %s', async (suffix, value) => {
  const first = await ask(suffix);
  expect(first.status).toBe(503);
  expect(first.headers['retry-after']).toMatch(value);
  await expect.poll(async () => (await ask(suffix)).status).toBe(200);
});

test('315 is limited for a while, 415 does not say so', async () => {
  const [announced, silent] = await Promise.all([ask(315), ask(415)]);
  expect([announced.status, announced.headers['retry-after']]).toEqual([429, '1']);
  expect([silent.status, silent.headers['retry-after']]).toEqual([429, undefined]);
  await expect.poll(async () => (await ask(315)).status).toBe(200);
});

test('315 begins again a minute later', async () => {
  await ask(315);
  await expect.poll(async () => (await ask(315)).status).toBe(200);
  await expect.poll(async () => (await ask(315)).status).toBe(429);
});

async function draw(): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (let call = 0; call < 20; call += 1) statuses.push((await ask(316)).status);
  return statuses;
}

test('316 fails every second call, in the same drawn order each time', async () => {
  const first = await draw();
  expect(first.filter((status) => status === 503)).toHaveLength(10);
  expect(first.join(' ')).not.toContain('503 503 503');
  await demo.close();
  demo = await startDemo();
  expect(await draw()).toEqual(first);
});

test('324 is a page', async () => {
  const page = await ask(324);
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=UTF-8']);
  expect(page.text).toMatch(/^<!DOCTYPE html>/);
});

function isJson(text = ''): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('325 and its variants break the text, not the length', async () => {
  const [truncated, tail, mark, latin, wide] = await Promise.all([325, 425, 525, 625, 725].map(ask));
  expect(isJson(truncated?.text)).toBe(false);
  expect(isJson(tail?.text)).toBe(false);
  expect(mark?.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(JSON.parse(latin?.bytes.toString('latin1') ?? '')).toHaveProperty('interaction');
  expect(latin?.text).toContain('\ufffd');
  expect(JSON.parse(wide?.bytes.toString('utf16le').slice(1) ?? '')).toHaveProperty('interaction');
});

test('326, 426 and 526 redirect, and the canary counts who follows', async () => {
  const [away, again, loop] = await Promise.all([326, 426, 526].map(ask));
  expect([away?.status, again?.status, loop?.status]).toEqual([302, 307, 302]);
  expect(loop?.headers.location).toContain(mobile(526));
  expect(new URL(away?.headers.location ?? '').origin).not.toBe(demo.origin);
  expect(demo.calls.canaryHits).toBe(0);
  await fetch(away?.headers.location ?? '');
  expect(demo.calls.canaryHits).toBe(1);
});

test('327 packs 200 MB', async () => {
  const bomb = await ask(327);
  expect(bomb.headers['content-encoding']).toBe('gzip');
  expect(bomb.bytes.byteLength).toBeLessThan(400_000);
  const unpacked = bomb.bytes.readUInt32LE(bomb.bytes.byteLength - 4);
  expect(unpacked).toBeGreaterThan(200_000_000);
});

test('327’s variants are packed as they say, one of them damaged', async () => {
  const [twice, zstd, corrupt, honest] = await Promise.all([427, 527, 627, 727].map(ask));
  expect(twice?.headers['content-encoding']).toBe('gzip, gzip');
  expect(gunzipSync(gunzipSync(twice?.bytes ?? '')).toString()).toBe(smallText(mobile(427)));
  expect(zstdDecompressSync(zstd?.bytes ?? '').toString()).toBe(smallText(mobile(527)));
  expect(() => gunzipSync(corrupt?.bytes ?? '')).toThrow(/invalid|incorrect/);
  expect(gunzipSync(honest?.bytes ?? '').toString()).toBe(smallText(mobile(727)));
});

test('329 has 100,000 different messages in more than 16 MiB', async () => {
  const { bytes, text } = await ask(329);
  expect(bytes.byteLength).toBeGreaterThan(16 * 1_048_576);
  const ids = new Set(text.matchAll(/"id":(\d+)/g).map(([, id]) => id));
  expect(ids.size).toBe(100_000);
  expect(JSON.parse(text)).toHaveProperty('interaction');
});

test('330 and 430 send headers that should go no further', async () => {
  const [long, hostile] = await Promise.all([330, 430].map(ask));
  expect(JSON.stringify(long?.headers).length).toBeGreaterThan(30_000);
  expect(Object.keys(hostile?.headers ?? {})).toEqual(
    expect.arrayContaining(['set-cookie', 'access-control-allow-origin', 'refresh', 'clear-site-data']),
  );
});

test('333 keeps twelve messages intact', async () => {
  for (const suffix of [333, 433, 533]) {
    const { text } = await ask(suffix);
    expect(JSON.parse(text)).toBeTypeOf('object');
    for (let number = 1; number <= 12; number += 1) expect(text).toContain(`"Intact message ${number}"`);
    expect(text).toContain('Mutated message');
    expect((await ask(suffix)).text).toBe(text);
  }
});
