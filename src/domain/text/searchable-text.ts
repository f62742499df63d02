/** Accents of Latin, Greek and Cyrillic, and the Arabic vowel marks; other scripts' vowel signs are letters and stay. */
const marks = /[\u0300-\u036f\u064b-\u065f\u0670]+/gu;
/** Zero-width and format characters (U+200B–200F, soft hyphen, BOM, bidi controls): invisible, so nobody can type them. */
const invisible = /\p{Cf}+/gu;
const plain = /^[\x20-\x7e\n]*$/;

/** Text as it is searched: case, accents and invisible characters do not matter. Apply it to both sides. */
export function searchableText(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  // the two small sigmas are one letter, and which of them comes out depends on what stands behind
  return text.normalize('NFKD').replace(marks, '').replace(invisible, '').toLowerCase().replaceAll('ς', 'σ');
}
