import { keyAsWritten } from '../../contract/change.ts';
import { isList, isRecord, type JsonRecord } from '../../contract/json.ts';
import { maskOtp } from './mask-otp.ts';

/** What a key says about its value. `text` is every key nobody knows: better searched in vain than shown. */
type KeyKind = 'text' | 'code' | 'fact';

const mask = '\u2022'.repeat(6);

/** Keys whose value is itself a code, spelled without case, blanks, hyphens and underscores. `pincode` is a postal code. */
const codeKeys = new Set(
  (
    'otp otpcode otpvalue otptoken onetimepassword onetimepasscode onetimecode onetimepin pin mpin tpin atmpin upipin pinnumber ' +
    'passcode password passwd pwd temporarypassword verificationcode verifycode securitycode authcode authenticationcode ' +
    'accesscode confirmationcode activationcode logincode resetcode secret secretcode tac cvv cvc'
  ).split(' '),
);

/** Facts of CAPILLARY.md that are ids, times, addresses, numbers or words of a closed list: none can hold a message. */
const factKeys = new Set(
  (
    'id messageid userid campaignid externalid mobile email receiver reciever reciver status deliverystatus usedstatus senttime ' +
    'sentdate deliveredtime delivereddate completiontime lastinteractiontime latestsurveyinteractiontime time date type count ' +
    'success code responsecode npsscore latestnpsscore lat long latitude longitude lng'
  ).split(' '),
);

/**
 * Masks the codes in every text of a vendor answer, whatever its shape: `maskOtp` for texts, `\u2022` six times for the whole
 * value (text or number) of keys that are codes themselves, such as `otp`. Ids, times, receivers and statuses stay as they are.
 * What holds no code is returned as the very same object; own keys named `__proto__` stay own keys. Recursive: what `parseJson`
 * lets through (32 levels) is safe; nesting without end throws a RangeError rather than pass anything on.
 */
export function maskOtps(answer: unknown): unknown {
  return maskValue(answer, 'text', new Map());
}

/** The kinds of the keys met so far: an answer repeats a dozen keys thousands of times. */
type Kinds = Map<string, KeyKind>;

function maskValue(value: unknown, kind: KeyKind, kinds: Kinds): unknown {
  if (typeof value === 'string') {
    if (kind === 'code') return value.trim() === '' ? value : mask;
    return kind === 'fact' ? value : maskOtp(value);
  }
  if (typeof value === 'number') return kind === 'code' ? mask : value;
  if (isList(value)) return maskList(value, kind, kinds);
  return isRecord(value) ? maskRecord(value, kind, kinds) : value;
}

function maskList(list: readonly unknown[], kind: KeyKind, kinds: Kinds): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, value] of list.entries()) {
    const masked = maskValue(value, kind, kinds);
    if (masked === value) continue;
    copy ??= [...list];
    copy[index] = masked;
  }
  return copy ?? list;
}

function maskRecord(record: JsonRecord, kind: KeyKind, kinds: Kinds): JsonRecord {
  let copy: { [key: string]: unknown } | undefined;
  for (const key of Object.keys(record)) {
    const value = record[key];
    const own = kindOf(key, kinds);
    const masked = maskValue(value, kind === 'code' && own === 'text' ? 'code' : own, kinds);
    if (masked === value) continue;
    // a spread copies own keys as own keys; assigning to one of them then stays on the copy
    copy ??= { ...record };
    copy[key] = masked;
  }
  return copy ?? record;
}

function kindOf(key: string, kinds: Kinds): KeyKind {
  const known = kinds.get(key);
  if (known !== undefined) return known;
  const bare = keyAsWritten(key)
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
  const kind = codeKeys.has(bare) ? 'code' : factKeys.has(bare) ? 'fact' : 'text';
  kinds.set(key, kind);
  return kind;
}
