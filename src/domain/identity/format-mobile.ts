import type { IdentifierReader } from './identifier-reader.ts';

/** From ten digits on a number has its country's code (../../contract/capillary/CAPILLARY.md, "Identifiers"). */
const international = /^[1-9]\d{9,14}$/;
const digitsAlone = /^\d{7,}$/;

/**
 * Digits as the vendor writes a mobile number, grouped as people say it: `+44 7700 900101`, `+91 73850 22695`. Only blanks and a
 * plus are added. The reader knows the groups of every country; until it is there, those of a few. What is not digits alone
 * (`XXXXX`, `*****`, a short id) is returned as it is; what is too short for a country's code has no plus.
 */
export function formatNumber(digits: string, reader: Pick<IdentifierReader, 'format'> | undefined): string {
  if (!international.test(digits)) return formatMobile(digits);
  const formatted = reader?.format(digits);
  // whatever a library knows of numbers, no digit may come or go
  return formatted?.replaceAll(/\D/g, '') === digits ? formatted : formatMobile(digits);
}

/** The same without the library of real groups, which is no part of the first screen. */
export function formatMobile(digits: string): string {
  if (international.test(digits)) {
    const code = codeOf(digits);
    const groups = split(digits.slice(code.length), groupsOf.get(code));
    return `+${code} ${groups.join(' ')}`;
  }
  return digitsAlone.test(digits) ? split(digits).join(' ') : digits;
}

/** How mobile numbers are said behind their country's code, where that is not in fours from the right. */
const groupsOf: ReadonlyMap<string, readonly number[]> = new Map([
  ['1', [3, 3, 4]],
  ['44', [4, 6]],
  ['91', [5, 5]],
]);

/** The codes of one digit and of two; all others have three (ITU-T E.164). */
const codes = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

function codeOf(digits: string): string {
  return codes.exec(digits)?.[0] ?? digits.slice(0, 3);
}

/** In these groups where they fit; else in fours from the right, and never one digit alone. */
function split(digits: string, groups: readonly number[] = []): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  if (groups.reduce((sum, size) => sum + size, 0) === digits.length) {
    for (const size of groups) {
      parts.push(digits.slice(start, start + size));
      start += size;
    }
    return parts;
  }
  const head = digits.length % 4 === 1 ? 5 : digits.length % 4;
  if (head > 0) parts.push(digits.slice(0, head));
  for (start = head; start < digits.length; start += 4) parts.push(digits.slice(start, start + 4));
  return parts;
}
