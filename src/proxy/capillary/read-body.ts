import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Changes } from '../../contract/change.ts';
import { decodeBytes } from '../../contract/decode-bytes.ts';

export type BodyText =
  | { readonly ok: true; readonly text: string; readonly changes: Changes; readonly bytes: number }
  | { readonly ok: false; readonly reason: 'too-large' | 'not-json' };

export type BodyOptions = {
  readonly gzip: boolean;
  /** Most bytes after decompression. */
  readonly maxBytes: number;
  /** Called for every packet as it arrives, before decompression. */
  readonly onPacket: () => void;
};

/**
 * Reads a body that must be a JSON object or array in UTF-8 (a byte order mark is dropped; invalid bytes become U+FFFD and are
 * counted as a change).
 * Bytes are counted while they are inflated, so that a bomb ends at the limit, and a page of HTML at its first character.
 * By events rather than by `pipeline`, which costs more than reading the JSON does.
 * @throws what the stream or the decompression throws: a broken connection, corrupt gzip
 */
export function readBody(body: Readable, { gzip, maxBytes, onPacket }: BodyOptions): Promise<BodyText> {
  const { promise, resolve, reject } = Promise.withResolvers<BodyText>();
  const opening = new TextDecoder();
  const plain = gzip ? body.pipe(createGunzip()) : body;
  // Bytes rather than text so far: a body that is given up leaves a third of the memory behind.
  let chunks: Uint8Array[] = [];
  let begins = false;
  let bytes = 0;

  // At once: an eager source would go on before anybody who waits can say stop.
  const stop = (): void => {
    plain.off('close', closed);
    chunks = [];
    body.destroy();
    plain.destroy();
  };
  const settle = (result: BodyText): void => {
    resolve(result);
    stop();
  };
  const fail = (error: Error): void => {
    reject(error);
    stop();
  };
  const closed = (): void => {
    fail(new Error('closed before its end'));
  };
  const take = (chunk: Uint8Array): void => {
    bytes += chunk.length;
    chunks.push(chunk);
    if (bytes > maxBytes) settle({ ok: false, reason: 'too-large' });
    else if (!begins) {
      const start = opening.decode(chunk, { stream: true }).trimStart();
      begins = start !== '';
      if (begins && !/^[{[]/.test(start)) settle({ ok: false, reason: 'not-json' });
    }
  };
  const end = (): void => {
    if (!begins) settle({ ok: false, reason: 'not-json' });
    else {
      const { text, changes } = decodeBytes(Buffer.concat(chunks));
      settle({ ok: true, text: text.trimStart(), changes, bytes });
    }
  };

  body.on('error', fail).on('data', onPacket);
  plain.on('error', fail).on('data', take).once('end', end).once('close', closed);
  return promise;
}
