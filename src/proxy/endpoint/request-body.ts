import { parseJson } from '../../contract/parse-json.ts';

/** Most bytes of a request's body. */
export const maxBodyBytes = 4 * 1024;

const json = /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i;

/** Whether a body is said to be what is read here: JSON in UTF-8, not compressed. */
export function isPlainJson(headers: Headers): boolean {
  return json.test(headers.get('content-type') ?? '') && !headers.has('content-encoding');
}

type RequestBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** Reads a body of JSON in UTF-8 whose size is bounded already. */
export async function readJsonBody(request: Request): Promise<RequestBody> {
  const text = await readText(request);
  if (text === undefined)
    return {
      ok: false,
      message: 'The request is not UTF-8: some of its bytes are no letters. Send it as UTF-8.',
    };
  const parsed = parseJson(text);
  return parsed.ok ? parsed : { ok: false, message: 'The request is not JSON.' };
}

/** A body as text; `undefined` where its bytes are not UTF-8: letters that stand for them would be asked for instead. */
export async function readText(request: Request): Promise<string | undefined> {
  const bytes = await request.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
