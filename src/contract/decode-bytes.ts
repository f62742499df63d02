import { type Changes, toChanges, undecodable } from './change.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Text out of bytes, without a byte order mark, and how many characters of it are U+FFFD for bytes that are no text. */
export type DecodedText = { readonly text: string; readonly changes: Changes };

/** Decodes bytes whatever they are: what is no text is marked and counted, never dropped in silence. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding = 'utf-8'): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), changes: [] };
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    const count = text.split(undecodable).length - 1 - countWritten(bytes, encoding);
    return { text, changes: toChanges('undecodable-text', count) };
  }
}

/** How often U+FFFD stands in the bytes themselves: these were decoded as they came. */
function countWritten(bytes: Uint8Array, encoding: Encoding): number {
  const [first = 0, ...others] =
    encoding === 'utf-8' ? [0xef, 0xbf, 0xbd] : encoding === 'utf-16le' ? [0xfd, 0xff] : [0xff, 0xfd];
  const step = encoding === 'utf-8' ? 1 : 2;
  let count = 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (at % step === 0 && others.every((byte, index) => bytes[at + 1 + index] === byte)) count += 1;
  }
  return count;
}
