import { describe, expect, it } from 'vitest';
import { lazyPart } from './lazy-part.ts';

describe('lazyPart', () => {
  it('is fetched once, and is there at once from then on', async () => {
    let fetched = 0;
    const part = lazyPart(async () => {
      fetched += 1;
      return Promise.resolve({ name: 'a part' });
    });
    part.preload();
    part.preload();
    await new Promise((done) => void setTimeout(done));
    // Outside of React nobody can wait: it would throw.
    expect(part.use().name).toBe('a part');
    expect(fetched).toBe(1);
  });

  it('is asked for again after a failure', async () => {
    let fetched = 0;
    const part = lazyPart(async () => {
      fetched += 1;
      if (fetched === 1) throw new Error('the line was interrupted');
      return Promise.resolve('a part');
    });
    part.preload();
    await new Promise((done) => void setTimeout(done));
    part.preload();
    await new Promise((done) => void setTimeout(done));
    expect(part.use()).toBe('a part');
    expect(fetched).toBe(2);
  });
});
