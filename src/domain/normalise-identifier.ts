import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { IdentifierName } from '../contract/identifier.ts';
import { digitValue } from './digit-value.ts';
import { trimInvisible } from './trim-invisible.ts';

export type NormalisedIdentifier =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly message: string };

/**
 * What people type or paste, as the vendor wants it (CAPILLARY.md "Identifiers"). `defaultCountry` (ISO 3166, two letters)
 * is whose local numbers are meant. A message says what to do and never quotes the value.
 */
export function normaliseIdentifier(
  name: IdentifierName,
  text: string,
  defaultCountry: string | undefined,
): NormalisedIdentifier {
  return normalisers[name](trimInvisible(text), defaultCountry);
}

const normalisers = {
  mobile: normaliseMobile,
  email: normaliseEmail,
  external_id: normaliseExternalId,
} as const satisfies Record<
  IdentifierName,
  (text: string, country: string | undefined) => NormalisedIdentifier
>;

const refuse = (message: string): NormalisedIdentifier => ({ ok: false, message });
const accept = (value: string): NormalisedIdentifier => ({ ok: true, value });

/** The vendor's own rule: India 10 digits from 6–9 behind 91, elsewhere 9 to 15 digits that do not begin with 0. */
const sendable = /^(?:91[6-9]\d{9}|(?!91)[1-9]\d{8,14})$/;
const digitOf = (digit: string): string => String(digitValue(digit.codePointAt(0) ?? 0));

function normaliseMobile(text: string, defaultCountry: string | undefined): NormalisedIdentifier {
  const plain = text
    .replace(/^tel:/i, '')
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/\uff0b/g, '+');
  if (/[^\d+\s()./\u00a0\u2010-\u2015\u202f-]/.test(plain) || /\+.*\+/.test(plain)) {
    return refuse('A mobile number has only digits. Take the rest out, or choose another identifier type.');
  }
  const digits = plain
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+');
  if (digits.lastIndexOf('+') > 0)
    return refuse('A plus belongs in front of a mobile number, with its country code.');
  const value = international(digits, defaultCountry);
  if (value !== undefined && sendable.test(value)) return accept(value);
  const count = digits.replace('+', '').length;
  if (count < 9)
    return refuse(
      'This number is too short. A mobile number needs its country code, for example +91 73850 22695.',
    );
  if (count > 15) return refuse('This number is too long: a mobile number has at most 15 digits.');
  return refuse('A mobile number needs its country code, for example +91 73850 22695.');
}

/** With its country code and without a plus; `undefined` where that cannot be told. */
function international(digits: string, country: string | undefined): string | undefined {
  if (digits.startsWith('+')) return digits.slice(1);
  const local = country !== undefined && isSupportedCountry(country) ? readLocal(digits, country) : undefined;
  if (local !== undefined) return local;
  return digits.startsWith('0') ? undefined : readInternational(`+${digits}`);
}

/** A leading zero says "local"; without one it must be a real number of the country, or every foreign one would fit some length. */
function readLocal(digits: string, country: CountryCode): string | undefined {
  const number = parsePhoneNumberFromString(digits, country);
  const fits = digits.startsWith('0') ? number?.isPossible() : number?.isValid();
  return fits === true ? number?.number.slice(1) : undefined;
}

/** With a country code the length is enough: ranges for drama and new ranges are "not valid" to the library. */
function readInternational(digits: string): string | undefined {
  const number = parsePhoneNumberFromString(digits);
  return number?.isPossible() === true ? number.number.slice(1) : undefined;
}

function normaliseEmail(text: string): NormalisedIdentifier {
  const address = text.replace(/^mailto:/i, '');
  if (address.length > 254) return refuse('An e-mail address has at most 254 characters.');
  if (/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(address) && address.isWellFormed()) return accept(address);
  return refuse(
    'An e-mail address has one @ with something on either side and no spaces, for example name@example.com.',
  );
}

function normaliseExternalId(text: string): NormalisedIdentifier {
  if (text === '') return refuse('Type or paste the external id.');
  if (text.length > 50) return refuse('An external id has at most 50 characters.');
  if (!text.isWellFormed() || /\p{Cc}/u.test(text))
    return refuse('An external id has no line breaks or control characters.');
  return accept(text);
}
