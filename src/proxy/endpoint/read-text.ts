export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: 'too-large' | 'not-utf-8' };

/**
 * A body as UTF-8 text. It is given up as soon as it is larger than `maxBytes`, so that no more is ever held, or at bytes that are
 * not UTF-8: letters that stand for them would be asked for instead.
 */
export async function readText(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<ReadText> {
  if (body === null) return { ok: true, text: '' };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > maxBytes) return { ok: false, problem: 'too-large' };
    const read = decode(decoder, chunk);
    if (read === undefined) return { ok: false, problem: 'not-utf-8' };
    text += read;
  }
  return toReadText(decode(decoder), text);
}

/** A body that is held already. */
export function readBytes(bytes: Uint8Array): ReadText {
  return toReadText(decode(new TextDecoder('utf-8', { fatal: true }), bytes, false));
}

function toReadText(last: string | undefined, before = ''): ReadText {
  return last === undefined ? { ok: false, problem: 'not-utf-8' } : { ok: true, text: before + last };
}

function decode(decoder: TextDecoder, bytes?: Uint8Array, stream = bytes !== undefined): string | undefined {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    return undefined;
  }
}
