import {
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/max';

/** How sure it is that digits are a number: of a range of mobiles, of some other range, or only as long as one. */
type Rank = 'mobile' | 'other' | 'length';
type Reading = { readonly value: string; readonly rank: Rank };

/**
 * Whose number the digits are, with its country code and without a plus; `undefined` where that cannot be told.
 *
 * Behind a plus the digits are taken at their word. Bare ones have up to two readings, and a mobile goes before another line:
 * 1. what begins with the default country's own code and is a mobile behind it is whole;
 * 2. a local mobile wins over a foreign number of the same digits;
 * 3. a foreign mobile wins over a local line that is none: `919988221100` in Germany is Indian, not a desk in Franconia;
 * 4. else what begins with the own code, then another local line, then a foreign one.
 * What is only as long as a foreign number is that from twelve digits on, as in ranges kept for drama; below, it needs its plus. A zero in front says "local"; where no
 * local number is meant, it is a habit before a country code. Two zeros are a plus in every country.
 * @param digits ASCII, with a plus in front or none, without a zero in brackets
 * @param withZero the same with that zero: a habit in most countries, part of the number in Italy; the surer reading counts
 * @param country ISO 3166, two capitals: whose local numbers are meant
 */
export function readNumber(
  digits: string,
  withZero: string,
  country: string | undefined,
): string | undefined {
  const home = country !== undefined && isSupportedCountry(country) ? country : undefined;
  const read = (text: string): Reading | undefined =>
    text.startsWith('+') ? readInternational(text) : readBare(text, home);
  return surer(read(digits), digits === withZero ? undefined : read(withZero))?.value;
}

type Home = NonNullable<Parameters<typeof getCountryCallingCode>[0]>;

function readBare(digits: string, home: Home | undefined): Reading | undefined {
  const bare = digits.replace(/^0/, '');
  const whole = readInternational(`+${bare}`);
  if (home === undefined) return bare === digits ? surely(whole) : undefined;
  const own = bare.startsWith(getCountryCallingCode(home));
  const local = readLocal(digits, home);
  if (bare !== digits) {
    if (local !== undefined && local.rank !== 'length') return local;
    return whole !== undefined && (own || whole.rank === 'mobile') && bare.length >= 11 ? whole : local;
  }
  const known = local?.rank === 'length' ? undefined : local;
  if (whole === undefined) return known ?? onlyLocal(local, home);
  if (known?.rank === 'mobile' && (!own || whole.rank !== 'mobile')) return known;
  if (own) return whole;
  return whole.rank === 'length' ? surely(whole) : surer(known, whole);
}

/** By its length alone a bare number is foreign from twelve digits on, which no country's local ones have. */
function surely(foreign: Reading | undefined): Reading | undefined {
  return foreign?.rank === 'length' && foreign.value.length < 12 ? undefined : foreign;
}

const ranks = ['mobile', 'other', 'length'] as const satisfies readonly Rank[];

/** The surer of two readings; of equal ones the first. */
function surer(first: Reading | undefined, second: Reading | undefined): Reading | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return ranks.indexOf(second.rank) < ranks.indexOf(first.rank) ? second : first;
}

/** A number of a new or reserved range that a spreadsheet robbed of its zero: nothing else, and as long as the country's mobiles. */
function onlyLocal(local: Reading | undefined, home: Home): Reading | undefined {
  const plan = new Metadata();
  plan.selectNumberingPlan(home);
  const length = (local?.value.length ?? 0) - getCountryCallingCode(home).length;
  const lengths = plan.numberingPlan?.possibleLengths() ?? [];
  return lengths.length <= 3 && Math.max(...lengths) === length ? local : undefined;
}

function readLocal(digits: string, home: Home): Reading | undefined {
  const number = parsePhoneNumberFromString(withoutOldPrefix(digits, home), home);
  // `011 44 …` in the United States; the library knows prefixes that begin numbers of other countries, too (`99` in North Korea)
  const abroad = number !== undefined && number.countryCallingCode !== getCountryCallingCode(home);
  if (abroad && !/^(?:0|810)/.test(digits)) return undefined;
  // what still begins with a zero has the length of a number and is none: `07000000` in Singapore
  return number === undefined || (!number.isValid() && number.nationalNumber.startsWith('0'))
    ? undefined
    : toReading(number);
}

/** What Mexico dialled before numbers until 2019 (`044`, `045`, `01`): the same numbers without it. */
function withoutOldPrefix(digits: string, home: Home): string {
  return home === 'MX' ? digits.replace(/^0(?:4[45]|1)(?=\d{10}$)/, '') : digits;
}

/** Where a zero is part of the number, behind a country code too: Italy, San Marino, Ivory Coast, Gabon, Congo. */
const zeroBelongs = new Set<string>(['39', '378', '225', '241', '242']);

/**
 * With a country code the length is enough: ranges for drama and new ranges are "not valid" to the library, which takes a
 * local zero behind the code (`+44 07700`) away only from numbers that it knows. Mexico's mobiles had a `1` behind theirs.
 */
function readInternational(digits: string): Reading | undefined {
  const number = parsePhoneNumberFromString(digits.replace(/^\+521(?=\d{10}$)/, '+52'));
  if (number === undefined) return undefined;
  const kept = toReading(number);
  if (!number.nationalNumber.startsWith('0') || number.isValid()) return kept;
  const bare = parsePhoneNumberFromString(
    `+${number.countryCallingCode}${number.nationalNumber.replace(/^0/, '')}`,
  );
  const taken = bare === undefined ? undefined : toReading(bare);
  return zeroBelongs.has(number.countryCallingCode) ? surer(kept, taken) : taken;
}

function toReading(number: PhoneNumber): Reading | undefined {
  const value = number.number.slice(1);
  if (number.isValid()) {
    const type = number.getType();
    return { value, rank: type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' ? 'mobile' : 'other' };
  }
  return number.isPossible() ? { value, rank: 'length' } : undefined;
}
