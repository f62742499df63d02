import { decodeBytes, type DecodedText } from '../contract/decode-bytes.ts';

/** The text of a file: UTF-8, or UTF-16 where its first two bytes say so (what some shells write). */
export function decodeText(bytes: Uint8Array<ArrayBuffer>): DecodedText {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return decodeBytes(bytes, encoding);
}
