import { type IdentifierName, longestAddress, longestPasted } from '../../contract/identifier.ts';
import { digitValue } from '../text/digits.ts';
import { trimInvisible } from '../text/invisible-characters.ts';
import { readNumber } from './read-number.ts';
import { readContact } from './surroundings.ts';

/** An identifier as the vendor wants it, or a sentence that says what to do and never quotes the value. */
type NormalisedIdentifier =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly message: string };

/**
 * What people type or paste, as the vendor wants it (../../contract/capillary/CAPILLARY.md, "Identifiers"), without what
 * surrounds a number or an address (`surroundings.ts`); an external id stays as it is. `defaultCountry` (ISO 3166, two letters) is whose local numbers are meant.
 * A message says what to do and never quotes the value.
 */
export function normaliseIdentifier(
  name: IdentifierName,
  text: string,
  defaultCountry: string | undefined,
): NormalisedIdentifier {
  if (text.includes('\ufffd')) {
    return refuse(
      'A letter was lost before this came here (\ufffd). Copy it again, or save its file as UTF-8.',
    );
  }
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

/** An identifier that the vendor can be asked for. */
function accept(value: string): NormalisedIdentifier {
  return { ok: true, value };
}

/** What is none, with a sentence that says what to do. */
function refuse(message: string): NormalisedIdentifier {
  return { ok: false, message };
}

/** Joiners belong to names in Indic scripts and Persian; whatever else is invisible does not, nor do halves of characters. */
const part = (without: string): string =>
  String.raw`(?:[^\s@\p{Cc}\p{Cf}\p{DI}\p{Cs}()<>[\]:;,"\\${without}]|[\u200c\u200d])+`;
const oneAt = new RegExp(`^${part('')}@${part("/?#&=%'`|{}")}$`, 'u');

function normaliseEmail(text: string): NormalisedIdentifier {
  const address = text.length > longestPasted ? text : readContact(text).text;
  if (Array.from(address).length > longestAddress)
    return refuse(`An email address has at most ${longestAddress} characters.`);
  if (oneAt.test(address)) return accept(address);
  return refuse(
    'An email address has one @ with something on either side, no spaces and nothing invisible, for example name@example.com.',
  );
}

function normaliseExternalId(text: string): NormalisedIdentifier {
  if (text === '') return refuse('Type or paste the external id.');
  if (text.length > 100 || Array.from(text).length > 50)
    return refuse('An external id has at most 50 characters.');
  if (!text.isWellFormed() || /\p{Cc}/u.test(text))
    return refuse('An external id has no line breaks or control characters.');
  return accept(text);
}

const withCountryCode = 'A mobile number needs its country code, for example +91 73850 22695.';
const onlyDigits = 'A mobile number has only digits. Take the rest out, or choose another identifier type.';
const tooLong = 'This number is too long: a mobile number has at most 15 digits.';
const unclear = 'Write the number with its country code, such as +44 7700 900123.';
const shortened = 'A spreadsheet has shortened this number; write it again in a column of texts.';
/**
 * The vendor's own rule (../../contract/capillary/CAPILLARY.md, "Identifiers"): India 10 digits from 6–9 behind 91, elsewhere 9 to
 * 15 digits that do not begin with 0.
 */
const sendable = /^(?:91[6-9]\d{9}|(?!91)[1-9]\d{8,14})$/;
/** A number's 15 digits behind the longest prefix for calls abroad. */
const longestDialled = 23;
const digitOf = (digit: string): string => String(digitValue(digit.codePointAt(0) ?? 0));

/**
 * A mobile number as people write it, as digits with the country code (../../contract/capillary/CAPILLARY.md,
 * "Identifiers"): any script's digits, blanks, hyphens, dots, brackets, `(0)`, `00`, what surrounds a number (`surroundings.ts`), a spreadsheet's decimals and
 * thousands. `defaultCountry` (ISO 3166, two letters) is whose local numbers are meant. Bare digits are read as a local mobile
 * number where they are one, so `+65 9123 4567` and the `6591234567` that is sent for it are not the same question in every
 * country: normalise what was typed, once.
 */
function normaliseMobile(text: string, defaultCountry: string | undefined): NormalisedIdentifier {
  if (text.length > longestPasted) return refuse(onlyDigits);
  const plain = toPlain(readContact(text).text);
  const counted = withoutFormat(plain);
  if (counted === undefined) return refuse(shortened);
  if (/[^\d+\s()./-]/.test(counted)) return refuse(onlyDigits);
  const digits = toDigits(counted);
  if (digits.lastIndexOf('+') > 0) {
    return refuse('A plus belongs in front of a mobile number, with its country code.');
  }
  const count = digits.replace(/^(?:\+|00)/, '').length;
  if (count > longestDialled) return refuse(tooLong);
  const country = defaultCountry?.toUpperCase();
  const read = readNumber(toDigits(counted.replace(/[([]\s*0\s*[)\]]/g, '')), digits, country);
  if (read?.kind === 'unclear') return refuse(unclear);
  if (read !== undefined && sendable.test(read.value)) return accept(read.value);
  if (count === 0) return refuse('Type or paste a mobile number.');
  if (count < 9) return refuse(`This number is too short. ${withCountryCode}`);
  if (count > 15) return refuse(tooLong);
  if (/^(?:\+|00)/.test(digits)) {
    return refuse('No mobile number has this country code and length. Check the digits.');
  }
  return refuse(withCountryCode);
}

/** Digits, pluses and dashes of any script in ASCII, nothing invisible, no frames of keycaps. */
function toPlain(text: string): string {
  return (
    text
      .replace(/[\p{Cf}\p{DI}\u20e3]/gu, '')
      .replace(/\p{Nd}/gu, digitOf)
      .replace(/[⁺﹢➕]/g, '+')
      .replace(/[\p{Pd}\u2212\u30fc\uff70\u00b7\u2022\u2027\u2219\u30fb]/gu, '-')
      .replace(/\u066b/g, '.')
      .replace(/\u066c/g, ',')
      .replace(/[’ʼ´]/g, "'")
      // one waits for a tone between the two, and writes so
      .replace(/^8\s*[~\u223c\u02dc]\s*(?=10)/, '8 ')
  );
}

function toDigits(plain: string): string {
  return plain
    .replace(/[^\d+]/g, '')
    .replace(/^\++/, '+')
    .replace(/^\+00/, '+');
}

const exponent = /^\+?(\d)[.,]?(\d*)e\+?(\d{1,2})$/i;
/** Groups of three, or as in India; of 7 digits or more in all, since shorter ones are dates and parts. */
const thousands = /^\+?\d{1,3}(?:([.,'\s])\d{2,3})(?:\1\d{2,3})*\1\d{3}$/;

/**
 * A spreadsheet's number without what its format adds: `628123456789.0`, `628123456789,00`, `6,281,234,567,890`,
 * `7.385022695E9`. `undefined` where digits are gone (`6,28E+11`) or a fraction is left: no rounding is a number of somebody.
 */
function withoutFormat(plain: string): string | undefined {
  const [, first = '', fraction = '', power = ''] = exponent.exec(plain) ?? [];
  if (first !== '')
    return fraction.length >= Number(power) ? fromPower(first, fraction, Number(power)) : undefined;
  const [, whole = plain, decimals = ''] = /^([^.,]*|.*[^.,\d].*|.*[.,].*)[.,](\d+)$/.exec(plain) ?? [];
  const isWhole = /^\+?\d{6,}$/.test(whole);
  const digits = whole.replace(/\D/g, '');
  if ((isWhole || thousands.test(whole)) && /^0{1,2}$/.test(decimals)) return whole.replace(/[.,']/g, '');
  if (isWhole && digits.length >= 9 && /^0+$/.test(decimals)) return whole;
  if (isWhole && decimals !== '' && (decimals.length <= 3 || digits.length >= 9)) return undefined;
  if (/[.,]\d$/.test(plain)) return undefined;
  return thousands.test(plain) ? plain.replace(/[.,']/g, '') : plain;
}

function fromPower(first: string, fraction: string, power: number): string | undefined {
  return /^0*$/.test(fraction.slice(power)) ? `${first}${fraction.slice(0, power)}` : undefined;
}
