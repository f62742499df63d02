import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { digitValue } from '../text/digit-value.ts';
import { accept, type NormalisedIdentifier, refuse } from './normalised-identifier.ts';

const withCountryCode = 'A mobile number needs its country code, for example +91 73850 22695.';
/** The vendor's own rule: India 10 digits from 6–9 behind 91, elsewhere 9 to 15 digits that do not begin with 0. */
const sendable = /^(?:91[6-9]\d{9}|(?!91)[1-9]\d{8,14})$/;
const digitOf = (digit: string): string => String(digitValue(digit.codePointAt(0) ?? 0));

/**
 * A mobile number as people write it, as digits with the country code (CAPILLARY.md "Identifiers"): any script's digits,
 * blanks, hyphens, dots, brackets, `(0)`, `00`, `tel:`. `defaultCountry` (ISO 3166, two letters) is whose local numbers are meant.
 * Bare digits are read as a local number where they can be one, so `+65 9123 4567` and the `6591234567` that is sent for it
 * are not the same question in India: normalise what was typed, once.
 */
export function normaliseMobile(text: string, defaultCountry: string | undefined): NormalisedIdentifier {
  const plain = text
    .replace(/^tel:([^;]*).*$/is, '$1')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/\uff0b/g, '+');
  if (/[^\d+\s()./\p{Pd}]/u.test(plain)) {
    return refuse('A mobile number has only digits. Take the rest out, or choose another identifier type.');
  }
  const digits = plain
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+');
  if (digits.lastIndexOf('+') > 0) {
    return refuse('A plus belongs in front of a mobile number, with its country code.');
  }
  const count = digits.replace('+', '').length;
  if (count > 17) return refuse('This number is too long: a mobile number has at most 15 digits.');
  const value = readNumber(digits, defaultCountry?.toUpperCase());
  if (value !== undefined && sendable.test(value)) return accept(value);
  if (count === 0) return refuse('Type or paste a mobile number.');
  if (count < 9) return refuse(`This number is too short. ${withCountryCode}`);
  if (count > 15) return refuse('This number is too long: a mobile number has at most 15 digits.');
  if (digits.startsWith('+')) {
    return refuse('No mobile number has this country code and length. Check the digits.');
  }
  return refuse(withCountryCode);
}

/**
 * With its country code and without a plus; `undefined` where that cannot be told. Twelve digits or more are no country's local
 * mobile number; a zero before them (`091 73850 22695`) is a habit. Fewer are local where they are a real number of the
 * country, or every foreign one would fit some length; a zero before them says "local", and then the length is enough.
 */
function readNumber(digits: string, country: string | undefined): string | undefined {
  if (digits.startsWith('+')) return readInternational(digits);
  const bare = digits.replace(/^0/, '');
  const local = bare !== digits;
  const foreign = readInternational(`+${bare}`);
  const long = bare.length >= 12 && foreign !== undefined;
  if (long && !local) return foreign;
  const number =
    country !== undefined && isSupportedCountry(country)
      ? parsePhoneNumberFromString(digits, country)
      : undefined;
  if (number?.isValid() === true) return number.number.slice(1);
  if (long || !local) return foreign;
  // what still begins with a zero has the length of a number and is none: `07000000` in Singapore
  return number?.isPossible() === true && !number.nationalNumber.startsWith('0')
    ? number.number.slice(1)
    : undefined;
}

/**
 * With a country code the length is enough: ranges for drama and new ranges are "not valid" to the library, which takes a
 * local zero behind the code (`+44 07700`) away only from numbers that it knows.
 */
function readInternational(digits: string): string | undefined {
  const number = parsePhoneNumberFromString(digits);
  if (number === undefined) return undefined;
  const national = number.nationalNumber.replace(/^0/, '');
  const bare =
    national === number.nationalNumber || number.isValid()
      ? number
      : parsePhoneNumberFromString(`+${number.countryCallingCode}${national}`);
  return bare?.isPossible() === true ? bare.number.slice(1) : undefined;
}
