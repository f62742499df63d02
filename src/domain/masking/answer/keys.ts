import { keyAsWritten } from '../../../contract/change.ts';
import type { JsonRecord } from '../../../contract/json.ts';
import { foldText } from '../fold-text.ts';
import { maskOtp } from '../mask-text.ts';
import { passwordSource, pinSource, strongSource, weakSource } from '../otp/words.ts';

/**
 * What a key says about its value. `code`: it is one, whole. `code-or-sentence`: a code or a sentence with one. `fact`: an id, a
 * time, an address, a number or a word of a closed list. `code-or-fact`: that of the key `code`, a fact unless what stands above it
 * speaks of codes. `login-context`: what lets somebody in, whose own value is no code but whose `code` is
 * (`{"login": {"code": …}}`). `code-metadata`: something about a code that is none (`otpExpiry`). `text`: every key that nobody
 * knows: better searched in vain than shown.
 */
export type KeyKind =
  | 'text'
  | 'code'
  | 'code-or-sentence'
  | 'fact'
  | 'code-or-fact'
  | 'login-context'
  | 'code-metadata';

/**
 * What a value is by its key and by what stands around it. Both of these are codes where they have the form of one:
 * `possible-code` fills a template or is what a sibling leads on to (`["Your OTP is", "482913"]`); `fact-below-code` is a fact below
 * a code's key (`{"otp": {"email": …}}`).
 */
export type ValueKind = KeyKind | 'possible-code' | 'fact-below-code';

/** `label` names what its sibling `value` holds; `labels` and `values` are lists of such; `params` fill a template. */
type KeyRole = 'label' | 'value' | 'labels' | 'params';

/** `fills`: its values may fill a template; some of such keys are values of labels too. */
export type Key = {
  readonly kind: KeyKind;
  readonly role: KeyRole | undefined;
  readonly fills: boolean;
  /** Its value is what people read, though it may be the title of another (`subject`). */
  readonly isWords: boolean;
};

/** What a key says, whatever its spelling: case, blanks, hyphens and underscores do not matter. */
export function readKey(key: string): Key {
  const bare = key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const kind =
    bare === 'code' || bare === 'codes' ? 'code-or-fact' : factKeys.has(bare) ? 'fact' : kindOf(key);
  return { kind, role: roleOf(bare), fills: paramsKeys.has(bare), isWords: wordsKeys.has(bare) };
}

function roleOf(bare: string): KeyRole | undefined {
  if (labelKeys.has(bare)) return 'label';
  if (labelsKeys.has(bare)) return 'labels';
  if (valueKeys.has(bare)) return 'value';
  return paramsKeys.has(bare) ? 'params' : undefined;
}

/** What stands in place of a whole value, or key, that is a code. */
export const codeMask = '\u2022'.repeat(6);

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Facts of the vendor's answer that are ids, times, addresses, numbers or words of a closed list: none should hold a message. */
const factKeys = set(
  'id messageid userid campaignid externalid mobile email receiver reciever reciver status deliverystatus usedstatus senttime ' +
    'sentdate deliveredtime delivereddate completiontime lastinteractiontime latestsurveyinteractiontime time date type count ' +
    'success responsecode npsscore latestnpsscore lat long latitude longitude lng',
);
const labelKeys = set(
  'key name type label field fieldname fieldkey param paramname parameter parametername attribute attributename property variable ' +
    'variablename placeholder tag k n kind purpose title subject heading headline topic caption event intent messagetype msgtype smstype ' +
    'category templatename',
);
const valueKeys = set(
  'value val values v text content data stringvalue textvalue defaultvalue default fallback fieldvalue paramvalue parametervalue ' +
    'attributevalue variablevalue replacement answer input body code payload message msg sms description preview snippet html ' +
    'plaintext smsbody smstext messagebody messagetext bodytext',
);
const wordsKeys = set('subject title caption headline footer');
const labelsKeys = set(
  'keys names labels fields columns headers header paramnames variablenames placeholders',
);
const paramsKeys = set(
  'variables vars variable params param parameters parameter placeholders args arguments values value substitutions replacements ' +
    'mergetags mergevars mergefields tags tokens fields personalization personalizations personalisation components ' +
    'templateparams templatedata templatevariables templateparameters templateargs bodyvalues bodyparams localizableparams ' +
    'contentvariables dynamicdata customfields data inputs payload rows row',
);

/** Words at the end of a key that change nothing: `otpList`, `otp_code_1`, `pinNumber`. */
const suffix =
  /^(?:\d{1,2}|lists?|array|arr|values?|val|number|num|no|nr|field|input|param|var|variable|plain|raw|hash|sha|enc|encrypted|items?|entry|entries)$/;
/** Words at the end of a key whose value may be a sentence: `otpText`. */
const sentenceSuffix =
  /^(?:text|txt|string|str|content|data|message|msg|sms|body|subject|template|label|display|info|details?)$/;
const aboutSuffix =
  /^(?:time|date|at|on|in|till|until|expiry|expires|expiration|expired|ttl|validity|valid|length|len|size|attempts?|retries|tries|count|id|ids|status|state|type|channel|mode|enabled|disabled|required|mandatory|sent|verified|used|changed|purpose|receiver|recipient|sender|mobile|email|phone|name|language|lang|locale|version|seconds|secs|minutes|mins|limit|max|min|created|updated|generated|format|policy|hint|question|url|link|reason|error|result|success|flag|resend|service|provider|gateway|orders?|orderid|order|bill|invoice|amount|amt|points|balance|total|price|qty|quantity|store|zip|pincode|city|date)$/;
const asks =
  /^(?:is|has|needs?|requires?|should|allow|can|enable|use|with|skip|show|hide|max|min|total|last|forgot|change)$/;
/** Glued nouns, whatever stands before them: `loginotp`, `userpassword`. */
const gluedNoun =
  /(?:otps?\d{0,2}|onetime(?:password|passcode|code|pin)s?|passcodes?|passwords?|passwd|pwd|passphrase|(?:verification|verify|verifying|security|login|signin|signup|access|confirmation|confirm|authentication|auth|authori[sz]ation|activation|registration|reset|recovery|secret|2fa|mfa|twofactor|temporary|temp|validation|unlock|pickup|sms|otp|magic|onetime)(?:codes?|pins?|keys?)|(?:login|magic|auth|access|refresh|reset|verification|confirmation|session|onetime|id|jwt)tokens?|[mt]pins?|cvv2?|cvc2?|otc)$/;
/** Nouns that are codes as a word of their own, or glued to such as these. */
const ownNoun =
  /^(?:user|login|my|your|new|old|card|giftcard|customer|client|account|acct|wallet|mobile|sms|security|secret|atm|upi|web|app|device|locker|delivery|pickup|temp|temporary|current|one|member|loyalty|redemption)?(?:pins?|tacs?|tans?|mtan|secrets?)$/;
/** India's postal code, unless it is somebody's. */
const postal = /^(?!.*(?:atm|login|user|card|secret|security|otp|upi|sms|verification)).*pincodes?$/;
const wholeNoun = new RegExp(`^(?:${strongSource}|${passwordSource}|${pinSource})$`);

/** What is done with a code and stands for it: `{"2fa": "482913"}`, `{"verification": {"code": …}}`. */
const codeSubject =
  /^(?:(?:user|login|account|phone|mobile|email|sms|my|your)?(?:verification|verif(?:icacion|ikasi|icacao|ica)?|2fa|mfa|2step|twofa|(?:two|2|multi)(?:factor|step)(?:auth(?:entication)?)?|onetime|challenge(?:answer|response)?)|[vc]code|vercode|verifcode|onetimeuse|digitcode)$/;
/** What lets somebody in. */
const guardSubject =
  /^(?:user|customer|account|phone|mobile|email|sms|device)?(?:verify|login|logon|signin|signup|auth|authentication|authori[sz]ation|security|confirm|confirmation|activation|activate|validation|validate|registration|recovery|reset|passwordreset|unlock|access|2favalidation|session)$/;
/** "Code" in the other languages, whose keys are no statuses. */
const foreignCode = new RegExp(`^(?!codes?$)(?:${weakSource})$`);

/** What every noun for a code holds, or a script whose words are not told apart here: most keys and values hold neither. */
const mayBeNoun =
  /otp|otc|pass|pwd|pin|code|token|secret|tac|tan|cv[vc]|key|parol|clave|senha|sandi|haslo|kod|codi|c[oò]d|verif|2fa|twofa|mfa|factor|step|one.?time|unlock|session|auth|log|sign|secur|confirm|activ|valid|regist|recover|reset|access|challenge|[\u0080-\uffff]/i;
const anyLetter = /[a-z]|[\u0080-\uffff]/i;

function kindOf(key: string): KeyKind {
  if (!anyLetter.test(key)) return 'text';
  const words = splitKey(key);
  const last = words.at(-1);
  if (last === undefined) return 'text';
  if (!mayBeNoun.test(key)) return aboutSuffix.test(last) ? 'code-metadata' : 'text';
  if (codeSubject.test(words.join('')) || foreignCode.test(words.join(' '))) return 'code-or-sentence';
  if (guardSubject.test(words.join(''))) return 'login-context';
  if (isNoun(words)) return asks.test(words[0] ?? '') && words.length > 1 ? 'code-metadata' : 'code';
  let end = words.length;
  let sentence = false;
  while (end > 1 && (suffix.test(words[end - 1] ?? '') || sentenceSuffix.test(words[end - 1] ?? ''))) {
    sentence ||= sentenceSuffix.test(words[end - 1] ?? '');
    end -= 1;
  }
  if (end < words.length && isNoun(words.slice(0, end))) return sentence ? 'code-or-sentence' : 'code';
  return aboutSuffix.test(last) ? 'code-metadata' : 'text';
}

function isNoun(words: readonly string[]): boolean {
  const bare = words.join('');
  if (/(?:zip|postal|area)(?:pin)?$/.test(bare) || postal.test(bare)) return false;
  return (
    /pincodes?$/.test(bare) ||
    gluedNoun.test(bare) ||
    gluedNoun.test(bare.replace(/(?:list|array|value|val|number|no|\d{1,2})$/, '')) ||
    ownNoun.test(bare) ||
    ownNoun.test(words.at(-1) ?? '') ||
    wholeNoun.test(words.join(' '))
  );
}

/** `loginOtp`, `login_otp`, `LoginOTP`, `OTPCode` → words in lower case. */
function splitKey(key: string): readonly string[] {
  const parted = key.replace(/(\p{Ll}|\d)(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$& ');
  return foldText(parted)
    .text.split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

const placeholderSigns = /^[\s{}[\]<>%$#*:"']+|[\s{}[\]<>%$#*:"']+$/g;

/** Whether a value of a label names a code: `otp`, `OTP Code`, `{{otp}}`, `one_time_password`. */
export function namesCode(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 40 || value.length < 3 || !mayBeNoun.test(value))
    return false;
  const kind = kindOf(value.replace(placeholderSigns, ''));
  return kind === 'code' || kind === 'code-or-sentence';
}

/** What WhatsApp calls the templates that send codes. */
const codeCategory = /^\s*authentication\s*$/i;

/** Whether a value under a label says that what its siblings hold is a code. */
export function labelsCode(value: unknown): value is string {
  return namesCode(value) || (typeof value === 'string' && codeCategory.test(value));
}

/** Whether a heading or an entry of a list leads on to a code that is not in it: `Your OTP`, `Your login code is`. */
export function announcesCode(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 160 || /[\d\u2022]{4}/.test(value)) return false;
  return !maskOtp(`${value}: 482913`).endsWith('482913');
}

/** Whether an entry of a list goes on from a code before it: `is your OTP`. */
export function followsCode(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 160 || /[\d\u2022]{4}/.test(value)) return false;
  return !maskOtp(`482913 ${value}`).startsWith('482913');
}

/** Whether the name of a template speaks of a code: `login_otp_v2`, `auth-template`. */
export function isNamedForCode(name: string): boolean {
  return (
    name.length <= 80 &&
    !/\s/.test(name) &&
    /(?<![a-z])(?:otps?|verif[a-z]*|auth|authentication|2fa|passcode|password|mpin|tpin)(?![a-z])/.test(
      splitKey(name).join(' '),
    )
  );
}

/** A key with the code in it masked; an underscore is part of a word in a text, and a blank in a key (`otp_482913`). */
export function maskName(name: string): string {
  if (!/\d{3}|\s/.test(name)) return name;
  const masked = maskOtp(name.replaceAll('_', ' '));
  let shown = '';
  for (let index = 0; index < name.length; index += 1)
    shown += name.charAt(index) === '_' ? '_' : masked.charAt(index);
  return shown;
}

/** The keys met so far: an answer repeats a dozen keys thousands of times. */
export type Keys = Map<string, KnownKey>;
/** `name`: the key with a code in it masked. */
type KnownKey = Key & { readonly name: string };

/** What a key says, found out once. */
export function toKey(name: string, keys: Keys): KnownKey {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const shown = maskName(name);
  const read = readKey(keyAsWritten(name));
  // a code in the name leaves nothing to hide in the value
  const key = {
    ...read,
    kind: shown === name && !name.includes('\u2022') ? read.kind : ('text' as const),
    name: shown,
  };
  keys.set(name, key);
  return key;
}

const bareCode = /^\d{4,8}$/;

/** A key as it may be shown in a record of this kind: below a code's key another may be the code itself. */
export function toShownKey(name: string, kind: ValueKind, keys: Keys): string {
  return kind === 'code' && bareCode.test(name) ? codeMask : toKey(name, keys).name;
}

/** A copy whose keys hold no code; where two become equal, the later gets a number (`••••••~2`). */
export function maskKeys(record: JsonRecord, kind: ValueKind, keys: Keys): JsonRecord {
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(record)) {
    const shown = toShownKey(key, kind, keys);
    let count = counts.get(shown) ?? 0;
    let unique = shown;
    do {
      count += 1;
      unique = count === 1 ? shown : `${shown}~${count}`;
    } while (taken.has(unique));
    counts.set(shown, count);
    taken.add(unique);
    entries.push([unique, value]);
  }
  return Object.fromEntries(entries);
}
