const decimal = /^\p{Nd}$/u;
const known = new Map<number, number>();

/**
 * What a code point counts as a decimal digit of any script (`5`, `\u0665`, `\uff15`), or -1. In Unicode every run of decimal
 * digits starts at a zero and holds whole tens (Unicode standard, 4.6), so that the value follows from the place in the run.
 */
export function digitValue(codePoint: number): number {
  if (codePoint < 128) return codePoint >= 48 && codePoint <= 57 ? codePoint - 48 : -1;
  const remembered = known.get(codePoint);
  if (remembered !== undefined) return remembered;
  const value = isDecimal(codePoint) ? (codePoint - runStart(codePoint)) % 10 : -1;
  if (value >= 0) known.set(codePoint, value);
  return value;
}

function runStart(codePoint: number): number {
  let start = codePoint;
  while (isDecimal(start - 1)) start -= 1;
  return start;
}

function isDecimal(codePoint: number): boolean {
  return decimal.test(String.fromCodePoint(codePoint));
}
