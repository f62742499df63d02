import { describe, expect, test } from 'vitest';
import { setUpFaultDemo } from '../testing/fault-demo.ts';

const { ask, receive, server } = setUpFaultDemo();

describe('endless', () => {
  test('328 has no end', async () => {
    expect((await receive(328, 20_000_000)).end).toBe('enough');
    await expect.poll(() => server().calls.openSockets).toBe(0);
  });
});

describe('tooMany', () => {
  test('329 has 100,000 different messages in more than 16 MiB', async () => {
    const { bytes, text } = await ask(329);
    expect(bytes.byteLength).toBeGreaterThan(16 * 1_048_576);
    const ids = new Set(text.matchAll(/"id":(\d+)/g).map(([, id]) => id));
    expect(ids.size).toBe(100_000);
    expect(JSON.parse(text)).toHaveProperty('interaction');
  });
});
