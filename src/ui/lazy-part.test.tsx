import { type ReactNode, Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type LazyPart, lazyPart } from './lazy-part.ts';

type Part = { readonly name: string };

function Shown({ part }: { readonly part: LazyPart<Part> }): ReactNode {
  return part.use().name;
}

/** What stands there at once, without anybody waiting. */
function draw(part: LazyPart<Part>): string {
  return renderToStaticMarkup(
    <Suspense fallback="Loading">
      <Shown part={part} />
    </Suspense>,
  );
}

const settle = async (): Promise<void> => new Promise((done) => void setTimeout(done));

describe('lazyPart', () => {
  it('is fetched once, and is there at once from then on', async () => {
    let fetched = 0;
    const part = lazyPart(async () => {
      fetched += 1;
      return Promise.resolve({ name: 'a part' });
    });
    part.preload();
    expect(draw(part)).toContain('Loading');
    await settle();
    expect(draw(part)).toBe('a part');
    expect(fetched).toBe(1);
  });

  it('is asked for again after a failure', async () => {
    let fetched = 0;
    const part = lazyPart(async () => {
      fetched += 1;
      if (fetched === 1) throw new Error('the line was interrupted');
      return Promise.resolve({ name: 'a part' });
    });
    part.preload();
    await settle();
    part.preload();
    await settle();
    expect(draw(part)).toBe('a part');
    expect(fetched).toBe(2);
  });

  it('fails for whoever waits for it once, and is fetched anew when it is opened again', async () => {
    let fetched = 0;
    const part = lazyPart(async () => {
      fetched += 1;
      if (fetched === 1) throw new Error('replaced by a deploy');
      return Promise.resolve({ name: 'a part' });
    });
    expect(draw(part)).toContain('Loading');
    await settle();
    draw(part);
    await settle();
    expect(fetched).toBe(1);
    part.preload();
    await settle();
    expect(draw(part)).toBe('a part');
    expect(fetched).toBe(2);
  });
});
