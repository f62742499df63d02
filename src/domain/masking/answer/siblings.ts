import { keyAsWritten } from '../../../contract/change.ts';
import { isList, isRecord, type JsonRecord, ownValue } from '../../../contract/json.ts';
import { speaksOfCode } from '../otp/find-codes.ts';
import { isShapedAsParam } from '../otp/shapes.ts';
import {
  announcesCode,
  codeMask,
  followsCode,
  isNamedForCode,
  type Key,
  type KeyKind,
  maskName,
  namesCode,
  readKey,
} from './keys.ts';

/**
 * What a value is: by its key, by a sibling (`said`: a code or a sentence with one), as one that fills a template (`param`), or
 * as a fact below a code's key (`held`: `{"otp": {"email": …}}`), which is a code where it has the form of one.
 */
export type ValueKind = KeyKind | 'param' | 'held';

/** What the values of a record say of each other. */
export type Siblings = {
  /** One says that the value is a code: `{"key": "otp", "value": …}`. */
  readonly labelled: boolean;
  /** One leads on to a code: `{"subject": "Your OTP", "body": "482913"}`. */
  readonly announced: boolean;
  /** The names of values that stand in a list of their own. */
  readonly columns: readonly unknown[] | undefined;
  /** The text, speaking of a code, that the values fill. */
  readonly template: string | undefined;
  /** A key holds a code. */
  readonly renamed: boolean;
};

/** Whether a value may say what its siblings are: it names a code, or is filled into one of them. */
export function maySpeakOfSiblings(key: Key, value: unknown): boolean {
  if (key.role === undefined) return false;
  if (key.role === 'value' && (isBareCode(value) || isRecord(value))) return true;
  if (typeof value === 'string') return key.role === 'label' && namesCode(value);
  return typeof value === 'object' && value !== null && (isList(value) || key.fills);
}

/**
 * Reads what the values of a record say of each other.
 * @param kind what the record itself is
 * @param owner the record that holds it, for a template beside the values that fill it
 */
export function readSiblings(record: JsonRecord, kind: ValueKind, owner: JsonRecord, keys: Keys): Siblings {
  let labelled = false;
  let announced = false;
  let columns: readonly unknown[] | undefined;
  let filling = false;
  let renamed = false;
  for (const name of Object.keys(record)) {
    const key = toKey(name, keys);
    const value = record[name];
    renamed ||= key.name !== name || (kind === 'code' && bareCode.test(name));
    labelled ||= key.role === 'label' && namesCode(value);
    announced ||= key.role === 'label' && announcesCode(value);
    if (key.role === 'labels' && isList(value) && value.some(namesCode)) columns = value;
    filling ||=
      key.fills && kind !== 'param' && kind !== 'said' && typeof value === 'object' && value !== null;
  }
  // the text or name, among a record's own or its template's, that speaks of a code; the owner's where the record has none
  const template = filling ? (findTemplate(record, 1, keys) ?? findTemplate(owner, 0, keys)) : undefined;
  return { labelled, announced, columns, template, renamed };
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

/** Whether an entry of a list is announced by its neighbours: `["Your OTP is", "482913"]`, `["482913", "is your OTP"]` */
export function isAnnounced(list: readonly unknown[], index: number): boolean {
  return announcesCode(list[index - 1]) || followsCode(list[index + 1]);
}

/** Whether a value is nothing but what may be a code. */
export function isBareCode(value: unknown): boolean {
  return typeof value === 'string' ? isShapedAsParam(value) : isCodeNumber(value);
}

/** Whether a value is a number as long as a code, of 4 to 8 digits. */
export function isCodeNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value < 1e8;
}

/** The keys met so far: an answer repeats a dozen keys thousands of times. */
export type Keys = Map<string, KnownKey>;
/** `name`: the key with a code in it masked. */
type KnownKey = Key & { readonly name: string };

/** What a key says, found out once. */
export function toKey(name: string, keys: Keys): KnownKey {
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

const bareCode = /^\d{4,8}$/;

/** A copy whose keys hold no code; where two become equal, the later gets a number (`••••••~2`). */
export function maskKeys(record: JsonRecord, kind: ValueKind, keys: Keys): JsonRecord {
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(record)) {
    const shown = kind === 'code' && bareCode.test(key) ? codeMask : toKey(key, keys).name;
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

/** `{{1}}`, `{#var#}`, `{otp}`, `${otp}`, `%s`, `%%otp%%`, `[otp]`, `<otp>`, `#otp#` */
const placeholder =
  /\{\{?[#\s]{0,2}([\w .-]{0,30})[#\s]{0,2}\}?\}|%%(\w{1,30})%%|%([sd])|#(\w{1,30})#|\[(\w{1,30})\]|<(\w{1,30})>/g;

/**
 * The keys of the values that are codes where a template is filled with them, as `mask` finds out from the filled text.
 * Undefined where the template does not show which values it takes (it has too few places, or others), or none turns out to
 * be a code (or to be masked already).
 */
export function fillTemplate(
  template: string,
  values: unknown,
  mask: (text: string) => string,
): ReadonlySet<string> | undefined {
  const places = [...template.matchAll(placeholder)];
  const count = isList(values) ? values.length : isRecord(values) ? Object.keys(values).length : 0;
  if (count === 0 || places.length < count) return undefined;
  const filled: { readonly key: string; readonly start: number; readonly value: string }[] = [];
  let text = '';
  let done = 0;
  for (const [index, place] of places.entries()) {
    const key = keyOf(place, index, values);
    const value =
      key === undefined
        ? undefined
        : toText(isList(values) ? values[Number(key)] : isRecord(values) ? ownValue(values, key) : undefined);
    if (key === undefined || value === undefined) return undefined;
    text += template.slice(done, place.index);
    filled.push({ key, start: text.length, value });
    text += value;
    done = place.index + place[0].length;
  }
  const masked = mask(text + template.slice(done));
  const codes = filled.filter(
    ({ start, value }) => value !== '' && masked.slice(start, start + value.length) !== value,
  );
  if (codes.length === 0 && !filled.some(({ value }) => value.includes('\u2022'))) return undefined;
  return new Set(codes.map(({ key }) => key));
}

function keyOf(place: RegExpExecArray, index: number, values: unknown): string | undefined {
  const name = (place[1] ?? place[2] ?? place[4] ?? place[5] ?? place[6] ?? '').trim();
  if (isList(values)) {
    const number = /^\d{1,2}$/.test(name) && place[0].startsWith('{{') ? Number(name) - 1 : index;
    return number >= 0 && number < values.length ? String(number) : undefined;
  }
  if (!isRecord(values)) return undefined;
  if (Object.hasOwn(values, name)) return name;
  return Object.keys(values)[index];
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.length <= 200 ? value : undefined;
  return typeof value === 'number' ? String(value) : undefined;
}
