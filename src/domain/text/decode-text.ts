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
