/** A JSON object as it came: own keys only are ever read (never through the prototype). */
export type JsonRecord = { readonly [key: string]: unknown };

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The value of an own key; `undefined` where the key is missing or only inherited (`constructor`). */
export function ownValue(record: JsonRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The path of a key within `at`, from the root of the answer: `customer.mobile`, and `["a.b"]` for a key that is no word. */
export function childPath(at: string, key: string): string {
  if (!/^\w+$/.test(key)) return `${at}[${JSON.stringify(key)}]`;
  return at === '' ? key : `${at}.${key}`;
}
