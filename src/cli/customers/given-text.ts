import { decodeText } from '../../contract/decode-bytes.ts';

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/**
 * What a file or standard input says: UTF-8, or UTF-16 as some spreadsheets and shells write it. Bytes of another encoding are
 * refused with a sentence: `M\xdcLLER` in Windows-1252 would be asked for as somebody else.
 */
export function decodeGiven(
  bytes: Uint8Array<ArrayBuffer>,
  source: '--customers' | 'Standard input',
): DecodedText {
  const text = decodeText(bytes);
  if (text !== undefined) return { ok: true, text };
  return {
    ok: false,
    problem:
      `${source}: this is not UTF-8, and letters would be lost. ` +
      'Save it as UTF-8 (in a spreadsheet: “CSV UTF-8”) and try again.',
  };
}
