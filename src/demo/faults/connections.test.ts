import { describe, expect, test } from 'vitest';
import { setUpFaultDemo } from '../testing/fault-demo.ts';

const { ask, receive, server } = setUpFaultDemo();

describe('neverAnswers and headersThenSilence', () => {
  test('303 says nothing, 304 only its headers', async () => {
    const silent = receive(303);
    const { bytes } = await receive(304, 100);
    expect(bytes.toString()).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*Content-Length: \d+\r\n[\s\S]*\r\n\r\n$/);
    await server().close();
    expect((await silent).bytes.byteLength).toBe(0);
  });
});

describe('resetMidBody, halfTheBody and noLastChunk', () => {
  test.each([
    [307, 'ECONNRESET'],
    [308, 'ended'],
    [407, 'ended'],
  ])('%i breaks off: %s', async (suffix, end) => {
    const received = await receive(suffix);
    expect(received.end).toBe(end);
    expect(received.bytes.toString()).toContain('"interaction"');
    await expect(ask(suffix)).rejects.toThrow(/aborted|ECONNRESET|hang up/);
  });
});
