import { dayLike, yearLike } from './context.ts';

/** Times, numbers, addresses and single words: what ids, times, receivers and statuses should be. */
const plainFact =
  /^(?:[^\s\d]*|[\d\s.:,/+()TZ*-]*|\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{4}[\d:. APMapm]*|[\d-]{8,10}[ T][\d:.]{5,15} ?[A-Za-z:+\d/]{0,16}|[^\s@]+@[^\s@]+)$/;

/**
 * Whether nothing in a fact can be a code's sentence. By hand, since this is asked of most strings of an answer: without a
 * word of three letters there is no sentence, and one word without a digit is a status.
 */
export function isFact(text: string): boolean {
  let letters = 0;
  let word = false;
  let more = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 127) return plainFact.test(text);
    const isLetter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
    letters = isLetter ? letters + 1 : 0;
    word ||= letters === 3;
    more ||= unit <= 32 || (unit >= 48 && unit <= 57);
  }
  return !word || !more || plainFact.test(text);
}

const shaped =
  /^[\s"'#(<[*]{0,3}(?:(?=[^\d]{0,12}\d)[A-Za-z\d]{1,12}(?:[.-][A-Za-z\d]{1,6}){0,4}|\d{1,4}(?: \d{1,4}){1,9}|[A-Z\d](?: [A-Z\d]){3,9}|[A-Z]{1,5} \d{3,8})[\s"'.)>\]*]{0,3}$/;
const capitals = /^\s*[A-Z]{4,12}\s*$/;
const state =
  /^(?:ok|okay|(?:un|not[ _-]?)?(?:sent|delivered|verified|used|confirmed|authenticated)|failed|failure|fail|success|successful|succeeded|pending|expired|none|null|na|n\/a|true|false|yes|no|required|optional|enabled|disabled|active|inactive|valid|invalid|error|generated|created|issued|requested|blocked|locked|unknown|accepted|rejected|denied|queued|submitted|bounced|opened|clicked|read|resent|cancelled|canceled|completed|timeout|hidden|masked|numeric|string|text|number|integer|email|sms|voice|whatsapp|x+)$/i;

/** A code and nothing else: with a digit, or in capitals. */
export function isShapedAsCode(text: string): boolean {
  if (text.length > 24 || isState(text)) return false;
  return (
    capitals.test(text) ||
    (shaped.test(text) &&
      /\d[^\d]{0,3}\d|[A-Za-z]\d|\d[A-Za-z]/.test(text) &&
      !/^\s*\d{1,2} [a-z]/i.test(text))
  );
}

const possibleCode =
  /^\s*(?:\d{4,8}|\d{3}[ -]\d{3}|\d{4}[ -]\d{4}|\d(?: \d){3,7}|(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{4,10}|[A-Z]{1,5}-\d{3,8})\s*$/;

/** What is a code where something leads on to one: digits alone, in groups, or with capitals among them. */
export function isPossibleCode(text: string): boolean {
  return possibleCode.test(text);
}

/** A day written as digits alone, or a year. */
export function isDay(text: string): boolean {
  const bare = text.trim();
  return dayLike.test(bare) || yearLike.test(bare);
}

/** A word that says what became of a code, or what it is made of. */
export function isState(text: string): boolean {
  return state.test(text.trim());
}

/** A word that may be a password: one, and none that says what became of it. */
export function isSingleWord(text: string): boolean {
  return /^\s*\S{3,40}\s*$/.test(text) && !isState(text);
}
