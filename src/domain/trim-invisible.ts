const outer = /^[\s\p{Cc}\p{Cf}]+|[\s\p{Cc}\p{Cf}]+$/gu;

/** A pasted text without the white space and the invisible characters around it (messengers wrap numbers in direction marks). */
export function trimInvisible(text: string): string {
  return text.replace(outer, '');
}
