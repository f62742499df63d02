/** A sentence's beginning within another sentence; names (`SMS`, `Capillary`) stay. */
export function lowerFirst(text: string): string {
  if (/^(?:\p{Lu}{2}|(?:Capillary|WhatsApp|Viber|Zalo)(?!\p{L}))/u.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A phrase as a sentence's beginning. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
