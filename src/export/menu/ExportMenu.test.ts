import { describe, expect, it } from 'vitest';
import type { Slice } from '../file.ts';
import { makeFile } from './ExportMenu.tsx';

/** Slices that each take longer than the page may be kept waiting. */
function* slow(count: number): Generator<Slice> {
  for (let n = 1; n <= count; n += 1) {
    const end = performance.now() + 15;
    while (performance.now() < end);
    yield { text: `${n};`, written: n };
  }
}

describe('makeFile', () => {
  it('joins all slices, and tells how far it is', async () => {
    const told: number[] = [];
    const file = await makeFile(slow(3), 'text/csv', new AbortController().signal, (n) => told.push(n));
    expect(await file.text()).toBe('1;2;3;');
    expect(file.type).toBe('text/csv');
    expect(told).toEqual([1, 2, 3]);
  });

  it('lets others run in between, and makes no more once it is cancelled', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    setTimeout(() => controller.abort());
    const making = makeFile(slow(50), 'text/csv', controller.signal, (n) => told.push(n));
    await expect(making).rejects.toThrow('aborted');
    expect(told.length).toBeLessThan(5);
  });
});
