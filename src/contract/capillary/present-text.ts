/** What the vendor writes for "nothing" in identities, numbers and times (the string "null" is in its own sample). */
const absent = new Set(['', 'null', 'undefined', 'n/a', '-']);

/**
 * A scalar as trimmed text, or `undefined` where the vendor means "absent" or where the value is no scalar. Identities come
 * with newlines and blanks around them (2013 sample). Not for message texts: there the word "null" is a text.
 */
export function presentText(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text.length < 10 && absent.has(text.toLowerCase()) ? undefined : text;
}

/**
 * `presentText` for what is a number: whole ones in plain digits, however they were spelled (`1012.0`, `1.746038123052E12`, as
 * some JSON writers do; `parseJson` hands them on as they were written).
 */
export function presentNumber(value: unknown): string | undefined {
  const text = presentText(value);
  if (text === undefined || !/^(?:-?\d+(?:\.\d+)?[eE][+-]?\d+|-?\d+\.\d+|-0)$/.test(text)) return text;
  const number = Number(text);
  return Number.isSafeInteger(number) ? String(number) : text;
}
