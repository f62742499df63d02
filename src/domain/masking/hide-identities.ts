import { isList, isRecord, type JsonRecord } from '../../contract/json.ts';

/** The vendor's own keys hold neither digit nor @, so what names a customer there is masked without touching them. */
const mayName = /[\d@]/;

/**
 * Passes every text and number of a JSON value through `hide` (`identityHider`), keys that could name somebody included, and
 * keeps its structure. A number that names somebody becomes a masked text; two keys that look alike once masked stay two.
 * What names nobody is returned as the very same object; own keys named `__proto__` stay own keys. Recursive: what `parseJson`
 * lets through (32 levels) is safe.
 */
export function hideIdentities(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === 'string') return hide(value);
  if (typeof value === 'number') return hideNumber(value, hide);
  if (isList(value)) return hideInList(value, hide);
  return isRecord(value) ? hideInRecord(value, hide) : value;
}

function hideNumber(value: number, hide: (text: string) => string): string | number {
  const digits = String(value);
  const hidden = hide(digits);
  return hidden === digits ? value : hidden;
}

function hideInList(list: readonly unknown[], hide: (text: string) => string): readonly unknown[] {
  const hidden = list.map((value) => hideIdentities(value, hide));
  return hidden.every((value, index) => Object.is(value, list[index])) ? list : hidden;
}

function hideInRecord(record: JsonRecord, hide: (text: string) => string): JsonRecord {
  const hidden = new Map<string, unknown>();
  let isSame = true;
  for (const key of Object.keys(record)) {
    const value = hideIdentities(record[key], hide);
    const shown = mayName.test(key) ? hide(key) : key;
    isSame &&= shown === key && Object.is(value, record[key]);
    hidden.set(shown === key ? key : freeKey(shown, record, hidden), value);
  }
  // `fromEntries` defines its keys: `__proto__` becomes one like any other.
  return isSame ? record : Object.fromEntries(hidden);
}

function freeKey(key: string, record: JsonRecord, hidden: ReadonlyMap<string, unknown>): string {
  let free = key;
  for (let n = 2; hidden.has(free) || Object.hasOwn(record, free); n += 1) free = `${key}~${n}`;
  return free;
}
