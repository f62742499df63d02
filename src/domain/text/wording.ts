const format = new Intl.NumberFormat('en-GB');

/** `10,000`: numbers are written as in en-GB, whatever the machine's locale. */
export function formatCount(count: number): string {
  // `Intl` takes some 40 µs, and a page has dozens of small numbers
  return Number.isInteger(count) && count >= 0 && count < 1000 ? String(count) : format.format(count);
}

/** `1 message`, `1,204 messages`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}

/** A sentence's beginning within another sentence; names (`SMS`, `Capillary`) stay. */
export function lowerFirst(text: string): string {
  if (/^(?:\p{Lu}{2}|(?:Capillary|WhatsApp|Viber|Zalo)(?!\p{L}))/u.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A phrase as a sentence's beginning. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
