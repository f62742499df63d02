import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setUpFaultDemo, toMobile } from '../testing/fault-demo.ts';
import { smallText } from './fault-recipe.ts';
import { escapeHalf } from './slow-answers.ts';

const { ask, receive } = setUpFaultDemo();

describe('oneByteASecond', () => {
  test('305 sends one byte at a time', async () => {
    const { bytes, pieces } = await receive(305, 500);
    expect(bytes.toString()).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\n\{"name/);
    expect(pieces).toBeGreaterThan(5);
  });
});

describe('tinyPackets', () => {
  test('309 comes in many small pieces, and means the same', async () => {
    const { text } = await ask(309);
    expect(text).toContain('\\u');
    expect(JSON.parse(text)).toEqual(JSON.parse(smallText(toMobile(309))));
    expect((await receive(309, 4_500)).pieces).toBeGreaterThan(50);
  });
});

describe('narrowLine and late', () => {
  test('310 is some 70 KB, 311 only late: both arrive whole', async () => {
    const [narrow, late] = await Promise.all([ask(310), ask(311)]);
    expect(narrow.bytes.byteLength).toBeGreaterThan(65_000);
    expect(narrow.bytes.byteLength).toBeLessThan(80_000);
    expect(JSON.parse(narrow.text)).toBeTypeOf('object');
    expect(late.text).toBe(smallText(toMobile(311)));
  });
});

describe('escapeHalf', () => {
  test('escaping half of the characters changes no meaning', () => {
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        expect(JSON.parse(escapeHalf(JSON.stringify({ text })))).toEqual({ text });
      }),
    );
  });
});
