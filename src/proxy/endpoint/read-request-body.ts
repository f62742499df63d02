import { parseJson } from '../../contract/parse-json.ts';
import { readText } from './read-text.ts';

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
  const text = await readSmall(request);
  if (text === undefined) return { ok: false, status: 413, message: 'The request is larger than 4 KiB.' };
  const parsed = parseJson(text);
  return parsed.ok ? parsed : { ok: false, status: 400, message: 'The request is not JSON.' };
}

/** A stated length is kept by Node's parser, so only bodies without one are counted, by a slower way. */
function readSmall(request: Request): Promise<string | undefined> {
  const stated = request.headers.get('content-length');
  if (stated === null) return readText(request.body, maxBytes);
  return Number(stated) > maxBytes ? Promise.resolve(undefined) : request.text();
}
