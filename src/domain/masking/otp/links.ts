import { folded as foldedPattern, type Original, type Range } from './patterns.ts';

const link =
  /(?:(?<![a-z\d])[a-z][a-z\d+.-]{1,20}:\/\/|(?<![a-z\d])www\.|(?<![a-z\d@.-])(?=[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,3}\.[a-z]{2,10}[/?]))[^\s"'<>]{1,2000}/g;
const isLinked = /:\/\/|www\.|\.[a-z]{2,10}\//;
const trailing = /[.,;:!?)\]]+$/;

/** Parts of an address that let somebody in. */
const entryPath =
  /(?<![a-z\d])(?:log-?in|sign-?in|magic|magic-?link|verif(?:y|ication|iy)[a-z-]{0,12}|email-?verification|reset|otp|otc|2fa|mfa|auth|oauth2?|authenticate|sso|passwordless|passwords?|one-?time|confirm|confirmation|activate|activation|unlock|token|recover|recovery|anmelden|connexion|masuk|verifikasi|acceso|ingresar|accedi|vhod|giris|dang-nhap)(?![a-z\d])/;
const ordinaryPath =
  /(?<![a-z\d])(?:surveys?|feedback|rate|rating|reviews?|nps|unsubscribe|unsub|optout|opt-out|preferences|track|tracking|orders?|invoices?|bills?|receipts?|blog|news|products?|shop|coupons?|offers?)(?![a-z\d])/;

/** Words beside a link that say that it lets somebody in. */
const entryWords = foldedPattern(
  '(?<![a-z])(?:magic link|(?:log ?in|sign ?in) ?(?:link|here|now|with one|using|by tapping|instantly|[:!-])|(?:to|and) (?:log ?in|sign ?in|verify|confirm|activate|reset|unlock|authenticate)(?![a-z])|',
  'verify (?:your|you|e-?mail|account|identity|now|here|it)|(?:confirm|activate|unlock|recover|validate) (?:your|my) (?:new )?(?:e-?mail|mail|account|address|identity|number|mobile|phone|registration|sign|login|profile)|',
  'reset (?:your |my |the )?(?:password|pin|link|account)|password reset|set (?:up )?(?:your |a )?(?:new )?password|(?:one[- ]time|single[- ]use|secure|access|activation|confirmation|verification|reset|login) link|passwordless|',
  'anmelden|einloggen|anmeldelink|passwort zuruck|zurucksetzen|bestatigen sie|inici(?:ar|a|e) sesion|restablec[a-z]{1,6}|(?:verifica|confirma) (?:tu|su|seu|la|il)|connectez|se connecter|reinitialis[a-z]{1,6}|(?:confirmez|verifiez) votre|',
  'accedi|reimposta|entrar|redefin[a-z]{1,6}|masuk|verifikasi (?:akun|email)|atur ulang|log masuk|dang nhap|dat lai mat khau|xac (?:nhan|minh|thuc)|giris yap|sifre[a-z]{0,8} sifirla|zaloguj|zresetuj|inloggen|logga in)(?![a-z])|',
  'войти|войдите|для входа|сброс|подтвердите|लॉगिन|पासवर्ड रीसेट|सत्यापित कर|تسجيل الدخول|إعادة تعيين|تأكيد|להתחבר|איפוס|เข้าสู่ระบบ|รีเซ็ต|ยืนยัน|登录|登入|重置|重設|验证|驗證|ログイン|再設定|認証|로그인|재설정|인증',
);

/** Keys whose value is a code wherever they stand. */
const codeKey =
  /^(?:otp|otc|pin|tac|passcode|password|passwd|pwd|jwt|secret|magic|onetimecode|verificationcode|logincode|authcode|logintoken|magictoken|accesstoken|idtoken|refreshtoken|authtoken|resettoken|resetpasswordtoken|confirmationtoken|verificationtoken|sessiontoken|onetimetoken)$/;
/** Keys whose value says where somebody came from or goes to, never who may enter. */
const ordinaryKey =
  /^(?:utm[a-z]*|lang|language|locale|redirect[a-z]*|next|return[a-z]*|continue|url|ref|source|src|medium|campaign[a-z]*|store|channel|type|country|city|email|mobile|phone|name|order[a-z]*|product[a-z]*|sku|page|size|color|date|time|ts|expires?|exp|gclid|fbclid)$/;
/** Keys whose value may be digits alone. */
const numericKey = /^(?:code|c|k|key|t|token|v|otp[a-z]*|p)$/;

/** A key of a query that may be a code's. */
const telling = /(?:otp|otc|pin|tac|pass|pwd|token|jwt|secret|magic|code)[a-z_-]{0,8}=/;

/** Whether a folded text may hold a link that lets somebody in; what texts with links are asked and nothing more. */
export function mayHoldEntry(text: string): boolean {
  if (!text.includes('/') || !isLinked.test(text)) return false;
  return entryPath.test(text) || telling.test(text) || text.includes('eyj') || entryWords.test(text);
}

/**
 * The tokens of links that let whoever opens them in: under keys for codes (`?otp=`, `?access_token=`), behind a part of the
 * address that says so (`/magic/…`, `/reset?key=…`), or anything opaque in a link beside such words (`Log in: …/r/9f8e7d`).
 */
export function findTokens(text: string, original: Original): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(link)) {
    const start = match.index;
    const end = start + match[0].replace(trailing, '').length;
    const around = `${text.slice(Math.max(0, start - 100), start)} | ${text.slice(end, end + 40)}`;
    found.push(...tokensOf(text, { start, end }, entryWords.test(around), original));
  }
  return found;
}

function tokensOf(text: string, { start, end }: Range, invited: boolean, original: Original): Range[] {
  const found: Range[] = [];
  const scheme = text.slice(start, end).indexOf('://');
  const host = scheme < 0 ? start : start + scheme + 3;
  let entered = false;
  let ordinary = false;
  let key = '';
  let delimiter = '/';
  for (let at = host, first = true; at < end; first = false) {
    let stop = at;
    while (stop < end && !isDelimiter(text.charCodeAt(stop))) stop += 1;
    const range = { start: at, end: stop };
    const part = text.slice(at, stop);
    const next = text.charAt(stop);
    const isKey = next === '=' && delimiter !== '=';
    const isHost = first && part.includes('.');
    if (isHost) entered ||= /^(?:login|signin|auth|sso|accounts?|id)\./.test(part);
    else if (isKey) key = part.replaceAll(/[^a-z\d]/g, '');
    else if (
      isToken(part, { entered, invited, ordinary, key: delimiter === '=' ? key : undefined }, () =>
        original(range),
      )
    )
      found.push(range);
    if (!isHost && !isKey && delimiter !== '=') {
      entered ||= entryPath.test(part);
      ordinary ||= ordinaryPath.test(part);
    }
    delimiter = next;
    at = stop + 1;
  }
  return found;
}

/** `/ ? & # ; =` */
function isDelimiter(unit: number): boolean {
  return unit === 47 || unit === 63 || unit === 38 || unit === 35 || unit === 59 || unit === 61;
}

type Place = {
  /** An earlier part of the address lets somebody in. */
  readonly entered: boolean;
  /** The words beside the link do. */
  readonly invited: boolean;
  readonly ordinary: boolean;
  /** The key of a value of the query. */
  readonly key: string | undefined;
};

function isToken(part: string, { entered, invited, ordinary, key }: Place, written: () => string): boolean {
  if (part.length < 4 || /^(?:true|false|null|none|undefined)$/.test(part)) return false;
  if (/^eyj[a-z\d_-]{6,}(?:\.[a-z\d_-]+){1,2}$/.test(part)) return true;
  if (key !== undefined) {
    if (codeKey.test(key)) return true;
    if (ordinaryKey.test(key)) return false;
    if (key.endsWith('token')) return !ordinary || entered;
    if (/^\d+$/.test(part)) return entered && numericKey.test(key) && part.length <= 10;
  }
  if (entered) return /^\d{4,10}$/.test(part) || isOpaque(part, written, 1);
  return invited && !ordinary && isOpaque(part, written, 3);
}

/** No word and no slug of words: letters and digits in turns, long hexadecimal numbers, capitals in the middle. */
function isOpaque(part: string, written: () => string, turns: number): boolean {
  const bare = part.replaceAll(/[-_.~%]/g, '');
  if (bare.length < 6 || /^[a-z_.-]+$/.test(part) !== /^[a-z]+$/.test(bare)) return false;
  if (/^(?:[a-z]+|\d+)(?:[-_.](?:[a-z]+|\d+))+$/.test(part)) return false;
  const changes = bare.match(/[a-z](?=\d)|\d(?=[a-z])/g)?.length ?? 0;
  if (changes >= turns && (changes >= 3 || bare.length >= 8 || turns === 1)) return true;
  if (changes >= 1 && bare.length >= 16) return true;
  return (written().match(/\p{Ll}(?=\p{Lu})|\p{Lu}{2}(?=\p{Ll})/gu)?.length ?? 0) >= (turns === 1 ? 1 : 2);
}
