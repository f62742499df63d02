import { type Changes, repeatedKey, toChanges } from './change.ts';
import { isList, isRecord } from './json.ts';

export type ParsedJson =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** What the value could not keep as it was written. */
      readonly changes: Changes;
    }
  | Unreadable;
type Unreadable = { readonly ok: false; readonly reason: 'not-json' | 'too-deep' };

/** The same, with the JSON that the value was read from in the end: `JSON.parse` alone makes the same value of it. */
type ReadJson = (Extract<ParsedJson, { ok: true }> & { readonly exact: string }) | Unreadable;

/** Deepest nesting that is handed on; the vendor's answers are 9 levels deep. */
const deepest = 32;
/** Most digits of a whole number that a double certainly holds. */
const safeDigits = 15;

/**
 * Reads JSON text without throwing and without ever quoting it (V8's own messages quote the payload, which may hold an OTP),
 * and loses nothing of it in silence:
 *
 * - A number that JavaScript would write otherwise (`12345678901234567890`, `1.10`, `1e400`, `-0`) becomes a text of exactly
 *   what was written: ids may be longer than a double holds (capillary/CAPILLARY.md, "Lists and numbers").
 * - Of equal keys the last one wins, as in `JSON.parse`; the earlier ones are kept beside it (`repeatedKey`), and counted.
 *
 * Both are mended in the text, which is then read once more; a text that needs neither costs one pass beside `JSON.parse`.
 */
export function parseJson(text: string): ParsedJson {
  return parseJsonFirst(text)?.exactly() ?? notJson;
}

/** `parseJson` for whoever wants to hand the text on: no key stands in it twice, and no number that a double would change. */
export function readJson(text: string): ReadJson {
  try {
    return toExact(text, JSON.parse(text));
  } catch {
    return notJson;
  }
}

const notJson = { ok: false, reason: 'not-json' } as const;

/** A text of which somebody sees a part before it is known to be kept as it was written. */
export type JsonFirst = {
  /** What `JSON.parse` makes of it: for looking at, never for handing on. */
  readonly value: unknown;
  /** What `parseJson` makes of it: mostly the very same value, at half the cost again. */
  readonly exactly: () => ParsedJson;
};

/** `parseJson` in two steps; `undefined` where the text is no JSON. */
export function parseJsonFirst(text: string): JsonFirst | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return {
      value,
      exactly: () => {
        const read = toExact(text, value);
        return read.ok ? { ok: true, value: read.value, changes: read.changes } : read;
      },
    };
  } catch {
    return undefined;
  }
}

function toExact(text: string, first: unknown): ReadJson {
  try {
    let value = first;
    const { depth, keys, numbers } = survey(text);
    if (depth > deepest) return { ok: false, reason: 'too-deep' };
    let exact = numbers.length === 0 ? text : edit(text, numbers);
    if (exact !== text) value = JSON.parse(exact);
    const repeated = keys === countKeys(value) ? [] : findRepeated(exact);
    if (repeated.length > 0) {
      exact = edit(exact, repeated);
      value = JSON.parse(exact);
    }
    return { ok: true, value, exact, changes: toChanges('repeated-key', repeated.length) };
  } catch {
    return notJson;
  }
}

const quote = 34;
const plus = 43;
const minus = 45;
const point = 46;
const zero = 48;
const nine = 57;
const colon = 58;
const capitalE = 69;
const backslash = 92;
const smallE = 101;

type Survey = {
  /** How deep arrays and objects nest. */
  readonly depth: number;
  /** How many keys all objects have, repeated ones included. */
  readonly keys: number;
  /** Every number that a double would change, put into quotes. */
  readonly numbers: readonly Edit[];
};

/** One pass over a text that is known to be JSON. */
function survey(text: string): Survey {
  const numbers: Edit[] = [];
  let depth = 0;
  let open = 0;
  let keys = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === colon) keys += 1;
    else if (isOpening(code)) {
      open += 1;
      if (open > depth) depth = open;
    } else if (isClosing(code)) open -= 1;
    else if (code === minus || isDigit(code)) {
      const end = endOfNumber(text, at);
      if (isChanged(text, at, end)) numbers.push({ start: at, end, text: `"${text.slice(at, end)}"` });
      at = end - 1;
    }
  }
  return { depth, keys, numbers };
}

/** `[` or `{`, which differ in one bit; so do `]` and `}`. */
function isOpening(code: number): boolean {
  return (code | 32) === 123;
}

function isClosing(code: number): boolean {
  return (code | 32) === 125;
}

function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}

/** Where the closing quote is of a string that opens at `start`: the next one with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === backslash) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
}

/** Behind the last character of a number. */
function endOfNumber(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    const isSign = code === plus || code === minus;
    if (!isDigit(code) && !isSign && code !== point && code !== smallE && code !== capitalE) return at;
    at += 1;
  }
}

/** Whether JavaScript would write a number otherwise than it came, or holds it only by chance (2⁵³ and beyond). */
function isChanged(text: string, start: number, end: number): boolean {
  let digits = start;
  while (digits < end && isDigit(text.charCodeAt(digits))) digits += 1;
  if (digits === end && end - start <= safeDigits) return false;
  const written = text.slice(start, end);
  const number = Number(written);
  return String(number) !== written || Math.abs(number) > Number.MAX_SAFE_INTEGER;
}

/**
 * How many keys all objects of a value have. By `for … in`, three times faster than `Object.keys`: what `JSON.parse` makes
 * inherits nothing that could be counted. Recursive: the depth is known by now.
 */
function countKeys(value: unknown): number {
  let keys = 0;
  if (isList(value)) for (const entry of value) keys += countKeys(entry);
  else if (isRecord(value)) for (const key in value) keys += 1 + countKeys(value[key]);
  return keys;
}

/** The keys of an object that is being read, each with where it stands last, and what stood before. */
type OpenObject = { readonly last: Map<string, Edit>; readonly earlier: Edit[] };

/** Every earlier one of equal keys, under a name that is free in its object; in the order of the text. */
function findRepeated(text: string): readonly Edit[] {
  const edits: (readonly Edit[])[] = [];
  const open: OpenObject[] = [];
  let start = 0;
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      start = at;
      at = endOfString(text, at);
      end = at + 1;
    } else if (code === colon) noteKey(open.at(-1), text, start, end);
    else if (isOpening(code)) open.push({ last: new Map(), earlier: [] });
    else if (isClosing(code)) edits.push(rename(open.pop()));
  }
  return edits.flat().sort((a, b) => a.start - b.start);
}

function noteKey(object: OpenObject | undefined, text: string, start: number, end: number): void {
  const written = text.slice(start + 1, end - 1);
  const key = written.includes('\\') ? String(JSON.parse(text.slice(start, end))) : written;
  const before = object?.last.get(key);
  if (before !== undefined) object?.earlier.push(before);
  object?.last.set(key, { start, end, text: key });
}

/** Names are tried upwards from the last one that was given, so that no number of equal keys takes long. */
function rename(object: OpenObject | undefined): readonly Edit[] {
  const given = new Map<string, number>();
  return (object?.earlier ?? []).map(({ start, end, text: key }) => {
    let nth = (given.get(key) ?? 0) + 1;
    while (object?.last.has(repeatedKey(key, nth)) === true) nth += 1;
    given.set(key, nth);
    return { start, end, text: JSON.stringify(repeatedKey(key, nth)) };
  });
}

/** A piece of a text, and what shall stand in its place. */
type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** @param edits in the order of the text */
function edit(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: instead } of edits) {
    parts.push(text.slice(at, start), instead);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
