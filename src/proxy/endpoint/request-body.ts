import { parseJson } from '../../contract/parse-json.ts';

const largestBody = 4 * 1024;
const json = /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i;

type RequestBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly message: string };

/** Reads a small JSON body: 4 KiB at most, never more in memory, uncompressed, UTF-8. */
export async function readRequestBody(request: Request): Promise<RequestBody> {
  if (!json.test(request.headers.get('content-type') ?? '') || request.headers.has('content-encoding')) {
    return { ok: false, status: 415, message: 'Send uncompressed application/json in UTF-8.' };
  }
  const read = await readSmall(request);
  if (!read.ok) return problems[read.problem];
  const parsed = parseJson(read.text);
  return parsed.ok ? parsed : { ok: false, status: 400, message: 'The request is not JSON.' };
}

const problems = {
  'too-large': { ok: false, status: 413, message: 'The request is larger than 4 KiB.' },
  'not-utf-8': {
    ok: false,
    status: 400,
    message: 'The request is not UTF-8: some of its bytes are no letters. Send it as UTF-8.',
  },
} as const;

/** A stated length is kept by Node's parser, so only bodies without one are counted, by a slower way. */
async function readSmall(request: Request): Promise<ReadText> {
  const stated = request.headers.get('content-length');
  if (stated === null) return readText(request.body, largestBody);
  if (Number(stated) > largestBody) return { ok: false, problem: 'too-large' };
  return readBytes(new Uint8Array(await request.arrayBuffer()));
}

type ReadText =
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
function readBytes(bytes: Uint8Array): ReadText {
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
