import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { type Recorder, noRecorder } from '../../proxy/endpoint/recorder.ts';
import { partsResponse } from '../../proxy/endpoint/responses.ts';
import { askFrom, attacker, connectFrom } from '../testing/sockets.ts';
import { createAnswerLimits } from './answer-limits.ts';
import { listen } from './listen.ts';
import { requestListener } from './request-listener.ts';

/** More than the system takes on by itself, 10 MB on Linux. */
const size = 24_000_000;
const large = new Uint8Array(size);
const request = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';

/** A server of large answers, and what it refused, and how many bytes wait in it. */
async function server(limits: { perAddress: number; total: number; stall: number; longest: number }) {
  const refused: string[] = [];
  let bytes = 0;
  const recorder: Recorder = {
    ...noRecorder,
    refused: (reason) => refused.push(reason),
    bytes: (change) => {
      bytes += change;
    },
  };
  const answers = createAnswerLimits({ ...limits, recorder });
  const respond = () => Promise.resolve(partsResponse([large], {}));
  const { origin, close } = await listen(requestListener(respond, { answers }), '127.0.0.1', 0);
  onTestFinished(() => close(0));
  return { origin, refused, waiting: () => bytes };
}

it('holds a few answers for whoever does not read, and none for long; others are served', async () => {
  const { origin, refused, waiting } = await server({
    perAddress: 2 * size,
    total: 10 * size,
    stall: 200,
    longest: 60_000,
  });
  const silent = Array.from({ length: 6 }, () => connectFrom(attacker, origin).pause());
  for (const socket of silent) socket.write(request);
  await expect.poll(() => refused).toEqual(Array(4).fill('unread-answers'));
  expect(waiting()).toBe(2 * size);
  expect((await askFrom('127.0.0.1', origin)).body).toHaveLength(size);
  await expect.poll(() => refused.slice(4)).toEqual(['stalled', 'stalled']);
  await expect.poll(waiting).toBe(0);
  expect((await askFrom(attacker, origin)).status).toBe(200);
});

it('says to whoever leaves too much unread when to come again', async () => {
  const { origin } = await server({ perAddress: 1, total: 10 * size, stall: 60_000, longest: 60_000 });
  const silent = connectFrom(attacker, origin);
  silent.write(request);
  await once(silent, 'readable');
  const { status, headers, body } = await askFrom(attacker, origin);
  expect([status, headers['retry-after']]).toEqual([503, '1']);
  expect(JSON.parse(body)).toMatchObject({ type: '/problems/overloaded', retryable: true });
});

it('holds no more for many addresses than for all of them together', async () => {
  const { origin, refused } = await server({
    perAddress: size,
    total: 3 * size,
    stall: 60_000,
    longest: 60_000,
  });
  for (const end of [2, 3, 4, 5, 6]) connectFrom(`127.0.0.${end}`, origin).pause().write(request);
  await expect.poll(() => refused).toEqual(['unread-answers', 'unread-answers']);
});

it('ends an answer that is read for ever, a little at a time', async () => {
  const { origin, refused, waiting } = await server({
    perAddress: size,
    total: size,
    stall: 60_000,
    longest: 300,
  });
  const slow = connectFrom(attacker, origin);
  slow.write(request);
  const sip = setInterval(() => void slow.read(1), 10);
  onTestFinished(() => {
    clearInterval(sip);
  });
  await expect.poll(() => refused).toEqual(['stalled']);
  await expect.poll(waiting).toBe(0);
});

it('ends an answer that is not read, however much its caller talks', async () => {
  const { origin, refused } = await server({ perAddress: size, total: size, stall: 400, longest: 60_000 });
  const talking = connectFrom(attacker, origin).pause();
  talking.write(request);
  const talk = setInterval(() => void talking.write(request), 100);
  onTestFinished(() => {
    clearInterval(talk);
  });
  await expect.poll(() => refused).toContain('stalled');
});

it('goes on for whoever reads slowly but does read', async () => {
  const { origin, refused } = await server({ perAddress: size, total: size, stall: 2_000, longest: 60_000 });
  const slow = connectFrom(attacker, origin).pause();
  slow.write(request);
  let read = 0;
  const sip = setInterval(() => {
    const taken: unknown = slow.read();
    if (taken instanceof Buffer) read += taken.byteLength;
  }, 10);
  onTestFinished(() => {
    clearInterval(sip);
  });
  await expect.poll(() => read, { timeout: 30_000 }).toBeGreaterThan(size);
  expect(refused).toEqual([]);
});
