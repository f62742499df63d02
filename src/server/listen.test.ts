import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { listen } from './listen.ts';

it('says where it listens', async () => {
  const { origin, close } = await listen((_request, response) => response.end(), '::1', 0);
  expect(origin).toMatch(/^http:\/\/\[::1\]:\d+$/);
  await close(0);
});

it('fails where another listens', async () => {
  const first = await listen(() => undefined, '127.0.0.1', 0);
  await expect(listen(() => undefined, '127.0.0.1', Number(new URL(first.origin).port))).rejects.toThrow(
    'EADDRINUSE',
  );
  await first.close(0);
});

/** A server with one request under way. */
async function busy() {
  const arrived = Promise.withResolvers<ServerResponse>();
  const { origin, close } = await listen(
    (_request, response) => {
      arrived.resolve(response);
    },
    '127.0.0.1',
    0,
  );
  const asked = fetch(origin).then((response) => response.text());
  return { origin, close, asked, response: await arrived.promise };
}

it('finishes what is under way before it ends, and takes nothing new', async () => {
  const { origin, close, asked, response } = await busy();
  const closed = close(60_000);
  await expect(fetch(origin)).rejects.toThrow('fetch failed');
  response.end('done');
  expect(await asked).toBe('done');
  await closed;
});

it('does not wait for ever', async () => {
  const { close, asked } = await busy();
  const outcome = asked.then(
    () => 'answered',
    () => 'cut off',
  );
  await close(10);
  expect(await outcome).toBe('cut off');
});
