import { keyAsWritten } from '../../contract/change.ts';
import { isList, isRecord, type JsonRecord } from '../../contract/json.ts';
import { maskOtp } from './mask-otp.ts';
import { speaksOfCode } from './otp/find-codes.ts';
import { maskJsonText, mayBeJson } from './otp/json-text.ts';
import { isNamedForCode, isParams, type Key, type KeyKind, namesCode, readKey } from './otp/keys.ts';
import { fillTemplate } from './otp/templates.ts';

const mask = '\u2022'.repeat(6);
const nothing: JsonRecord = {};

/**
 * Masks the codes in every text of a vendor answer, whatever its shape: `maskOtp` for texts, `\u2022` six times for the whole
 * value (text or number) of what is a code by its key (`otp`, `login_otp_1`, `otpList`), by a sibling that names it
 * (`{"key": "otp", "value": …}`, `["otp", …]`) or by the template that it fills. JSON in a text is masked in the text. Ids,
 * times, receivers and statuses stay as they are where they are what they should be; a sentence in their place is masked like
 * any text. A code in a key's own name is masked there. What holds no code is returned as the very same object; own keys named
 * `__proto__` stay own keys. Recursive: what `parseJson` lets through (32 levels) is safe; nesting without end throws a
 * RangeError rather than pass anything on.
 */
export function maskOtps(answer: unknown): unknown {
  return maskValue(answer, 'text', nothing, new Map());
}

/** What a value is: by its key, by a sibling (`said`: a code or a sentence with one), or as one that fills a template (`param`). */
type Kind = KeyKind | 'param';
/** The keys met so far: an answer repeats a dozen keys thousands of times. `name`: the key with a code in it masked. */
type Keys = Map<string, Key & { readonly name: string }>;

function maskValue(value: unknown, kind: Kind, owner: JsonRecord, keys: Keys): unknown {
  if (typeof value === 'string') return maskText(value, kind, keys);
  if (typeof value === 'number') return isCodeNumber(value, kind) ? mask : value;
  if (isList(value)) return maskList(value, kind, owner, keys);
  return isRecord(value) ? maskRecord(value, kind, owner, keys) : value;
}

function maskText(text: string, kind: Kind, keys: Keys): string {
  if (kind === 'code') return text.trim() === '' ? text : mask;
  if (kind === 'fact' && isFact(text)) return text;
  if (kind === 'said' && isShapedAsCode(text)) return mask;
  if (kind === 'param' && isShapedAsParam(text)) return mask;
  if (mayBeJson(text)) {
    const masked = maskJsonText(
      text,
      (value) => maskValue(value, kind === 'said' ? 'said' : 'text', nothing, keys),
      (key) => toKey(key, keys).name,
    );
    if (masked !== undefined) return masked;
  }
  return kind === 'said' ? maskSaid(text) : maskOtp(text);
}

/** Read as if its label stood before it: `482913 (5 minutes)`. */
function maskSaid(text: string): string {
  return maskOtp(`otp: ${maskOtp(text)}`).slice(5);
}

function isCodeNumber(value: number, kind: Kind): boolean {
  if (kind === 'code') return true;
  return (kind === 'said' || kind === 'param') && Number.isInteger(value) && value >= 1000 && value < 1e8;
}

/** Times, numbers, addresses and single words: what ids, times, receivers and statuses should be. */
const plainFact =
  /^(?:[\d\s.:,/+()TZ*-]*|[^\s\d]*|\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{4}[\d:. APMapm]*|[\d-]{8,10}[ T][\d:.]{5,15} ?[A-Za-z:+\d/]{0,16}|[^\s@]+@[^\s@]+)$/;

function isFact(text: string): boolean {
  return plainFact.test(text);
}

const shaped =
  /^[\s"'#(<[*]{0,3}(?:(?=[^\d]{0,12}\d)[A-Za-z\d]{1,12}(?:[.-][A-Za-z\d]{1,6}){0,4}|\d{1,4}(?: \d{1,4}){1,9}|[A-Z\d](?: [A-Z\d]){3,9}|[A-Z]{1,5} \d{3,8})[\s"'.)>\]*]{0,3}$/;
const capitals = /^\s*[A-Z]{4,12}\s*$/;
const state =
  /^(?:sent|delivered|failed|failure|success|verified|pending|expired|used|none|null|true|false|yes|no|required|optional|enabled|disabled|active|inactive|hidden|masked|numeric|string|text|number|integer|email|sms|voice|whatsapp|x+)$/i;

/** A code and nothing else: with a digit, or in capitals. */
function isShapedAsCode(text: string): boolean {
  if (text.length > 24 || state.test(text.trim())) return false;
  return (
    capitals.test(text) ||
    (shaped.test(text) &&
      /\d[^\d]{0,3}\d|[A-Za-z]\d|\d[A-Za-z]/.test(text) &&
      !/^\s*\d{1,2} [a-z]/i.test(text))
  );
}

const param =
  /^\s*(?:\d{4,8}|\d{3}[ -]\d{3}|\d{4}[ -]\d{4}|\d(?: \d){3,7}|(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{4,10}|[A-Z]{1,5}-\d{3,8})\s*$/;

function isShapedAsParam(text: string): boolean {
  return param.test(text);
}

function maskList(list: readonly unknown[], kind: Kind, owner: JsonRecord, keys: Keys): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, value] of list.entries()) {
    const told = kind === 'text' && index > 0 && !isRecord(value) && namesCode(list[index - 1]);
    const masked = maskValue(value, told ? 'said' : kind, owner, keys);
    if (masked === value) continue;
    copy ??= [...list];
    copy[index] = masked;
  }
  return copy ?? list;
}

function maskRecord(record: JsonRecord, kind: Kind, owner: JsonRecord, keys: Keys): JsonRecord {
  const names = Object.keys(record);
  let labelled = false;
  let columns: readonly unknown[] | undefined;
  let filling = false;
  let renamed = false;
  for (const name of names) {
    const key = toKey(name, keys);
    const value = record[name];
    renamed ||= key.name !== name || (kind === 'code' && /^\d{4,8}$/.test(name));
    if (key.role === undefined) continue;
    labelled ||= key.role === 'label' && namesCode(value);
    if (key.role === 'labels' && isList(value) && value.some(namesCode)) columns = value;
    filling ||= kind !== 'param' && typeof value === 'object' && value !== null && isParams(name);
  }
  const template = filling ? templateOf(record, owner) : undefined;
  let copy: { [key: string]: unknown } | undefined;
  for (const name of names) {
    const value = record[name];
    const masked = maskSibling(record, name, { kind, labelled, columns, template, keys });
    if (masked === value) continue;
    // a spread copies own keys as own keys; assigning to one of them then stays on the copy
    copy ??= { ...record };
    copy[name] = masked;
  }
  return renamed ? rename(copy ?? record, kind, keys) : (copy ?? record);
}

type Siblings = {
  readonly kind: Kind;
  /** A sibling says that the value is a code. */
  readonly labelled: boolean;
  /** The names of values that stand in a list of their own. */
  readonly columns: readonly unknown[] | undefined;
  /** The text, speaking of a code, that the values fill. */
  readonly template: string | undefined;
  readonly keys: Keys;
};

function maskSibling(record: JsonRecord, name: string, siblings: Siblings): unknown {
  const { kind, labelled, columns, template, keys } = siblings;
  const value = record[name];
  const key = toKey(name, keys);
  if (labelled && key.role === 'value') return maskLabelled(value, name, record, keys);
  if (columns !== undefined && key.role !== 'labels' && isList(value))
    return maskColumns(value, columns, record, keys);
  if (template !== undefined && typeof value === 'object' && isParams(name))
    return maskParams(value, template, record, keys);
  return maskValue(value, inherited(kind, key.kind), record, keys);
}

function inherited(kind: Kind, own: KeyKind): Kind {
  return own === 'text' && (kind === 'code' || kind === 'param' || kind === 'said') ? kind : own;
}

/** A password may be any word; but a word that says what became of the code is none. */
function maskLabelled(value: unknown, name: string, record: JsonRecord, keys: Keys): unknown {
  const single = typeof value === 'string' && /^\s*\S{3,40}\s*$/.test(value) && !state.test(value.trim());
  return maskValue(value, single && /^\W*v(?:al(?:ue)?)?\W*$/i.test(name) ? 'code' : 'said', record, keys);
}

/** `{"columns": ["id", "otp"], "rows": [[1, "482913"]]}` */
function maskColumns(
  list: readonly unknown[],
  columns: readonly unknown[],
  record: JsonRecord,
  keys: Keys,
): unknown {
  let copy: unknown[] | undefined;
  for (const [index, value] of list.entries()) {
    const masked = isList(value)
      ? maskColumns(value, columns, record, keys)
      : maskValue(value, namesCode(columns[index]) ? 'said' : 'text', record, keys);
    if (masked === value) continue;
    copy ??= [...list];
    copy[index] = masked;
  }
  return copy ?? list;
}

/** Where the template shows which of its values is the code, that one; else all that have the form of one. */
function maskParams(values: unknown, template: string, record: JsonRecord, keys: Keys): unknown {
  const codes = fillTemplate(template, values, maskOtp);
  if (codes === undefined) return maskValue(values, 'param', record, keys);
  const known = maskValue(values, 'text', record, keys);
  if (isList(known)) return known.map((value, index) => (codes.has(String(index)) ? mask : value));
  if (!isRecord(known)) return known;
  const copy: { [key: string]: unknown } = { ...known };
  for (const name of codes) copy[name] = mask;
  return copy;
}

/** The text or name, among a record's own or its template's, that speaks of a code; the owner's where the record has none. */
function templateOf(record: JsonRecord, owner: JsonRecord): string | undefined {
  return findTemplate(record, 1) ?? findTemplate(owner, 0);
}

function findTemplate(record: JsonRecord, depth: number): string | undefined {
  let named: string | undefined;
  for (const name of Object.keys(record)) {
    const value = record[name];
    if (typeof value === 'string') {
      if (value.length > 4000) continue;
      if (speaksOfCode(value)) return value;
      if (isNamedForCode(value)) named = value;
    } else if (depth > 0 && isRecord(value) && !isParams(name)) {
      named ??= findTemplate(value, depth - 1);
    }
  }
  return named;
}

/** A copy whose keys hold no code; two that become equal are told apart. */
function rename(record: JsonRecord, kind: Kind, keys: Keys): JsonRecord {
  const taken = new Set<string>();
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(record)) {
    const shown = kind === 'code' && /^\d{4,8}$/.test(key) ? mask : toKey(key, keys).name;
    let name = shown;
    for (let next = 2; taken.has(name); next += 1) name = `${shown}~${next}`;
    taken.add(name);
    entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}

function toKey(name: string, keys: Keys): Key & { readonly name: string } {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const shown = maskName(name);
  const read = readKey(keyAsWritten(name));
  // a code in the name leaves nothing to hide in the value
  const key = {
    ...read,
    kind: shown === name && !name.includes('\u2022') ? read.kind : ('text' as const),
    name: shown,
  };
  keys.set(name, key);
  return key;
}

/** An underscore is part of a word in a text, and a blank in a key: `otp_482913`. */
function maskName(name: string): string {
  if (!/\d{3}|\s/.test(name)) return name;
  const masked = maskOtp(name.replaceAll('_', ' '));
  let shown = '';
  for (let index = 0; index < name.length; index += 1)
    shown += name.charAt(index) === '_' ? '_' : masked.charAt(index);
  return shown;
}
