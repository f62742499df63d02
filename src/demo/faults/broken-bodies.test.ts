import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { setUpFaultDemo, toMobile } from '../testing/fault-demo.ts';
import { smallText } from './fault-recipe.ts';

const { ask } = setUpFaultDemo();

describe('truncatedJson, garbageTail, byteOrderMark, latin1 and utf16', () => {
  test('325 and its variants break the text, not the length', async () => {
    const [truncated, tail, mark, latin, wide] = await Promise.all([325, 425, 525, 625, 725].map(ask));
    expect(() => void JSON.parse(truncated?.text ?? '')).toThrow(SyntaxError);
    expect(() => void JSON.parse(tail?.text ?? '')).toThrow(SyntaxError);
    expect(mark?.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(JSON.parse(latin?.bytes.toString('latin1') ?? '')).toHaveProperty('interaction');
    expect(latin?.text).toContain('\ufffd');
    expect(JSON.parse(wide?.bytes.toString('utf16le').slice(1) ?? '')).toHaveProperty('interaction');
  });
});

describe('honestGzip, gzipTwice, zstd and corruptGzip', () => {
  test('327’s variants are packed as they say, one of them damaged', async () => {
    const [twice, zstd, corrupt, honest] = await Promise.all([427, 527, 627, 727].map(ask));
    expect(twice?.headers['content-encoding']).toBe('gzip, gzip');
    expect(gunzipSync(gunzipSync(twice?.bytes ?? '')).toString()).toBe(smallText(toMobile(427)));
    expect(zstdDecompressSync(zstd?.bytes ?? '').toString()).toBe(smallText(toMobile(527)));
    expect(() => gunzipSync(corrupt?.bytes ?? '')).toThrow(/invalid|incorrect/);
    expect(gunzipSync(honest?.bytes ?? '').toString()).toBe(smallText(toMobile(727)));
  });
});

describe('gzipBomb', () => {
  test('327 packs 200 MB', async () => {
    const bomb = await ask(327);
    expect(bomb.headers['content-encoding']).toBe('gzip');
    expect(bomb.bytes.byteLength).toBeLessThan(400_000);
    const unpacked = bomb.bytes.readUInt32LE(bomb.bytes.byteLength - 4);
    expect(unpacked).toBeGreaterThan(200_000_000);
  });
});

describe('webPage', () => {
  test('324 is a page', async () => {
    const page = await ask(324);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=UTF-8']);
    expect(page.text).toMatch(/^<!DOCTYPE html>/);
  });
});
