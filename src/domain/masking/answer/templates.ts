import { isList, isRecord, type JsonRecord, ownValue } from '../../../contract/json.ts';
import { speaksOfCode } from '../otp/find-codes.ts';
import { isNamedForCode, type Keys, toKey } from './keys.ts';

/**
 * The text among a record's values, or at most `depth` records below it, that speaks of a code; else the name of a template that does.
 * Values that fill a template are none.
 */
export function findTemplate(record: JsonRecord, depth: number, keys: Keys): string | undefined {
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

/** `{{1}}`, `{#var#}`, `{otp}`, `${otp}` (but dollars of `${amount}`), `%s`, `%%otp%%`, `[otp]`, `<otp>`, `#otp#` */
const placeholder =
  /(?:\$(?!\{(?:amount|price|total|balance|sum|fee)))?\{\{?[#\s]{0,2}([\w .-]{0,30})[#\s]{0,2}\}?\}|%%(\w{1,30})%%|%([sd])|#(\w{1,30})#|\[(\w{1,30})\]|<(\w{1,30})>/g;

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
