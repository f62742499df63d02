import { maskIdentity } from '../mask-identity.ts';
import { replaceFolded } from '../replace-folded.ts';

const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
/** Thailand counts 543 years more. */
const year = '(?:19|20|25)\\d\\d';
const clock = '\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d{1,6})?)?(?!\\d)';
/** Of several dates, the next may follow a hyphen; in a number, digits would. */
const ends = `(?!\\d|[/.]\\d|-(?!${day}[-/.]${month}[-/.]|${year}-)\\d)`;
const written = ['-', '/', '\\.'].flatMap((sign) => [
  [year, month, day + ends].join(sign),
  [day, month, year + ends].join(sign),
  [day, month, '\\d\\d(?![-/.) ]{0,3}\\d(?!\\d?:\\d\\d))'].join(sign),
]);
const dates = [
  `\\d{4,5}-\\d\\d-\\d\\d[t ]${clock}`,
  ...written,
  `${year} ?[-/] ?${year}(?![-/. ]?\\d)`,
  clock,
].join('|');

const currency = '\\$|(?<![a-z])(?:rs|inr|usd|aed|sar|rm|myr|idr|rp|php|thb|vnd|sgd|eur|gbp)\\.?';
const order = '(?<![a-z])(?:order|bill|invoice|inv|receipt|ticket)(?: ?(?:no|id|number|#)\\.?)?';
const others = [
  dates,
  '\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d{1,2})?(?!\\d)',
  `(?<=(?:${currency}) ?)(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,8}(?:\\.\\d{1,2})?)(?!\\.?\\d)`,
  `(?<=${order}[ :#]{1,3})\\d{7,9}(?![-. ]?\\d)`,
].join('|');
const between = `(?: ?[-()/]{1,2}|\\.|(?: ?[-()/]{1,2})? (?!${dates}))?`;
const numbers = new RegExp(`(?=\\d)(?:(?<!\\d)(?:${others})|(?<phone>\\d(?:${between}\\d){6,}))`, 'g');

/**
 * Masks what may be a phone number, 7 digits or more in any script and in groups, to its last digits (`maskIdentity`). Dates,
 * times, amounts and order numbers of up to 9 digits are told from it by their form; what is doubtful is masked. Idempotent.
 */
export function maskPhones(text: string): string {
  return replaceFolded(text, numbers, ({ match }) => {
    const phone = match.groups?.['phone'];
    return phone === undefined ? undefined : maskIdentity('mobile', phone.replaceAll(/\D/g, ''));
  });
}

/** An address, or a payment address (`asha@okbank`); `5 kg@Rs 299` is neither. */
const address =
  /[^\s@<>"'(),;:[\]{}|/=?&#]{1,64}@(?!(?:rs|inr|aed|rm|usd)\b)[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]{0,252}[\p{L}\p{M}\p{N}]/gu;
const named = /@[^@]*\p{L}/u;

/** Masks every e-mail and payment address of a text to its first letter and what follows the `@`. Idempotent. */
export function maskEmails(text: string): string {
  if (!/[@\uff20\ufe6b]/.test(text)) return text;
  return replaceFolded(text, address, ({ match, original }) => {
    if (!named.test(match[0])) return undefined;
    const at = match.index + match[0].lastIndexOf('@');
    const local = original(match.index, at);
    return maskIdentity('email', `${local}@`).slice(0, -1) + original(at);
  });
}
