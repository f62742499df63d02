import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync, zstdCompressSync } from 'node:zlib';
import { jsonType, send } from '../http/send.ts';
import type { FaultRecipe } from './fault-recipe.ts';
import { smallText } from './small-text.ts';

export const honestGzip: FaultRecipe =
  (mobile) =>
  ({ response }) =>
    send(response, 200, gzipSync(smallText(mobile)), { 'Content-Encoding': 'gzip' });

export const gzipTwice: FaultRecipe =
  (mobile) =>
  ({ response }) =>
    send(response, 200, gzipSync(gzipSync(smallText(mobile))), { 'Content-Encoding': 'gzip, gzip' });

/** Real zstd, although no one asks for it. */
export const zstd: FaultRecipe =
  (mobile) =>
  ({ response }) =>
    send(response, 200, zstdCompressSync(smallText(mobile)), { 'Content-Encoding': 'zstd' });

/** A gzip stream with sixteen wrong bytes in its middle. */
export const corruptGzip: FaultRecipe =
  (mobile) =>
  ({ response }) => {
    const bytes = gzipSync(smallText(mobile));
    const middle = Math.floor(bytes.byteLength / 2);
    bytes.fill(0xff, middle, middle + 16);
    send(response, 200, bytes, { 'Content-Encoding': 'gzip' });
  };

/** Valid JSON of 200 MB, some 200 KB on the wire. It is packed while it is sent, and stops when the caller hangs up. */
export const gzipBomb: FaultRecipe =
  () =>
  async ({ response, signal }) => {
    response.writeHead(200, { 'Content-Type': jsonType, 'Content-Encoding': 'gzip' });
    await pipeline(Readable.from(bomb()), createGzip(), response, { signal });
  };

function* bomb(): Generator<Buffer> {
  const megabyte = Buffer.alloc(1_048_576, 'A');
  yield Buffer.from('{"name":"capillary","interaction":[],"padding":"');
  for (let sent = 0; sent < 200; sent += 1) yield megabyte;
  yield Buffer.from('","warnings":[]}');
}
