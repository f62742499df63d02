const digits = /^\d+$/;

/**
 * Orders vendor ids: numeric ones as numbers of any size (they exceed 32 and even 53 bits), before any text. Ids rise with
 * time in every sample, so they break ties between messages of the same second.
 */
export function compareIds(a: string, b: string): number {
  const [aIsNumber, bIsNumber] = [digits.test(a), digits.test(b)];
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  if (!aIsNumber) return compareTexts(a, b);
  const [left, right] = [withoutLeadingZeros(a), withoutLeadingZeros(b)];
  return left.length - right.length || compareTexts(left, right) || compareTexts(a, b);
}

function withoutLeadingZeros(number: string): string {
  return number.replace(/^0+(?=\d)/, '');
}

/** By code units: the same order on every machine, whatever its locale. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
