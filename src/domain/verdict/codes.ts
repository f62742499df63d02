import type { Communication } from '../history/communication.ts';
import { foldText } from '../masking/fold-text.ts';
import { maskOtp } from '../masking/mask-text.ts';
import { mayHoldCode } from '../masking/otp/stems.ts';
import { findWords } from '../masking/otp/words.ts';
import { splitWords } from '../text/searchable-text.ts';

/** What a text has to do with one-time codes: it `holds` one (masked or not), or `speaks` of one. */
type CodeText = 'holds' | 'speaks' | 'neither';

/** Judged once for each: a question asks for it at every pause in typing. */
const judged = new WeakMap<Communication, CodeText>();

/** Whether a message carries a one-time code (our masking finds it by the words around it, also where it is masked), or speaks of one. */
export function codeTextOf(communication: Communication): CodeText {
  const known = judged.get(communication);
  if (known !== undefined) return known;
  const found = judge(communication.item.text ?? '');
  judged.set(communication, found);
  return found;
}

/** The whole of a code; identities keep their last digits when they are masked, and a single dot begins a line of a list. */
const maskedCode = /(?<![\u2022\p{N}@])\u2022(?:[ -]?\u2022){2,}(?![ -]?[\u2022\p{N}@])/u;

function judge(text: string): CodeText {
  const folded = foldText(text).text;
  if (!mayHoldCode(folded)) return 'neither';
  if (maskedCode.test(text)) return 'holds';
  // with digits in place of its mask, a code that is masked in parts is found where the code was
  const unmasked = text.replaceAll('\u2022', '0');
  if (maskOtp(unmasked) !== unmasked) return 'holds';
  return findWords(folded).some(({ kind }) => kind === 'strong' || kind === 'password')
    ? 'speaks'
    : 'neither';
}

/** Said of a code alone by people who miss one; the words of its own are those that masking knows. */
const bareWords = new RegExp(
  foldText(
    '(?<![a-z])(?:verif[a-zç]{0,14}|doğrula[a-z]{0,8}|pengesahan|xác (?:minh|thực|nhận))(?![a-z])|सत्यापन|تحقق|ยืนยัน|подтвержден[а-я]{0,3}|验证|驗證|認証|인증',
  ).text,
  'g',
);
/** What people put around the word that matters. */
const fillers = new Set(
  'a an the my your his her their any this that for of i he she they never got get not'.split(' '),
);

/** A question for one-time codes: what else it asks for, folded by `splitWords`. */
export type CodeQuestion = { readonly rest: readonly string[] };

/**
 * Whether words that somebody typed ask for a one-time code by its kind ("OTP", "the pin", "login code", "code xác nhận"), whatever
 * the message itself calls it. `coupon code` does not; `undefined` then.
 */
export function askForCode(words: string): CodeQuestion | undefined {
  const folded = foldText(words);
  const spans = [...findWords(folded.text), ...findBare(folded.text)];
  if (spans.length === 0) return undefined;
  let rest = '';
  let done = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (folded.origin(start) > done) rest += `${words.slice(done, folded.origin(start))} `;
    done = Math.max(done, folded.origin(end));
  }
  rest += words.slice(done);
  return {
    rest: splitWords(rest.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')).filter((word) => !fillers.has(word)),
  };
}

function findBare(folded: string): readonly { readonly start: number; readonly end: number }[] {
  return [...folded.matchAll(bareWords)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
