import type { IdentifierName } from '../../contract/identifier.ts';
import { isList, isRecord, type JsonRecord } from '../../contract/json.ts';
import { maskIdentity } from './mask-identity.ts';
import { isNameKey } from './share/names-of.ts';

/** The vendor's own keys hold neither digit nor @, so what names a customer there is masked without touching them. */
const mayName = /[\d@]/;
const maskedName = '\u2022\u2022\u2022';

/** What is masked by its key, however short it is: an id of two letters is found in no text. */
const identityKeys = new Map<string, IdentifierName>([
  ['externalid', 'external_id'],
  ['mobile', 'mobile'],
  ['email', 'email'],
]);

type Hide = (text: string) => string;

/**
 * Passes every text and number of a JSON value through `hide`, keys that could name somebody included, and keeps its structure.
 * What stands under a key for a person's name (`firstname`, also as a custom field `{name, value}`) or for an identity
 * (`external_id`, a `customer`'s `id`) is masked by that key. A number that names somebody becomes a masked text; two keys that
 * look alike once masked stay two. What names nobody is returned as the very same object; own keys named `__proto__` stay own
 * keys. Recursive: what `parseJson` lets through (32 levels) is safe.
 * @param name the key that the value stands under
 */
export function hideIdentities(value: unknown, hide: Hide, name = ''): unknown {
  return hideWithin(value, hide, toKeyMask(name), foldKey(name) === 'customer');
}

/** How a text is masked because of its key; `undefined` where the key says nothing. */
type KeyMask = Hide | undefined;

function toKeyMask(key: string): KeyMask {
  if (isNameKey(key)) return (text) => (text.trim() === '' ? text : maskedName);
  const identity = identityKeys.get(foldKey(key));
  return identity === undefined ? undefined : (text) => maskIdentity(identity, text);
}

function foldKey(key: string): string {
  return key.toLowerCase().replaceAll(/[\s_-]/g, '');
}

function hideWithin(value: unknown, hide: Hide, byKey: KeyMask, isCustomer: boolean): unknown {
  if (typeof value === 'string') return hideText(value, hide, byKey);
  if (typeof value === 'number') {
    const digits = String(value);
    const hidden = hideText(digits, hide, byKey);
    return hidden === digits ? value : hidden;
  }
  if (isList(value)) {
    const hidden = value.map((entry) => hideWithin(entry, hide, byKey, isCustomer));
    return hidden.every((entry, index) => Object.is(entry, value[index])) ? value : hidden;
  }
  return isRecord(value) ? hideInRecord(value, hide, byKey, isCustomer) : value;
}

/** A text that says nothing names nobody. */
function hideText(text: string, hide: Hide, byKey: KeyMask): string {
  return byKey === undefined || text === '' || text === 'null' ? hide(text) : byKey(text);
}

function hideInRecord(record: JsonRecord, hide: Hide, byKey: KeyMask, isCustomer: boolean): JsonRecord {
  const hidden = new Map<string, unknown>();
  let isSame = true;
  const own = Object.hasOwn(record, 'name') ? record['name'] : undefined;
  const byField = typeof own === 'string' ? toKeyMask(own) : undefined;
  for (const key of Object.keys(record)) {
    const mask = maskOf(key, isCustomer) ?? (key === 'value' ? byField : undefined) ?? byKey;
    const value = hideWithin(record[key], hide, mask, foldKey(key) === 'customer');
    const shown = mayName.test(key) ? hide(key) : key;
    isSame &&= shown === key && Object.is(value, record[key]);
    hidden.set(shown === key ? key : freeKey(shown, record, hidden), value);
  }
  // `fromEntries` defines its keys: `__proto__` becomes one like any other.
  return isSame ? record : Object.fromEntries(hidden);
}

function maskOf(key: string, isCustomer: boolean): KeyMask {
  return isCustomer && key === 'id' ? (text) => maskIdentity('external_id', text) : toKeyMask(key);
}

function freeKey(key: string, record: JsonRecord, hidden: ReadonlyMap<string, unknown>): string {
  let free = key;
  for (let n = 2; hidden.has(free) || Object.hasOwn(record, free); n += 1) free = `${key}~${n}`;
  return free;
}
