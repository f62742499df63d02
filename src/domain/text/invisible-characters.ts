/**
 * Characters that nobody sees, or that act on what stands around them: shown as symbols, dropped, or trimmed off what is pasted
 * (../../proxy/THREATS.md, TEXT-3).
 */

/** What a text may hold that is not shown as it is; asked first, since hardly any text does. Tags have this first half. */
const special = new RegExp(
  String.raw`[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\udb40]`,
);

/** A subdivision's flag (England): the only use of tag characters that is not hidden text. */
const flag = String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f}`;
const lineEnd = String.raw`\r\n?|[\u2028\u2029]`;
const dropped = String.raw`[\u00ad\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]`;
const shown = String.raw`[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]`;
const treated = new RegExp(`(${flag})|(${lineEnd})|(${dropped})|${shown}`, 'gu');

/**
 * A text as it may be shown: nothing in it acts, nothing hides. Bidi embeddings, overrides and isolates (U+202A-202E,
 * U+2066-2069) and C1 controls become `\u27e8U+202E\u27e9`, C0 controls (tabs too) their symbols (`\u240a`'s block), every line end `\n`;
 * characters without width and tag characters are dropped, lone surrogates become U+FFFD. Kept: U+200C and U+200D, which Indic
 * scripts, Persian and emoji need; U+200E, U+200F and U+061C, which only mark a direction and cannot reorder what stands
 * around; tags in a flag. Idempotent. The raw text stays the vendor's: this is for display alone.
 */
export function toVisibleText(text: string): string {
  const visible = special.test(text) ? text.replace(treated, show) : text;
  return visible.toWellFormed();
}

function show(whole: string, kept?: string, end?: string, gone?: string): string {
  if (kept !== undefined) return kept;
  if (end !== undefined) return '\n';
  return gone === undefined ? symbolOf(whole.charCodeAt(0)) : '';
}

function symbolOf(unit: number): string {
  if (unit < 0x20) return String.fromCharCode(0x2400 + unit);
  if (unit === 0x7f) return '\u2421';
  return `\u27e8U+${unit.toString(16).toUpperCase().padStart(4, '0')}\u27e9`;
}

/** White space, controls, marks of direction, and whatever Unicode lets a font leave out: joiners, variation selectors, fillers. */
const invisible = /^[\s\p{Cc}\p{Cf}\p{DI}\u2800]$/u;
/** The last character of a text, a whole one where it takes two code units. */
const last = /[\ud800-\udbff][\udc00-\udfff]$|[^]$/;

/**
 * A pasted text without the white space and the invisible characters around it (messengers wrap numbers in direction marks).
 * Step by step, since one pattern for the end takes quadratic time where many such characters stand inside a text.
 */
export function trimInvisible(text: string): string {
  return trimWhere(text, invisible);
}

/**
 * A text without the characters at its start that match `atStart`, and without those at its end that match `atEnd`.
 * @param atStart a pattern of one whole character, with the flag `u` and none that remembers
 */
export function trimWhere(text: string, atStart: RegExp, atEnd: RegExp = atStart): string {
  let start = 0;
  let end = text.length;
  for (let first = at(text, start); first !== '' && atStart.test(first); first = at(text, start)) {
    start += first.length;
  }
  for (let final = before(text, end); end > start && atEnd.test(final); final = before(text, end)) {
    end -= final.length;
  }
  return text.slice(start, end);
}

function at(text: string, index: number): string {
  return index < text.length ? String.fromCodePoint(text.codePointAt(index) ?? 0) : '';
}

function before(text: string, index: number): string {
  return last.exec(text.slice(Math.max(0, index - 2), index))?.[0] ?? '';
}
