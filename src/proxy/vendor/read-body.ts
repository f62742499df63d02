import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

export type BodyText =
  | { readonly ok: true; readonly text: string; readonly bytes: number }
  | { readonly ok: false; readonly reason: 'too-large' | 'not-json' };

export type BodyOptions = {
  readonly gzip: boolean;
  /** Most bytes after decompression. */
  readonly maxBytes: number;
  /** Called for every packet as it arrives, before decompression. */
  readonly onPacket: () => void;
};

/**
 * Reads a body that must be a JSON object or array in UTF-8 (a byte order mark is dropped, invalid bytes become U+FFFD).
 * Bytes are counted while they are inflated, so that a bomb ends at the limit, and a page of HTML at its first character.
 * @throws what the stream or the decompression throws: a broken connection, corrupt gzip
 */
export async function readBody(body: Readable, options: BodyOptions): Promise<BodyText> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  let refused: 'too-large' | 'not-json' | undefined;

  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      bytes += chunk.length;
      const isFirst = text === '';
      text += decoder.decode(chunk, { stream: true });
      if (isFirst) text = text.trimStart();
      if (bytes > options.maxBytes) refused = 'too-large';
      else if (isFirst && text !== '' && !/^[{[]/.test(text)) refused = 'not-json';
      if (refused !== undefined) return;
    }
  };
  const watch = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      options.onPacket();
      yield chunk;
    }
  };

  try {
    await (options.gzip ? pipeline(body, watch, createGunzip(), collect) : pipeline(body, watch, collect));
  } catch (error) {
    if (refused === undefined) throw error;
  } finally {
    body.destroy();
  }
  if (refused !== undefined) return { ok: false, reason: refused };
  text += decoder.decode();
  return text === '' ? { ok: false, reason: 'not-json' } : { ok: true, text, bytes };
}
