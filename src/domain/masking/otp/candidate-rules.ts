import type { Candidate } from './candidates.ts';
import * as context from './context.ts';
import { type Original, folded } from './patterns.ts';
import type { Word } from './words.ts';

/** How far a word's influence reaches, in characters: what bounds the work on texts of any length. */
export const reach = { before: 110, after: 70 } as const;

const spacedPrefix =
  /(?<![a-z\d])(?!(?:not|ref|for|via|the|no|ext|tel|call|sms|flat|only|pin|otp|tac|and|or|is|to|id)[ .])([a-z]{2,5})[ .]$/;

/** A candidate of a folded text, the nearest words around it (within reach), and the message's tone. */
type Question = {
  readonly text: string;
  readonly candidate: Candidate;
  readonly wordBefore: Word | undefined;
  readonly wordAfter: Word | undefined;
  /** The next candidate. */
  readonly upcoming: Candidate | undefined;
  readonly tone: MessageTone;
};

/** Whether a candidate is a code: what it is not comes first, then the ways in which texts say that it is one. */
export function isCode(question: Question): boolean {
  const { text, candidate, wordBefore, wordAfter } = question;
  if (wordBefore !== undefined && follows(question, wordBefore)) return true;
  if (wordAfter !== undefined && precedes(question, wordAfter)) return true;
  if (context.afterBinding(text, candidate.start)) return true;
  if (candidate.lettered || !(isInstructed(question) || standsAlone(question))) return false;
  return !isLabelled(text, candidate);
}

/** Whether nothing speaks against a candidate: the only such one of a text that speaks of a code is taken for it. */
export function isPlausible({ text, candidate, wordAfter }: Question): boolean {
  if (candidate.lettered || candidate.digits < 4 || candidate.digits > 8) return false;
  if (context.afterPreposition(text, candidate.start) || context.afterLead(text, candidate.start))
    return false;
  if (wordAfter !== undefined && context.beforeEvent(text, wordAfter.end)) return false;
  return !isYear(text, candidate) && !isLabelled(text, candidate);
}

/**
 * What cannot be a code, whatever the words around it: amounts, percentages, durations, points, dates, masked numbers, parts
 * of links, of tags and of phone numbers.
 */
export function isMeasured(text: string, { start, end, lettered }: Candidate): boolean {
  if (lettered && context.ordinaryToken.test(text.slice(start, end))) return true;
  if (context.afterCurrency(text, start) || context.beforeUnit(text, end)) return true;
  if (context.afterMask(text, start) || context.beforeMask(text, end)) return true;
  if (context.afterStar(text, start) && context.beforeHash(text, end)) return true;
  if (isDated(text, start, end)) return true;
  if (context.inLink(text, start)) return !context.underLinkKey(text, start);
  return text.slice(Math.max(0, start - 120), start).includes('<') && context.inTag(text, start);
}

/** The year of a date in words. */
function isDated(text: string, start: number, end: number): boolean {
  if (!context.yearLike.test(text.slice(start, end))) return false;
  return context.afterMonth(text, start) || context.beforeYearSign(text, end);
}

function isLabelled(text: string, { start }: Candidate): boolean {
  return (
    context.afterLabel(text, start) ||
    context.afterName(text, start) ||
    context.afterNumbered(text, start) ||
    context.afterQuantity(text, start) ||
    context.afterPrefix(text, start)
  );
}

function isYear(text: string, { start, end }: Candidate): boolean {
  return context.yearLike.test(text.slice(start, end)) || context.dayLike.test(text.slice(start, end));
}

/** "Your OTP [for 500 points] is 482913": after a word, in its sentence. */
function follows(question: Question, word: Word): boolean {
  const { text, candidate } = question;
  const { start, end, digits, lettered } = candidate;
  if (!fits(question, word)) return false;
  const gap = text.slice(word.end, start);
  if (context.saysNothing(gap)) return true;
  if (digits > 8 || end - start < 4 || context.sentenceEnd.test(gap) || context.turns.test(gap)) return false;
  if (context.afterName(text, start)) return false;
  if (context.afterQuantity(text, start) && !context.saysWhatFor.test(gap)) return false;
  if (context.beforeEvent(text, word.end) && (isYear(text, candidate) || isLabelled(text, candidate)))
    return false;
  if (context.afterCopula(text, start)) return word.kind !== 'weak' || gap.length <= 48;
  if (lettered || word.kind === 'weak' || word.kind === 'pin' || gap.length > 26 || /\d/.test(gap))
    return false;
  if (context.forbids.test(gap) || isLabelled(text, candidate) || isYear(text, candidate)) return false;
  return !context.afterPreposition(text, start);
}

/** "482913 is your OTP": before a word, in its sentence. */
function precedes(question: Question, word: Word): boolean {
  const { text, candidate, tone, upcoming } = question;
  const gap = text.slice(candidate.end, word.start);
  if (!fits(question, word) || candidate.digits > 8) return false;
  const rest = gap.replace(context.possesses, '');
  if (context.sentenceEnd.test(gap) || context.forbids.test(rest)) return false;
  if (rest !== gap) return word.kind !== 'weak' || !isLabelled(text, candidate);
  if (isRightBehind(text, word, upcoming)) return false;
  if (word.kind === 'weak') return gap.trim() === '' && (tone.guards() || isOwned(text, word));
  if (candidate.lettered || candidate.digits < 4 || isLabelled(text, candidate)) return false;
  if (isYear(text, candidate) || context.beforeEvent(text, word.end)) return false;
  if (context.afterPreposition(text, candidate.start)) return false;
  return context.introduces.test(gap) || context.otherScript.test(gap);
}

/** Another candidate stands right behind the word: the word speaks of that one. */
function isRightBehind(text: string, word: Word, candidate: Candidate | undefined): boolean {
  if (candidate === undefined || candidate.start < word.end || candidate.start - word.end > 24) return false;
  return context.saysNothing(text.slice(word.end, candidate.start));
}

/** `kode Anda`, `kodunuz` */
function isOwned(text: string, word: Word): boolean {
  return context.afterOwner(text, word.end) || context.ownedWord.test(text.slice(word.start, word.end));
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
  if (!context.saysNothing(text.slice(wordBefore.end, start)) || !context.afterCopula(text, start))
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
  if (!context.afterInstruction(text, candidate.start)) return false;
  return context.beforeIntent(text, candidate.end) || tone.guards();
}

/** A line or sentence of its own, in a text that speaks of a code. */
function standsAlone({ text, candidate, tone }: Question): boolean {
  if (candidate.digits < 4 || candidate.digits > 8 || isYear(text, candidate) || !tone.guards()) return false;
  return context.afterStart(text, candidate.start) && context.beforeEnd(text, candidate.end);
}

const sixDigits = /^[1-9]\d{2}[ -]?\d{3}$/;
const postalWord = folded('pin ?-?code$|पिन$');
const addressing =
  /(?<![a-z])(?:road|rd|street|st|nagar|lane|floor|plot|sector|tower|building|bldg|mall|near|opp|dist|district|deliver|delivery|delivering|serviceable|area|city|locations?|shop|house|flat|bengaluru|mumbai|delhi|chennai|kolkata|pune|hyderabad|gurugram|haryana|karnataka|maharashtra|ship|address)(?![a-z])/;

/**
 * Whether a number beside "PIN" is India's postal code: six digits, the first not 0, beside "PIN code" or after an address,
 * in a text that neither warns nor lets anybody in.
 */
export function isPostal(code: string, text: string, word: Word, tone: MessageTone): boolean {
  if (!sixDigits.test(code) || tone.guards() || tone.opens()) return false;
  if (postalWord.test(text.slice(word.start, word.end))) return true;
  return addressing.test(text.slice(Math.max(0, word.start - 100), word.start));
}

/** What a whole message does, found out when asked: most texts never ask. */
type MessageTone = {
  /** It sells: "code" alone is then a coupon's. */
  readonly sells: () => boolean;
  /** It guards something: "code" alone is then a secret, even where it sells. */
  readonly guards: () => boolean;
  /** It lets somebody in. */
  readonly opens: () => boolean;
};

const selling = folded(
  '\\d ?%|(?<![a-z])(?:off|discount|coupons?|vouchers?|promo|promotion|cashback|gifts?|offers?|sale|deals?|free|save|shop|invite|refer|',
  'friends?|win|buy|extra|flat|diskon|diskaun|descuento|giảm|khuyến mãi|réduction|rabatt|gutschein|desconto|cup[oó]m|sconto|indirim|',
  'checkout|birthday)(?![a-z\\d])|скидк|छूट|कूपन|ऑफर|ลด|خصم|הנחה|优惠|折|割引|オフ|クーポン|할인|쿠폰',
);
const guarding = folded(
  "(?<![a-z])(?:otp|one[ -]?time|verif[a-z]{0,12}|authenticat[a-z]{0,8}|(?:do not|dont|don't|never|not) share|do not disclose|",
  'expires? in|valid for \\d{1,3} ?(?:min|sec)|jangan|kongsi|không chia sẻ|no lo compartas|não compartilhe|ne partagez|nicht weiter|',
  '(?:share|tell|give) (?:this |the )?code \\d{4,8} (?:with|to) (?:the|our)|doğrula[a-z]{0,8}|paylaşma[a-z]{0,8})(?![a-z\\d])|никому|не сообщ|не передав|подтвержд|no (?:lo |la )?compart|nao (?:o |a )?(?:compartilh|partilh)|non (?:lo )?condivid|ne (?:le |la )?(?:partag|communiqu|divulg)|nicht (?:weiter|mit)|niet (?:delen|met)|nie udostepn|khong (?:chia se|cung cap|tiet lo)|huwag (?:ibahagi|ibigay)|jangan (?:kongsi|beri|bagi|dedah|sebar)|দেবেন না|শেয়ার করবেন না|பகிர வேண்டாம்|సాంచ|పంచుకో|ಹಂಚಿಕೊಳ್ಳ|പങ്കിട|શેર કરશો|ਸਾਂਝਾ ਨਾ|شیئر نہ|साझा न|किसी को न|ห้ามบอก|لا تشارك|אל תשתף|请勿|請勿|泄露',
);
const opening = folded(
  '(?<![a-z])(?:log ?in|sign ?in|sign ?up|confirm your|reset|secret|unlock|access|activate)(?![a-z])|(?<![a-z])(?:confirm|verifi[ck]|aktiv|activ|autentic|authentif)[a-z]{1,9}(?![a-z])|',
  '(?<![a-z])(?:iniciar sesion|acceder|ingresar|entrar|accedi|accesso|connexion|connecter|an(?:zu)?meld[a-z]*|einlogg[a-z]*|bestatig[a-z]*|masuk|daftar|xac (?:nhan|thuc|minh)|dang (?:nhap|ky)|giris|onayla[a-z]*|dogrula[a-z]*|zaloguj|logowani[a-z]*|inloggen|logga in|logg inn|bekraft[a-z]*|bekreft[a-z]*)(?![a-z])|',
  'вход|войти|войд|подтверд|подтвержд|активац|авториз|लॉगिन|सत्यापि|पुष्टि|เข้าสู่ระบบ|ยืนยัน|تسجيل|تأكيد|تفعيل|כניסה|אימות|登录|登入|验证|驗證|ログイン|認証|로그인|인증',
);

/** The tone of a folded text in which these words stand. */
export function readMessageTone(text: string, words: readonly Word[]): MessageTone {
  return {
    sells: once(() => selling.test(text)),
    guards: once(() => words.some((word) => word.kind === 'strong') || guarding.test(text)),
    opens: once(() => opening.test(text)),
  };
}

function once(find: () => boolean): () => boolean {
  let found: boolean | undefined;
  return () => (found ??= find());
}
