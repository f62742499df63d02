import type { Candidate } from './candidates.ts';
import * as gaps from './gaps.ts';
import * as labels from './labels.ts';
import { folded, type Original } from './patterns.ts';
import type { Tone } from './tone.ts';
import type { Word } from './words.ts';

/** How far a word's influence reaches, in characters: what bounds the work on texts of any length. */
export const reach = { before: 110, after: 70 } as const;

const spacedPrefix =
  /(?<![a-z\d])(?!(?:not|ref|for|via|the|no|ext|tel|call|sms|flat|only|pin|otp|tac|and|or|is|to|id)[ .])([a-z]{2,5})[ .]$/;

/** A candidate of a folded text, the nearest words around it (within reach), and the text's tone. */
export type Question = {
  readonly text: string;
  readonly candidate: Candidate;
  readonly wordBefore: Word | undefined;
  readonly wordAfter: Word | undefined;
  /** The next candidate. */
  readonly upcoming: Candidate | undefined;
  readonly tone: Tone;
};

/** Whether a candidate is a code: what it is not comes first, then the ways in which texts say that it is one. */
export function isCode(question: Question): boolean {
  const { text, candidate, wordBefore, wordAfter } = question;
  if (wordBefore !== undefined && follows(question, wordBefore)) return true;
  if (wordAfter !== undefined && precedes(question, wordAfter)) return true;
  if (gaps.afterBinding(text, candidate.start)) return true;
  if (candidate.lettered || !(isInstructed(question) || standsAlone(question))) return false;
  return !isLabelled(text, candidate);
}

/** Whether nothing speaks against a candidate: the only such one of a text that speaks of a code is taken for it. */
export function isPlausible({ text, candidate, wordAfter }: Question): boolean {
  if (candidate.lettered || candidate.digits < 4 || candidate.digits > 8) return false;
  if (labels.afterPreposition(text, candidate.start) || labels.afterLead(text, candidate.start)) return false;
  if (wordAfter !== undefined && gaps.beforeEvent(text, wordAfter.end)) return false;
  return !isYear(text, candidate) && !isLabelled(text, candidate);
}

/**
 * What cannot be a code, whatever the words around it: amounts, percentages, durations, points, dates, masked numbers, parts
 * of links, of tags and of phone numbers.
 */
export function isMeasured(text: string, { start, end, lettered }: Candidate): boolean {
  if (lettered && labels.ordinaryToken.test(text.slice(start, end))) return true;
  if (labels.afterCurrency(text, start) || labels.beforeUnit(text, end)) return true;
  if (labels.afterMask(text, start) || labels.beforeMask(text, end)) return true;
  if (labels.afterStar(text, start) && labels.beforeHash(text, end)) return true;
  if (isDated(text, start, end)) return true;
  if (labels.inLink(text, start)) return !labels.underLinkKey(text, start);
  return text.slice(Math.max(0, start - 120), start).includes('<') && labels.inTag(text, start);
}

/** The year of a date in words. */
function isDated(text: string, start: number, end: number): boolean {
  if (!labels.yearLike.test(text.slice(start, end))) return false;
  return labels.afterMonth(text, start) || labels.beforeYearSign(text, end);
}

function isLabelled(text: string, { start }: Candidate): boolean {
  return (
    labels.afterLabel(text, start) ||
    labels.afterName(text, start) ||
    labels.afterNumbered(text, start) ||
    labels.afterQuantity(text, start) ||
    labels.afterPrefix(text, start)
  );
}

function isYear(text: string, { start, end }: Candidate): boolean {
  return labels.yearLike.test(text.slice(start, end)) || labels.dayLike.test(text.slice(start, end));
}

/** "Your OTP [for 500 points] is 482913": after a word, in its sentence. */
function follows(question: Question, word: Word): boolean {
  const { text, candidate } = question;
  const { start, end, digits, lettered } = candidate;
  if (!fits(question, word)) return false;
  const gap = text.slice(word.end, start);
  if (gaps.saysNothing(gap)) return true;
  if (digits > 8 || end - start < 4 || gaps.sentenceEnd.test(gap) || gaps.turns.test(gap)) return false;
  if (labels.afterName(text, start)) return false;
  if (labels.afterQuantity(text, start) && !gaps.saysWhatFor.test(gap)) return false;
  if (gaps.beforeEvent(text, word.end) && (isYear(text, candidate) || isLabelled(text, candidate)))
    return false;
  if (gaps.afterCopula(text, start)) return word.kind !== 'weak' || gap.length <= 48;
  if (lettered || word.kind === 'weak' || word.kind === 'pin' || gap.length > 26 || /\d/.test(gap))
    return false;
  if (gaps.forbids.test(gap) || isLabelled(text, candidate) || isYear(text, candidate)) return false;
  return !labels.afterPreposition(text, start);
}

/** "482913 is your OTP": before a word, in its sentence. */
function precedes(question: Question, word: Word): boolean {
  const { text, candidate, tone, upcoming } = question;
  const gap = text.slice(candidate.end, word.start);
  if (!fits(question, word) || candidate.digits > 8) return false;
  const rest = gap.replace(gaps.possesses, '');
  if (gaps.sentenceEnd.test(gap) || gaps.forbids.test(rest)) return false;
  if (rest !== gap) return word.kind !== 'weak' || !isLabelled(text, candidate);
  if (isRightBehind(text, word, upcoming)) return false;
  if (word.kind === 'weak') return gap.trim() === '' && (tone.guards() || isOwned(text, word));
  if (candidate.lettered || candidate.digits < 4 || isLabelled(text, candidate)) return false;
  if (isYear(text, candidate) || gaps.beforeEvent(text, word.end)) return false;
  if (labels.afterPreposition(text, candidate.start)) return false;
  return gaps.introduces.test(gap) || gaps.otherScript.test(gap);
}

/** Another candidate stands right behind the word: the word speaks of that one. */
function isRightBehind(text: string, word: Word, candidate: Candidate | undefined): boolean {
  if (candidate === undefined || candidate.start < word.end || candidate.start - word.end > 24) return false;
  return gaps.saysNothing(text.slice(word.end, candidate.start));
}

/** `kode Anda`, `kodunuz` */
function isOwned(text: string, word: Word): boolean {
  return gaps.afterOwner(text, word.end) || gaps.ownedWord.test(text.slice(word.start, word.end));
}

/**
 * Where a code begins that has letters before it and a blank or a dot between (`OTP: AB 482913`): capitals, right after a
 * word for a code and a colon or "is". Undefined where it has none.
 */
export function prefixStart(question: Question, original: Original): number | undefined {
  const { text, candidate, wordBefore } = question;
  if (wordBefore === undefined || candidate.start - wordBefore.end > 40) return undefined;
  const prefix = spacedPrefix.exec(text.slice(Math.max(0, candidate.start - 7), candidate.start))?.[1];
  if (prefix === undefined) return undefined;
  const start = candidate.start - prefix.length - 1;
  if (start <= wordBefore.end || !fits(question, wordBefore)) return undefined;
  if (!gaps.saysNothing(text.slice(wordBefore.end, start)) || !gaps.afterCopula(text, start))
    return undefined;
  return /^\p{Lu}+$/u.test(original({ start, end: start + prefix.length })) ? start : undefined;
}

/** Whether such a word can have such a code: "code" alone where the text sells nothing, a PIN that is no address's. */
function fits({ text, candidate, tone }: Question, word: Word): boolean {
  const { start, end, digits, lettered } = candidate;
  switch (word.kind) {
    case 'strong':
    case 'password':
      return true;
    case 'pin':
      return !lettered && !isPostal(text.slice(start, end), text, word, tone);
    case 'weak':
      if (lettered) return !tone.sells() && (tone.guards() || tone.opens());
      return digits >= 4 && digits <= 8 && (!tone.sells() || tone.guards());
    default:
      return false;
  }
}

/** "Use 482913 to log in." */
function isInstructed({ text, candidate, tone }: Question): boolean {
  if (!gaps.afterInstruction(text, candidate.start)) return false;
  return gaps.beforeIntent(text, candidate.end) || tone.guards();
}

/** A line or sentence of its own, in a text that speaks of a code. */
function standsAlone({ text, candidate, tone }: Question): boolean {
  if (candidate.digits < 4 || candidate.digits > 8 || isYear(text, candidate) || !tone.guards()) return false;
  return gaps.afterStart(text, candidate.start) && gaps.beforeEnd(text, candidate.end);
}

const sixDigits = /^[1-9]\d{2}[ -]?\d{3}$/;
const postalWord = folded('pin ?-?code$|पिन$');
const addressing =
  /(?<![a-z])(?:road|rd|street|st|nagar|lane|floor|plot|sector|tower|building|bldg|mall|near|opp|dist|district|deliver|delivery|delivering|serviceable|area|city|locations?|shop|house|flat|bengaluru|mumbai|delhi|chennai|kolkata|pune|hyderabad|gurugram|haryana|karnataka|maharashtra|ship|address)(?![a-z])/;

/**
 * Whether a number beside "PIN" is India's postal code: six digits, the first not 0, beside "PIN code" or after an address,
 * in a text that neither warns nor lets anybody in.
 */
export function isPostal(code: string, text: string, word: Word, tone: Tone): boolean {
  if (!sixDigits.test(code) || tone.guards() || tone.opens()) return false;
  if (postalWord.test(text.slice(word.start, word.end))) return true;
  return addressing.test(text.slice(Math.max(0, word.start - 100), word.start));
}
