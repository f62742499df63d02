import { isList, isRecord } from '../../../contract/json.ts';

/** Where each value of a JSON text stands; of a record's, by key. */
type Spans =
  | { readonly kind: 'leaf'; readonly start: number; readonly end: number }
  | { readonly kind: 'list'; readonly items: readonly Spans[] }
  | {
      readonly kind: 'record';
      readonly entries: ReadonlyMap<string, Entry>;
    };
/** `key`: as it is written; the map's own may be set apart from an equal one. */
type Entry = { readonly key: string; readonly name: Leaf; readonly value: Spans };
type Leaf = { readonly start: number; readonly end: number };
type Placed = { readonly value: unknown; readonly spans: Spans };

const token = /\s*(?:("(?:[^"\\]|\\.)*")|(-?\d[\d.eE+-]*|true|false|null)|([{}[\],:]))/y;
const deepest = 64;
/** Sets equal keys apart: the last wins in `JSON.parse`, and the others are shown all the same. No letters, so that they mean the same. */
function toAgain(count: number): string {
  return `\u0000${count.toString(2).replaceAll('0', '\u0001').replaceAll('1', '\u0002')}`;
}

const closing: { readonly [opening: string]: string | undefined } = { '{': '}', '[': ']', '"': '"' };

/** Whether a text may be JSON by its first and last characters. */
export function mayBeJson(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first !== 123 && first !== 91 && first !== 34 && first > 32) return false;
  const bare = text.trim();
  return closing[bare.charAt(0)] === bare.charAt(bare.length - 1) && bare.length > 1;
}

/**
 * A JSON text with its values masked as `mask` masks the parsed ones, and nothing else touched: blanks, numbers' digits and
 * the order of keys stay, and each of equal keys is masked. Undefined where the text is no JSON.
 */
export function maskJsonText(
  text: string,
  mask: (value: unknown) => unknown,
  maskName: (key: string) => string,
): string | undefined {
  const placed = place(text);
  if (placed === undefined) return undefined;
  const changes: { readonly at: Leaf; readonly text: string }[] = [];
  collect(placed.spans, placed.value, mask(placed.value), maskName, changes);
  let masked = '';
  let done = 0;
  for (const change of changes.sort((a, b) => a.at.start - b.at.start)) {
    masked += text.slice(done, change.at.start) + change.text;
    done = change.at.end;
  }
  return masked + text.slice(done);
}

function collect(
  spans: Spans,
  value: unknown,
  masked: unknown,
  maskName: (key: string) => string,
  changes: { at: Leaf; text: string }[],
): void {
  if (value === masked) return;
  if (spans.kind === 'leaf') {
    changes.push({ at: spans, text: JSON.stringify(masked) });
  } else if (spans.kind === 'list') {
    if (isList(value) && isList(masked))
      for (const [index, item] of spans.items.entries())
        collect(item, value[index], masked[index], maskName, changes);
  } else if (isRecord(value) && isRecord(masked)) {
    for (const [key, entry] of spans.entries) {
      const shown = maskName(entry.key);
      if (shown !== entry.key) changes.push({ at: entry.name, text: JSON.stringify(shown) });
      const there = Object.hasOwn(masked, key) ? key : maskName(key);
      collect(entry.value, value[key], masked[there], maskName, changes);
    }
  }
}

function place(text: string): Placed | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  token.lastIndex = 0;
  return placeValue(text, next(text), 0);
}

type Token = Leaf & { readonly text: string; readonly sign: string | undefined };

function next(text: string): Token {
  const match = token.exec(text);
  const found = match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
  return { text: found, sign: match?.[3], start: token.lastIndex - found.length, end: token.lastIndex };
}

/** The text is known to be JSON: what is looked at is only where things stand. */
function placeValue(text: string, first: Token, depth: number): Placed | undefined {
  if (depth > deepest) return undefined;
  if (first.sign === '[') return placeList(text, depth);
  if (first.sign === '{') return placeRecord(text, depth);
  const value: unknown = JSON.parse(first.text);
  return { value, spans: { kind: 'leaf', start: first.start, end: first.end } };
}

function placeList(text: string, depth: number): Placed | undefined {
  const values: unknown[] = [];
  const items: Spans[] = [];
  for (let at = next(text); at.sign !== ']'; at = next(text)) {
    if (at.sign === ',') continue;
    const item = placeValue(text, at, depth + 1);
    if (item === undefined) return undefined;
    values.push(item.value);
    items.push(item.spans);
  }
  return { value: values, spans: { kind: 'list', items } };
}

function placeRecord(text: string, depth: number): Placed | undefined {
  const entries = new Map<string, Entry>();
  const values = new Map<string, unknown>();
  const counts = new Map<string, number>();
  for (let at = next(text); at.sign !== '}'; at = next(text)) {
    if (at.sign === ',') continue;
    const parsed: unknown = JSON.parse(at.text);
    const name = String(parsed);
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    const key = count === 0 ? name : name + toAgain(count);
    next(text);
    const item = placeValue(text, next(text), depth + 1);
    if (item === undefined) return undefined;
    entries.set(key, { key: name, name: at, value: item.spans });
    values.set(key, item.value);
  }
  return { value: Object.fromEntries(values), spans: { kind: 'record', entries } };
}
