import type { IncomingMessage } from 'node:http';

const limit = 65_536;

/** A request's body as text; undefined when it is longer than 65,536 UTF-16 units. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    text += String(piece);
    if (text.length > limit) return undefined;
  }
  return text;
}
