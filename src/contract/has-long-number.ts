/** The fewest digits of a whole number that a double may not hold exactly. */
const length = 16;

/**
 * Whether a run of 16 digits occurs. Such a run covers a place divisible by 16, so only every 16th character is looked at,
 * and its surroundings where it is a digit: several times faster than a regular expression on megabytes.
 */
export function hasLongNumber(text: string): boolean {
  for (let at = length - 1; at < text.length; at += length) {
    if (isDigit(text, at) && runAround(text, at) >= length) return true;
  }
  return false;
}

function runAround(text: string, at: number): number {
  let start = at;
  let end = at;
  while (end - start < length && isDigit(text, start - 1)) start -= 1;
  while (end - start < length && isDigit(text, end + 1)) end += 1;
  return end - start + 1;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
