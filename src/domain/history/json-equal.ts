import { isList, isRecord, type JsonRecord } from '../../contract/json.ts';

/** Whether two JSON values say the same: keys in any order, and a number and its text alike (the vendor writes both). */
export function jsonEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isList(a))
    return isList(b) && a.length === b.length && a.every((value, index) => jsonEqual(value, b[index]));
  if (isRecord(a)) return isRecord(b) && recordsEqual(a, b);
  const text = scalarText(a);
  return text !== undefined && text === scalarText(b);
}

function recordsEqual(a: JsonRecord, b: JsonRecord): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && jsonEqual(a[key], b[key]))
  );
}

function scalarText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}
