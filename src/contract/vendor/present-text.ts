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
