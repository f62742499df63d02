import { type Changes, toChanges, undecodable } from './change.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Text out of bytes, without a byte order mark, and how many characters of it are U+FFFD for bytes that are no text. */
type DecodedText = { readonly text: string; readonly changes: Changes };

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

/**
 * The text of a file or of standard input: UTF-8, or UTF-16 where a byte order mark or the first letter says so (what some
 * spreadsheets and shells write; what is read here begins with a letter of ASCII). `undefined` for any other encoding: its letters
 * would be lost, and somebody else asked for.
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf([first, second, third, fourth]: Uint8Array): string | undefined {
  // UTF-32 begins like UTF-16 of the one order, and with two empty bytes in the other
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? undefined : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second === 0) return undefined;
  if (first === 0) return 'utf-16be';
  return second === 0 ? (third === 0 ? undefined : 'utf-16le') : 'utf-8';
}
