import { parseJson } from '../../contract/parse-json.ts';
import { readBytes, type ReadText, readText } from './read-text.ts';

const maxBytes = 4 * 1024;
const json = /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i;

export type RequestBody =
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
  if (stated === null) return readText(request.body, maxBytes);
  if (Number(stated) > maxBytes) return { ok: false, problem: 'too-large' };
  return readBytes(new Uint8Array(await request.arrayBuffer()));
}
