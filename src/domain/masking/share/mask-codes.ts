import { replaceFolded } from '../replace-folded.ts';

const lettersAndDigits = /[\p{L}\p{N}]/gu;
/**
 * Letters and digits in one word, or in several that hyphens join; not the host of a link or an address. It looks ahead no
 * further than it takes, so that a text of hyphens alone is read once.
 */
const joined = new RegExp(
  String.raw`(?=[a-z\d])(?<![a-z\d\u0001]|@[a-z\d.-]{0,63}|(?:://|www\.)[^\s/?#]{0,80}|(?<=[a-z\d])[-_])` +
    String.raw`[a-z\d]+(?:[-_][a-z\d]+)*(?![a-z\d]|\.[a-z]{2,10}/)`,
  'g',
);
/** What a text itself calls a code. */
const announced =
  /(?<![a-z\d])(?=[a-z\d])(?<=(?<![a-z])(?:code|coupon|voucher|promo|otp|verification)s?(?: code)?(?: ?(?:is|no|number|:|-|=|#)\.?){0,2}[ :"'*(-]{1,4})[a-z\d]+(?:[-_][a-z\d]+)*/g;
const ordinary =
  /^(?:\d{1,4}(?:st|nd|rd|th)|\d+(?:am|pm|hrs?|mins?|secs?|days?|hours?|minutes?|months?|years?|pts|points?|gb|mb|kgs?|gms?|ml|ltr|km|mm|cm|mah|off|x\d+)|(?:rs|inr|usd|aed|sar|rm|rp|php|sgd|idr|vnd)\d+|\d{1,2}[a-z]{3,9}(?:\d{2}|\d{4})?)$/;
const afterOrder =
  /(?<![a-z])(?:order|bill|invoice|inv|receipt|ticket)(?: ?(?:no|id|number|#)\.?)?[ :#]{1,3}$/;

/**
 * Masks what looks like somebody's own code, such as a coupon: five or more letters and digits with both among them, or
 * whatever follows the word "code" or "coupon" and holds a digit or is in capitals. Order numbers that are called so,
 * ordinals, amounts, durations and dates stay. Each letter and digit becomes `•`. Idempotent.
 */
export function maskCodes(text: string): string {
  const known = replaceFolded(text, announced, ({ original }) => {
    const code = original();
    return /\p{N}/u.test(code) || /^[\p{Lu}_-]{4,}$/u.test(code) ? dots(code) : undefined;
  });
  return replaceFolded(known, joined, ({ match, original }) => {
    const [word] = match;
    const before = match.input.slice(Math.max(0, match.index - 24), match.index);
    return isCode(word) && !afterOrder.test(before) ? dots(original()) : undefined;
  });
}

function isCode(word: string): boolean {
  if (!/\d/.test(word) || !/[a-z]/.test(word)) return false;
  if (
    word
      .split(/[-_]/)
      .some((part) => part.length >= 5 && /\d/.test(part) && /[a-z]/.test(part) && !ordinary.test(part))
  )
    return true;
  const digits = word.match(/\d/g)?.length ?? 0;
  return /[-_]/.test(word) && word.length >= 7 && digits >= 3 && !isWordyDate(word);
}

/** `28-may-2025` */
function isWordyDate(word: string): boolean {
  return /^\d{1,2}[-_][a-z]{3,9}[-_](?:\d{2}|\d{4})$/.test(word);
}

function dots(text: string): string {
  return text.replaceAll(lettersAndDigits, '\u2022');
}

/** A link with or without its scheme: host, then path, query and fragment. */
const link =
  /(?:https?:\/\/|www\.|(?<![\p{L}\p{N}@])(?=[a-z\d-]{1,63}\.[a-z]{2,10}\/))[^\s/?#]{1,255}([/?#][^\s]*)/gu;

const telling = /[\p{L}\p{N}]{4}/u;
const campaign = /^utm_[a-z]+$/i;
/** One-time short links: numbers, digits among letters, capitals among small letters. */
const token = /^\p{N}{5,}$|^(?=.*\p{L})(?=.*\p{N})[\p{L}\p{N}_-]{5,}$|^(?=.*\p{Ll}\p{Lu})[\p{L}_-]{5,}$/u;

/**
 * Masks what makes a link somebody's own: values of its query (but `utm_…`), its fragment, and parts of its path that are
 * tokens. Host, path in words and the query's keys stay. Idempotent.
 */
export function maskLinks(text: string): string {
  if (!/[/?#]/.test(text)) return text;
  return replaceFolded(text, link, ({ match, original }) => {
    const end = match.index + match[0].length;
    const start = end - (match[1]?.length ?? 0);
    return original(match.index, start) + maskAfterHost(original(start, end));
  });
}

function maskAfterHost(rest: string): string {
  const [path = '', ...asked] = rest.split(/(?=[?#])/);
  const shown = /^[?#]/.test(path)
    ? maskAsked(path)
    : path.replaceAll(/[^/]+/g, (part) => (token.test(part) ? dots(part) : part));
  return shown + asked.map(maskAsked).join('');
}

function maskAsked(part: string): string {
  return (
    part.slice(0, 1) +
    part
      .slice(1)
      .split(/(?=[&;])/)
      .map(maskPair)
      .join('')
  );
}

function maskPair(pair: string): string {
  const equals = pair.indexOf('=');
  const key = pair.slice(0, equals + 1);
  if (campaign.test(key.replaceAll(/[&;=]/g, ''))) return pair;
  const value = pair.slice(equals + 1);
  return telling.test(value) ? key + dots(value) : pair;
}
