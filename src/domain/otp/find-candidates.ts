/** A stretch of folded text that has the form of a code. `lettered`: it holds letters too. */
export type Candidate = {
  readonly start: number;
  readonly end: number;
  readonly digits: number;
  readonly lettered: boolean;
};

const single = String.raw`\d(?:[ ._,-]{1,2}\d){3,9}`;
const grouped = String.raw`\d{4}[ -]\d{4}|\d{3}[ -]\d{3}(?:[ -]\d{3})?|\d{2}[ -]\d{2}(?:[ -]\d{2}){0,3}`;
const lettered = String.raw`(?=[a-z]{0,4}-?[a-z]{0,5}\d)[a-z\d]{3,5}-[a-z\d]{3,5}|(?=[a-z]{0,11}\d)[a-z\d]{4,12}`;
/** A word glued to its code (`OTP4821`, `is4821`) does not hide it. */
const glued = String.raw`(?:(?:is|otp|pin|tac|code|hai)(?=\d{4,8}(?![a-z\d])))?`;

const forms = new RegExp(
  String.raw`(?<![a-z\d])${glued}(?:(${single}|${grouped}|\d{3,10})|(${lettered}))(?![a-z\d])`,
  'g',
);
const numberBefore = /\d[-./:,]$|[+@_]$/;
const numberAfter = /^(?:[-./:]\d|,\d\d)/;

/**
 * Everything in a folded text that could be a code by its form: 3 to 10 digits, together or in equal groups (`482 913`,
 * `48-29-13`, `4 8 2 9 1 3`), or 4 to 12 letters and digits. Parts of dates, times, decimals and phone numbers are not.
 */
export function findCandidates(folded: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of folded.matchAll(forms)) {
    const code = match[1] ?? match[2] ?? '';
    const end = match.index + match[0].length;
    const start = end - code.length;
    if (numberBefore.test(folded.slice(Math.max(0, start - 2), start))) continue;
    if (numberAfter.test(folded.slice(end, end + 3))) continue;
    found.push({ start, end, digits: code.replace(/\D/g, '').length, lettered: match[1] === undefined });
  }
  return found;
}
