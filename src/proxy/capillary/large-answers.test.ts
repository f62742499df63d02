import { Readable } from 'node:stream';
import { threadId } from 'node:worker_threads';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { decodeBytes } from '../../contract/decode-bytes.ts';
import { findEcho } from '../credentials/secret-echo.ts';
import { about, never, reply, vendor } from '../testing/test-vendor.ts';
import { readResponse, readText } from './http-reply.ts';
import { type LargeAnswer, createLargeAnswers } from './large-answers.ts';
import { type VendorReply, maskReply, readReply } from './replies.ts';

// A thread of its own takes a busy machine a while.
vi.setConfig({ testTimeout: 30_000 });

const mebibyte = 1024 * 1024;
const secrets = ['a-secret-of-ours'];
const history = (filling: string): string =>
  `{"name":"capillary","interaction":[{"count":1,"name":"sms","messageList":[{"id":12345678901234567890,"subject":${filling}}]}],"warnings":[]}`;
const code = '"Your OTP is 482913."';
/** One text with so many letters beside its own. */
const long = (letters: number): string => history(JSON.stringify(`Hello ${'a b '.repeat(letters / 4)}`));

function pool(options: Parameters<typeof createLargeAnswers>[0] = {}) {
  const answers = createLargeAnswers(options);
  onTestFinished(() => answers.close());
  return answers;
}

function large(body: string | Uint8Array): LargeAnswer {
  const bytes = Uint8Array.from(Buffer.from(body));
  return { ...reply(200, undefined), text: '', large: bytes, bytes: bytes.length, maskOtps: true, secrets };
}

/** The same on this thread. */
function here({ large: bytes, ...answer }: LargeAnswer): VendorReply {
  const { text, changes } = decodeBytes(bytes);
  const reading = readReply({ ...answer, ...readText(text.trimStart(), changes) }, 0);
  return maskReply(reading, answer.maskOtps, findEcho(answer.secrets));
}

const written = (answer: VendorReply): VendorReply =>
  answer.kind === 'answer' ? { ...answer, json: Buffer.from(answer.json).toString() } : answer;

describe('a large answer', () => {
  const shared = createLargeAnswers({ threads: 1, idle: 60_000 });
  afterAll(() => shared.close());

  it.each<[string, string | Uint8Array]>([
    ['as it came', history('"Hello"')],
    ['with a code', history(code)],
    ['with a code under a repeated key', history(`${code},"subject":"Hello"`)],
    ['with a code in escapes', history('"Your OTP is \\u0034\\u00382913."')],
    ['on several lines', `\ufeff\n ${history('"Hello"\n')}`],
    [
      'with bytes that are no text',
      Buffer.concat([Buffer.from('{"a":"'), Buffer.of(0xff), Buffer.from('"}')]),
    ],
    ['with our credentials', history('"a-secret-of-ours"')],
    ['that is none', '{"name":"capillary","interaction":'],
    ['that nests too deep', '['.repeat(40) + ']'.repeat(40)],
    ['that says what is wrong', '{"errors":[{"status":false,"code":1012}]}'],
  ])('is the same as on the main thread: %s', async (_what, body) => {
    const expected = here(large(body));
    expect(written(await shared.read(large(body), never))).toEqual(written(expected));
  });

  it('is read, masked and written on another thread, while this one goes on', async () => {
    const workers: number[] = [];
    const answers = pool({ onDone: (worker) => workers.push(worker) });
    let turns = 0;
    const turn = setInterval(() => (turns += 1), 0);
    onTestFinished(() => {
      clearInterval(turn);
    });
    const answer = await answers.read(large(long(4 * mebibyte)), never);
    expect(answer).toMatchObject({ kind: 'answer' });
    expect(workers).toHaveLength(1);
    expect(workers).not.toContain(threadId);
    expect(turns).toBeGreaterThan(2);
  });

  it('is what the client hands over, and nothing smaller', async () => {
    const { signal } = new AbortController();
    const workers: number[] = [];
    const answers = pool({ onDone: (worker) => workers.push(worker) });
    const { ask } = vendor(
      async ({ path }) =>
        readResponse(
          {
            statusCode: 200,
            headers: {},
            body: Readable.from([Buffer.from(long(path.includes('large') ? mebibyte / 2 : mebibyte / 8))]),
          },
          { maxBytes: 2 * mebibyte, onPacket: () => undefined },
        ),
      { readLarge: answers.read },
    );
    expect(await ask(about('small'), signal)).toMatchObject({
      kind: 'answer',
      json: long(mebibyte / 8).replace('12345678901234567890', '"12345678901234567890"'),
    });
    expect(workers).toEqual([]);
    expect(await ask(about('large'), signal)).toMatchObject({
      kind: 'answer',
      bytes: long(mebibyte / 2).length,
    });
    expect(workers).toHaveLength(1);
  });

  it('that fails by its status is not read at all', async () => {
    const failed = await readResponse(
      { statusCode: 500, headers: {}, body: Readable.from([Buffer.from(long(mebibyte))]) },
      { maxBytes: 2 * mebibyte, onPacket: () => undefined },
    );
    expect(failed).toMatchObject({ kind: 'reply', status: 500, body: undefined });
    expect(failed).not.toHaveProperty('large');
  });
});

describe('the threads', () => {
  it('are so few, and who comes beyond the queue is turned away', async () => {
    const workers = new Set<number>();
    const answers = pool({ threads: 1, queued: 2, onDone: (worker) => workers.add(worker) });
    const replies = await Promise.all(
      Array.from({ length: 5 }, async () => answers.read(large(history(code)), never)),
    );
    expect(replies.map((each) => (each.kind === 'problem' ? each.type : each.kind))).toEqual([
      'answer',
      'answer',
      'answer',
      'overloaded',
      'overloaded',
    ]);
    expect(workers.size).toBe(1);
  });

  it('do not begin what nobody waits for any more', async () => {
    let done = 0;
    const answers = pool({ threads: 1, onDone: () => (done += 1) });
    const leaving = new AbortController();
    const first = answers.read(large(history(code)), never);
    const second = answers.read(large(history(code)), leaving.signal);
    leaving.abort();
    await expect(second).rejects.toThrow('aborted');
    await first;
    await answers.read(large(history(code)), never);
    expect(done).toBe(2);
  });

  it('that fail are replaced', async () => {
    const answers = pool({ threads: 1 });
    const twice = large(history(code));
    expect(await answers.read(twice, never)).toMatchObject({ kind: 'answer' });
    await expect(answers.read(twice, never)).rejects.toThrow('transfer');
    expect(await answers.read(large(history(code)), never)).toMatchObject({ kind: 'answer' });
  });

  it('end when there is nothing to do, and come again', async () => {
    const workers: number[] = [];
    const answers = pool({ threads: 1, idle: 0, onDone: (worker) => workers.push(worker) });
    const isReplaced = async (): Promise<boolean> => {
      await answers.read(large(history(code)), never);
      return new Set(workers).size > 1;
    };
    expect(await vi.waitUntil(isReplaced, { timeout: 20_000 })).toBe(true);
  });
});
