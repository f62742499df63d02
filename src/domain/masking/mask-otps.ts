import { keyAsWritten } from '../../contract/change.ts';
import { isList, isRecord, type JsonRecord } from '../../contract/json.ts';
import { maskJsonText, mayBeJson } from './answer/json-text.ts';
import {
  announcesCode,
  followsCode,
  isNamedForCode,
  type Key,
  type KeyKind,
  maskName,
  namesCode,
  readKey,
} from './answer/keys.ts';
import { fillTemplate } from './answer/templates.ts';
import { maskOtp } from './mask-otp.ts';
import { speaksOfCode } from './otp/find-codes.ts';
import { isDay, isFact, isShapedAsCode, isShapedAsParam, isSingleWord, isState } from './otp/shapes.ts';

const mask = '\u2022'.repeat(6);
const nothing: JsonRecord = {};
/** Nothing, or nothing that is not masked. */
const hasNothing = /^[\s\u2022]*$/;
const bareCode = /^\d{4,8}$/;

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

/**
 * What a value is: by its key, by a sibling (`said`: a code or a sentence with one), as one that fills a template (`param`), or
 * as a fact below a code's key (`held`: `{"otp": {"email": …}}`), which is a code where it has the form of one.
 */
type Kind = KeyKind | 'param' | 'held';
/** The keys met so far: an answer repeats a dozen keys thousands of times. `name`: the key with a code in it masked. */
type Keys = Map<string, KnownKey>;
type KnownKey = Key & { readonly name: string };

function maskValue(value: unknown, kind: Kind, owner: JsonRecord, keys: Keys): unknown {
  if (typeof value === 'string') return maskText(value, kind, keys);
  if (typeof value === 'number') return isCodeNumber(value, kind) ? mask : value;
  if (isList(value)) return maskList(value, kind, owner, keys);
  return isRecord(value) ? maskRecord(value, kind, owner, keys) : value;
}

function maskText(text: string, kind: Kind, keys: Keys): string {
  if (kind === 'code') return hasNothing.test(text) ? text : mask;
  if ((kind === 'fact' || kind === 'either') && isFact(text)) return text;
  if (kind === 'held') return maskHeld(text);
  if (kind === 'said' && isState(text)) return text;
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

function maskHeld(text: string): string {
  if (isShapedAsParam(text) && !isDay(text)) return mask;
  return isFact(text) ? text : maskSaid(text);
}

/** Read as if its label stood before it: `482913 (5 minutes)`. */
function maskSaid(text: string): string {
  return maskOtp(`otp: ${maskOtp(text)}`).slice(5);
}

function isCodeNumber(value: unknown, kind: Kind): boolean {
  if (typeof value !== 'number') return false;
  if (kind === 'code') return true;
  if (kind !== 'said' && kind !== 'held' && kind !== 'param') return false;
  return (
    Number.isInteger(value) && value >= 1000 && value < 1e8 && !(kind === 'held' && isDay(String(value)))
  );
}

function maskList(list: readonly unknown[], kind: Kind, owner: JsonRecord, keys: Keys): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, value] of list.entries()) {
    const told = kind === 'text' && index > 0 && !isRecord(value) && namesCode(list[index - 1]);
    const among = kind === 'text' && isBare(value) && isAnnounced(list, index);
    const masked = maskValue(value, told ? 'said' : among ? 'param' : kind, owner, keys);
    if (masked === value) continue;
    copy ??= [...list];
    copy[index] = masked;
  }
  return copy ?? list;
}

/** `["Your OTP is", "482913"]`, `["482913", "is your OTP"]` */
function isAnnounced(list: readonly unknown[], index: number): boolean {
  return announcesCode(list[index - 1]) || followsCode(list[index + 1]);
}

/** Nothing but what may be a code. */
function isBare(value: unknown): boolean {
  return typeof value === 'string' ? isShapedAsParam(value) : isCodeNumber(value, 'param');
}

function maskRecord(record: JsonRecord, kind: Kind, owner: JsonRecord, keys: Keys): JsonRecord {
  let copy: { [key: string]: unknown } | undefined;
  for (const name of Object.keys(record)) {
    const value = record[name];
    const key = toKey(name, keys);
    if (key.name !== name || kind === 'code' || (key.role !== undefined && tellsOfOthers(key, value)))
      return maskRelated(record, kind, owner, keys);
    const below = inherited(kind, key.kind, value);
    if (below === 'fact' && (typeof value === 'number' || (typeof value === 'string' && isFact(value))))
      continue;
    const masked = maskValue(value, below, record, keys);
    if (masked === value) continue;
    // a spread copies own keys as own keys; assigning to one of them then stays on the copy
    copy ??= { ...record };
    copy[name] = masked;
  }
  return copy ?? record;
}

/** Whether a value may say what its siblings are: it names a code, or is filled into one of them. */
function tellsOfOthers(key: Key, value: unknown): boolean {
  if (key.role === 'value' && (isBare(value) || isRecord(value))) return true;
  if (typeof value === 'string') return key.role === 'label' && namesCode(value);
  return typeof value === 'object' && value !== null && (isList(value) || key.fills);
}

/** A record whose values say what others of them are, or whose keys hold codes. */
function maskRelated(record: JsonRecord, kind: Kind, owner: JsonRecord, keys: Keys): JsonRecord {
  const names = Object.keys(record);
  let labelled = false;
  let announced = false;
  let columns: readonly unknown[] | undefined;
  let filling = false;
  let renamed = false;
  for (const name of names) {
    const key = toKey(name, keys);
    const value = record[name];
    renamed ||= key.name !== name || (kind === 'code' && bareCode.test(name));
    labelled ||= key.role === 'label' && namesCode(value);
    announced ||= key.role === 'label' && announcesCode(value);
    if (key.role === 'labels' && isList(value) && value.some(namesCode)) columns = value;
    filling ||=
      key.fills && kind !== 'param' && kind !== 'said' && typeof value === 'object' && value !== null;
  }
  const template = filling ? templateOf(record, owner, keys) : undefined;
  const siblings = { kind, labelled, announced, columns, template, keys };
  let copy: { [key: string]: unknown } | undefined;
  for (const name of names) {
    const value = record[name];
    const masked = maskSibling(record, name, siblings);
    if (masked === value) continue;
    copy ??= { ...record };
    copy[name] = masked;
  }
  return renamed ? rename(copy ?? record, kind, keys) : (copy ?? record);
}

type Siblings = {
  readonly kind: Kind;
  /** A sibling says that the value is a code. */
  readonly labelled: boolean;
  /** A sibling leads on to a code: `{"subject": "Your OTP", "body": "482913"}`. */
  readonly announced: boolean;
  /** The names of values that stand in a list of their own. */
  readonly columns: readonly unknown[] | undefined;
  /** The text, speaking of a code, that the values fill. */
  readonly template: string | undefined;
  readonly keys: Keys;
};

function maskSibling(record: JsonRecord, name: string, siblings: Siblings): unknown {
  const { kind, labelled, announced, columns, template, keys } = siblings;
  const value = record[name];
  const key = toKey(name, keys);
  // below a code's key everything is one, whatever its siblings say
  if (kind === 'code') return maskValue(value, inherited(kind, key.kind, value), record, keys);
  if (labelled && key.role === 'value') return maskLabelled(value, name, record, keys);
  if (columns !== undefined && key.role !== 'labels' && isList(value))
    return maskColumns(value, columns, record, keys);
  if (template !== undefined && key.fills && typeof value === 'object')
    return maskParams(value, template, record, keys);
  if (announced && key.role === 'value' && kind !== 'said') return maskValue(value, 'param', record, keys);
  return maskValue(value, inherited(kind, key.kind, value), record, keys);
}

/** What a value is by its own key and by what stands above it. */
function inherited(kind: Kind, own: KeyKind, value: unknown): Kind {
  switch (own) {
    case 'text':
    case 'guard':
      return kind === 'param' || passesDown(kind) ? kind : own;
    case 'said':
      return kind === 'code' ? kind : own;
    case 'fact':
      return kind !== 'guard' && passesDown(kind) ? 'held' : own;
    case 'either':
      if (!passesDown(kind) || isOutcome(value)) return 'fact';
      return kind === 'code' ? 'code' : 'said';
    case 'about':
    case 'code':
    default:
      return own;
  }
}

/** Whether what lies below a value of this kind may be the code too, whatever its own key. */
function passesDown(kind: Kind): boolean {
  return kind === 'code' || kind === 'said' || kind === 'held' || kind === 'guard';
}

/** `{"otp": {"code": 200}}`, `{"verification": {"code": "SENT"}}` */
function isOutcome(value: unknown): boolean {
  return typeof value === 'number' ? Math.abs(value) < 1000 : typeof value === 'string' && isState(value);
}

/** A password may be any word; but a word that says what became of the code is none. */
function maskLabelled(value: unknown, name: string, record: JsonRecord, keys: Keys): unknown {
  const single = typeof value === 'string' && isSingleWord(value);
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
  if (codes.size === 0) return known;
  if (isList(known)) return known.map((value, index) => (codes.has(String(index)) ? mask : value));
  if (!isRecord(known)) return known;
  const copy: { [key: string]: unknown } = { ...known };
  for (const name of codes) copy[name] = mask;
  return copy;
}

/** The text or name, among a record's own or its template's, that speaks of a code; the owner's where the record has none. */
function templateOf(record: JsonRecord, owner: JsonRecord, keys: Keys): string | undefined {
  return findTemplate(record, 1, keys) ?? findTemplate(owner, 0, keys);
}

function findTemplate(record: JsonRecord, depth: number, keys: Keys): string | undefined {
  let named: string | undefined;
  for (const name of Object.keys(record)) {
    const value = record[name];
    if (typeof value === 'string') {
      if (value.length > 4000) continue;
      if (speaksOfCode(value)) return value;
      if (isNamedForCode(value)) named = value;
    } else if (depth > 0 && isRecord(value) && !toKey(name, keys).fills) {
      named ??= findTemplate(value, depth - 1, keys);
    }
  }
  return named;
}

/** A copy whose keys hold no code; two that become equal are told apart. */
function rename(record: JsonRecord, kind: Kind, keys: Keys): JsonRecord {
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(record)) {
    const shown = kind === 'code' && bareCode.test(key) ? mask : toKey(key, keys).name;
    let count = counts.get(shown) ?? 0;
    let unique = shown;
    do {
      count += 1;
      unique = count === 1 ? shown : `${shown}~${count}`;
    } while (taken.has(unique));
    counts.set(shown, count);
    taken.add(unique);
    entries.push([unique, value]);
  }
  return Object.fromEntries(entries);
}

function toKey(name: string, keys: Keys): KnownKey {
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
