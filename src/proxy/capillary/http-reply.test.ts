import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeJson, readBody, readEncoding, readRequestId } from './http-reply.ts';

describe('vendor headers', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['identity', 'identity'],
    ['GZIP', 'gzip'],
    ['x-gzip', 'gzip'],
    ['br', undefined],
    ['zstd', undefined],
    ['gzip, gzip', undefined],
    [['gzip', 'gzip'], undefined],
  ])('Content-Encoding %j is %j', (header, encoding) => {
    expect(readEncoding({ 'content-encoding': header })).toBe(encoding);
  });

  it.each([
    [undefined, true],
    ['application/json', true],
    ['application/problem+json; charset=UTF-8', true],
    ['text/plain; charset="utf-8"', true],
    ['application/json; charset=utf8', true],
    ['text/html', false],
    ['application/xhtml+xml; charset=utf-8', false],
    ['application/json; charset=latin1', false],
    ['application/json;charset=utf-16', false],
  ])('Content-Type %j may be JSON: %j', (header, may) => {
    expect(mayBeJson({ 'content-type': header })).toBe(may);
  });

  it.each([
    ['a1-B2', 'a1-B2'],
    ['a b', undefined],
    ['x\r\ny', undefined],
    ['x'.repeat(65), undefined],
    ['123456', undefined],
    ['919988221100', undefined],
    ['id-9199882-x', undefined],
    ['9199-8822-1100', undefined],
    [['a', 'b'], undefined],
    [undefined, undefined],
  ])('request id %j is %j', (header, id) => {
    expect(readRequestId({ 'x-cap-requestid': header })).toBe(id);
  });
});

describe('readBody', () => {
  const read = (chunks: readonly Uint8Array[], options: { gzip?: boolean; maxBytes?: number } = {}) =>
    readBody(Readable.from(chunks), { gzip: false, maxBytes: 1000, onPacket: () => undefined, ...options });
  const bytes = (text: string) => Buffer.from(text, 'utf8');

  it('reads a JSON text', async () => {
    expect(await read([bytes(' \r\n{"a":1}')])).toEqual({
      ok: true,
      text: '{"a":1}',
      changes: [],
      bytes: 10,
    });
  });

  it('reads the same however the packets are cut, within letters too', async () => {
    const whole = bytes('{"text":"1️⃣ नमस्ते \\ud83d\\ude00 😀"}');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 60, maxLength: 60 }),
        async (sizes) => {
          let at = 0;
          const chunks = sizes.map((size) => whole.subarray(at, (at += size)));
          expect(await read([...chunks, whole.subarray(at)])).toMatchObject({
            ok: true,
            text: whole.toString('utf8'),
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('drops a byte order mark, marks invalid bytes and counts them', async () => {
    const chunks = [Buffer.from([0xef, 0xbb, 0xbf]), bytes('["'), Buffer.from([0xff]), bytes('"]')];
    expect(await read(chunks)).toMatchObject({
      ok: true,
      text: '["\ufffd"]',
      changes: [{ kind: 'undecodable-text', count: 1 }],
    });
  });

  it.each(['', '   ', '<html>', 'cb({})', '"text"', '17', '\ufeff<!doctype html>'])(
    '%j is not JSON',
    async (text) => {
      expect(await read([bytes(text)])).toEqual({ ok: false, reason: 'not-json' });
    },
  );

  it('takes UTF-16 for no JSON', async () => {
    expect(await read([Buffer.from('\ufeff{"a":1}', 'utf16le')])).toEqual({ ok: false, reason: 'not-json' });
  });

  it('unpacks one layer of gzip', async () => {
    expect(await read([gzipSync('{"a":1}')], { gzip: true })).toMatchObject({ ok: true, text: '{"a":1}' });
  });

  it('stops a bomb at the limit', async () => {
    const bomb = gzipSync(Buffer.concat([bytes('['), Buffer.alloc(10_000_000, ' ')]));
    expect(await read([bomb], { gzip: true, maxBytes: 100_000 })).toEqual({ ok: false, reason: 'too-large' });
  });

  it('stops an endless body at the limit', async () => {
    let packets = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) yield bytes(packets === 0 ? '[' : ' '.repeat(100));
      })(),
    );
    const result = await readBody(endless, { gzip: false, maxBytes: 1000, onPacket: () => (packets += 1) });
    expect(result).toEqual({ ok: false, reason: 'too-large' });
    expect(packets).toBeLessThan(30);
    expect(endless.destroyed).toBe(true);
  });

  it.each([
    ['cut', gzipSync('{"a":1}').subarray(0, 15)],
    ['corrupt', Buffer.from(gzipSync('{"a":1}')).fill(0xff, 12, 16)],
    ['no gzip', bytes('{"a":1}')],
  ])('throws for gzip that is %s', async (_what, packed) => {
    await expect(read([packed], { gzip: true })).rejects.toHaveProperty('code', expect.stringMatching(/^Z_/));
  });
});
