import type { Candidate } from './find-candidates.ts';
import type { Word } from './find-words.ts';
import * as context from './otp-context.ts';

/** How far a word's influence reaches, in characters: what bounds the work on texts of any length. */
export const reach = { before: 110, after: 70 } as const;

/** What the whole text does: with coupons "code" is no secret, with warnings it is one. */
export type Tone = { readonly sells: boolean; readonly guards: boolean; readonly opens: boolean };

/** A candidate, the nearest words around it (within reach), and the text's tone. */
export type Question = {
  readonly folded: string;
  readonly candidate: Candidate;
  readonly wordBefore: Word | undefined;
  readonly wordAfter: Word | undefined;
  readonly tone: Tone;
};

type Around = { readonly code: string; readonly before: string; readonly after: string };

/** Whether a candidate is a code: what it is not comes first, then the ways in which texts say that it is one. */
export function isCode(question: Question): boolean {
  const { folded, candidate, wordBefore, wordAfter } = question;
  const around: Around = {
    code: folded.slice(candidate.start, candidate.end),
    before: folded.slice(Math.max(0, candidate.start - 64), candidate.start),
    after: folded.slice(candidate.end, candidate.end + 64),
  };
  if (isMeasured(around) || (candidate.lettered && context.ordinaryToken.test(around.code))) return false;
  if (wordBefore !== undefined && follows(question, wordBefore, around)) return true;
  if (wordAfter !== undefined && precedes(question, wordAfter, around)) return true;
  if (context.beforeIsBinding.test(around.before)) return true;
  return !candidate.lettered && !isLabelled(around) && (isInstructed(question, around) || standsAlone(question, around));
}

/** Amounts, percentages, durations, points, masked numbers, parts of links and of phone numbers. */
function isMeasured({ before, after }: Around): boolean {
  if (context.beforeIsCurrency.test(before) || context.afterIsUnit.test(after)) return true;
  if (context.beforeIsMask.test(before) || context.afterIsMask.test(after)) return true;
  if (before.endsWith('*') && after.startsWith('#')) return true;
  return context.beforeIsLink.test(before) && !context.beforeIsLinkKey.test(before);
}

function isLabelled({ before }: Around): boolean {
  return (
    context.beforeIsLabel.test(before) ||
    context.beforeIsNamed.test(before) ||
    context.beforeIsNumbered.test(before) ||
    context.beforeIsQuantity.test(before)
  );
}

/** "Your OTP [for 500 points] is 482913": after a word, in its sentence. */
function follows(question: Question, word: Word, around: Around): boolean {
  const { folded, candidate } = question;
  const gap = folded.slice(word.end, candidate.start);
  if (!fits(question, word, around)) return false;
  if (context.gapSaysNothing.test(gap)) return true;
  if (context.sentenceEnd.test(gap) || context.gapTurns.test(gap) || context.beforeIsNamed.test(around.before)) {
    return false;
  }
  if (context.beforeIsQuantity.test(around.before) && !context.gapSaysWhatFor.test(gap)) return false;
  if (candidate.digits > 8 || around.code.length < 4) return false;
  if (context.beforeIsCopula.test(around.before)) return word.kind !== 'weak' || gap.length <= 48;
  if (candidate.lettered || word.kind === 'weak' || word.kind === 'pin') return false;
  if (isLabelled(around) || /\d/.test(gap)) return false;
  if (context.yearLike.test(around.code) || context.gapForbids.test(gap)) return false;
  return gap.length <= 26 && !context.beforeIsPreposition.test(around.before);
}

/** "482913 is your OTP": before a word, in its sentence. */
function precedes(question: Question, word: Word, around: Around): boolean {
  const { folded, candidate } = question;
  const gap = folded.slice(candidate.end, word.start);
  if (!fits(question, word, around) || candidate.digits > 8) return false;
  if (context.sentenceEnd.test(gap) || context.gapForbids.test(gap)) return false;
  if (context.gapPossesses.test(gap)) return true;
  if (word.kind === 'weak' && question.tone.guards && gap.trim() === '') return true;
  if (word.kind === 'weak' || candidate.lettered || candidate.digits < 4 || isLabelled(around)) return false;
  if (context.beforeIsPreposition.test(around.before)) return false;
  return context.gapIntroduces.test(gap) || context.gapOtherScript.test(gap);
}

/** Whether such a word can have such a code: "code" alone where the text sells nothing, a PIN that is no address's. */
function fits({ candidate, folded, tone }: Question, word: Word, { code }: Around): boolean {
  switch (word.kind) {
    case 'strong':
    case 'password':
      return true;
    case 'pin':
      return !candidate.lettered && !(context.isPostal.test(code) && isAddress(folded, word, tone));
    case 'weak':
      if (tone.sells && !tone.guards) return false;
      if (candidate.lettered) return !tone.sells && (tone.guards || tone.opens);
      return candidate.digits >= 4 && candidate.digits <= 8;
  }
}

function isAddress(folded: string, word: Word, tone: Tone): boolean {
  if (tone.guards || tone.opens) return false;
  const postal = context.postalWord.test(folded.slice(word.start, word.end));
  return postal || context.placesSomething.test(folded.slice(Math.max(0, word.start - 100), word.start));
}

/** "Use 482913 to log in." */
function isInstructed({ tone }: Question, { before, after }: Around): boolean {
  if (!context.beforeIsInstruction.test(before)) return false;
  return context.afterIsIntent.test(after) || (tone.guards && context.endsAlone.test(after));
}

/** A line or sentence of its own, in a text that speaks of a code. */
function standsAlone({ candidate, tone }: Question, { code, before, after }: Around): boolean {
  if (candidate.digits < 4 || candidate.digits > 8 || context.yearLike.test(code)) return false;
  return tone.guards && context.startsAlone.test(before) && context.endsAlone.test(after);
}
