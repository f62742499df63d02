import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync, zstdCompressSync } from 'node:zlib';
import { jsonType, send } from '../http/send.ts';
import { type FaultRecipe, smallText } from './fault-recipe.ts';

/** JSON that stops in the middle of a message; the length is right. */
export const truncatedJson: FaultRecipe =
  (mobile) =>
  ({ response }) => {
    const text = smallText(mobile);
    send(response, 200, text.slice(0, Math.floor(text.length * 0.7)));
  };

/** Whole JSON, then something else. */
export const garbageTail: FaultRecipe =
  (mobile) =>
  ({ response }) =>
    send(response, 200, `${smallText(mobile)}\n<!-- cached 482913 -->`);

/** U+FEFF before the JSON. */
export const byteOrderMark: FaultRecipe =
  (mobile) =>
  ({ response }) =>
    send(response, 200, `\ufeff${smallText(mobile)}`);

/** Latin-1, and the header says so. What Latin-1 lacks is a question mark. */
export const latin1: FaultRecipe =
  (mobile) =>
  ({ response }) => {
    const text = smallText(mobile).replaceAll(/[\u0100-\u{10ffff}]/gu, '?');
    send(response, 200, Buffer.from(text, 'latin1'), {
      'Content-Type': 'application/json;charset=ISO-8859-1',
    });
  };

/** UTF-16, little end first, with a byte order mark, and the header says so. */
export const utf16: FaultRecipe =
  (mobile) =>
  ({ response }) =>
    send(response, 200, Buffer.from(`\ufeff${smallText(mobile)}`, 'utf16le'), {
      'Content-Type': 'application/json;charset=UTF-16',
    });

/** Packed as the caller asked for it. */
export const honestGzip: FaultRecipe =
  (mobile) =>
  ({ response }) =>
    send(response, 200, gzipSync(smallText(mobile)), { 'Content-Encoding': 'gzip' });

/** Packed, and what came of it packed again. */
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

const page = (title: string, text: string): string =>
  [
    '<!DOCTYPE html>',
    `<html lang="en"><head><title>${title}</title><meta http-equiv="refresh" content="30"></head>`,
    `<body><h1>${title}</h1><p>${text}</p><p>Ray ID: <code>8f2d0c4b7a1e93d6</code></p>`,
    '<script>document.cookie = "demo_challenge=1"</script></body></html>',
  ].join('\n');

const html = { 'Content-Type': 'text/html; charset=UTF-8' };

/** A page where JSON is expected, with whatever status. */
export const webPage =
  (status: number, title: string): FaultRecipe =>
  () =>
  ({ response }) =>
    send(response, status, page(title, 'Checking your browser before you go on. Your code is 482913.'), html);
