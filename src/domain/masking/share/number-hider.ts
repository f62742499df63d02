import type { Identity } from '../identity-hider.ts';
import { maskIdentity } from '../mask-identity.ts';
import { foldForMask, type Found, maskSign, replaceFolded } from './replace-folded.ts';

/** However long a number, these of its last digits tell whose it is; fewer than the shortest occur in half of all texts. */
const telling = 8;
const shortest = 6;
/** Not across what is masked already. */
const between = String.raw`(?:(?!${maskSign.repeat(3)})[^\p{L}\p{N}]){0,4}`;
const run = new RegExp(String.raw`\d(?:${between}\d){${shortest - 1},}`, 'gu');

/** Each number by its last digits, and how many these are, longest first. */
type Numbers = { readonly byTail: ReadonlyMap<string, string>; readonly lengths: readonly number[] };
type Span = readonly [start: number, end: number];

/**
 * A function that masks those identities that are numbers in every spelling: digits of any script and in any groups, with or
 * without a country code. Linear in the text, however many numbers there are.
 */
export function numberHider(identities: readonly Identity[]): (text: string) => string {
  const byTail = new Map<string, string>();
  for (const number of identities.map(toNumber)) {
    const tail = number.slice(-telling);
    if (tail !== '' && (byTail.get(tail)?.length ?? 0) < number.length) byTail.set(tail, number);
  }
  if (byTail.size === 0) return (text) => text;
  const lengths = [...new Set(Array.from(byTail.keys(), (tail) => tail.length))].sort((a, b) => b - a);
  return (text) => replaceFolded(text, run, (found) => maskRun(found, { byTail, lengths }));
}

/** Whether an identity is one of those that `numberHider` masks. */
export function isNumber(identity: Identity): boolean {
  return toNumber(identity) !== '';
}

function toNumber({ value }: Identity): string {
  const folded = foldForMask(value).text;
  const number = folded.replaceAll(/\D/g, '');
  const isNumeric = !/[\p{L}@]/u.test(folded) && !folded.includes(maskSign);
  return isNumeric && number.length >= shortest ? number : '';
}

function maskRun({ match, original }: Found, numbers: Numbers): string | undefined {
  const places = Array.from(match[0].matchAll(/\d/g), ({ index }) => match.index + index);
  const digits = match[0].replaceAll(/\D/g, '');
  const spans = findSpans(digits, numbers);
  if (spans.length === 0) return undefined;
  let written = '';
  let done = match.index;
  for (const [start, end] of spans) {
    written += original(done, places[start]) + maskIdentity('mobile', digits.slice(start, end));
    done = (places[end - 1] ?? done) + 1;
  }
  return written + original(done);
}

/** Where numbers stand among the digits of a run: their last digits, and before these as many as are theirs. */
function findSpans(digits: string, { byTail, lengths }: Numbers): readonly Span[] {
  const spans: Span[] = [];
  let free = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const length = lengths.find(
      (size) => at + size <= digits.length && byTail.has(digits.slice(at, at + size)),
    );
    if (at < free || length === undefined) continue;
    const number = byTail.get(digits.slice(at, at + length)) ?? '';
    let start = at;
    let left = number.length - length - 1;
    while (start > free && left >= 0 && digits[start - 1] === number[left]) {
      start -= 1;
      left -= 1;
    }
    free = at + length;
    spans.push([start, free]);
  }
  return spans;
}
