/** A text as it is read, and where each of its characters came from. */
export type DecodedText = { readonly text: string; readonly origin: (index: number) => number };

const mayBeEncoded = /%[\da-f]{2}|&(?:#x?[\da-f]{1,6}|[a-z]{2,6});|\\(?:u[\da-f]{4}|[nrt"/\\])/i;
const encoded = /(?:%[\da-f]{2})+|&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});|\\(?:u[\da-f]{4}|[nrt"/\\])/gi;
const plusForBlank = /[a-z\d]\+[a-z]/i;
const anyBlank = /\s/;
/** A text may be encoded twice, as links in links are; more often nobody does it. */
const layers = 3;

const entities = new Map([
  ['nbsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ndash', '-'],
  ['mdash', '-'],
  ['colon', ':'],
  ['zwnj', '\u200c'],
  ['shy', '\u00ad'],
]);

/**
 * Undoes what a sender forgot to undo, so that rules for words see words: percent signs (`Your%20OTP`), plus signs for blanks
 * where a text has none, HTML entities and JSON escapes. What is no valid encoding stays. Undefined where nothing is encoded,
 * which is nearly always.
 */
export function decodeText(text: string): DecodedText | undefined {
  let decoded: DecodedText | undefined;
  for (let layer = 0; layer < layers; layer += 1) {
    const next = decodeOnce(decoded?.text ?? text);
    if (next === undefined) break;
    const before = decoded;
    decoded =
      before === undefined ? next : { text: next.text, origin: (index) => before.origin(next.origin(index)) };
  }
  return decoded;
}

function decodeOnce(text: string): DecodedText | undefined {
  if (mayBeEncoded.test(text)) return replaceEach(text, encoded, decodePiece);
  if (!plusForBlank.test(text) || anyBlank.test(text)) return undefined;
  return replaceEach(text, /\+/g, () => [{ text: ' ', length: 1 }]);
}

/** What one stretch of the text is read as, and how many of its characters each piece takes. */
type Piece = { readonly text: string; readonly length: number };

function replaceEach(
  text: string,
  pattern: RegExp,
  decode: (match: string) => readonly Piece[],
): DecodedText | undefined {
  let decoded = '';
  let done = 0;
  const origins: number[] = [];
  for (const match of text.matchAll(pattern)) {
    for (let index = done; index < match.index; index += 1) origins.push(index);
    decoded += text.slice(done, match.index);
    done = match.index;
    for (const piece of decode(match[0])) {
      decoded += piece.text;
      for (let unit = 0; unit < piece.text.length; unit += 1)
        origins.push(done + (piece.length === piece.text.length ? unit : 0));
      done += piece.length;
    }
  }
  for (let index = done; index < text.length; index += 1) origins.push(index);
  decoded += text.slice(done);
  return decoded === text ? undefined : { text: decoded, origin: (index) => origins[index] ?? text.length };
}

function decodePiece(match: string): readonly Piece[] {
  if (match.startsWith('%')) return decodePercents(match);
  if (match.startsWith('\\')) return [{ text: decodeEscape(match), length: match.length }];
  const name = match.slice(1, -1).toLowerCase();
  const codePoint = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const text = name.startsWith('#') ? fromCodePoint(codePoint) : entities.get(name);
  return [{ text: text ?? match, length: match.length }];
}

function decodeEscape(match: string): string {
  if (match.startsWith('\\u')) return String.fromCharCode(Number.parseInt(match.slice(2), 16));
  return /[nrt]/.test(match) ? ' ' : match.slice(1);
}

function fromCodePoint(codePoint: number): string | undefined {
  return codePoint > 0 && codePoint <= 0x10_ffff ? String.fromCodePoint(codePoint) : undefined;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** `%C3%A3` is one character of six; a byte that belongs to none stays as it is. */
function decodePercents(match: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < match.length;) {
    const lead = Number.parseInt(match.slice(at + 1, at + 3), 16);
    const count = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    const raw = match.slice(at, at + count * 3);
    const text = utf8.decode(Uint8Array.from(raw.split('%').slice(1), (byte) => Number.parseInt(byte, 16)));
    const valid = raw.length === count * 3 && !text.includes('\ufffd') && text !== '';
    pieces.push(valid ? { text, length: raw.length } : { text: match.slice(at, at + 3), length: 3 });
    at += valid ? raw.length : 3;
  }
  return pieces;
}
