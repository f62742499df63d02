import {
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/max';

/** How sure it is that digits are a number: of a range of mobiles, of some other range, or only as long as one. */
type Rank = 'mobile' | 'other' | 'length';
type Reading = { readonly value: string; readonly rank: Rank };

/** A number with its country code and without a plus; `unclear` where the digits are as likely somebody else's. */
type NumberReading = { readonly kind: 'number'; readonly value: string } | { readonly kind: 'unclear' };

/** A country whose numbering plan the library knows. */
type Home = NonNullable<Parameters<typeof getCountryCallingCode>[0]>;

/**
 * Whose number the digits are; `undefined` where nobody can say.
 *
 * Behind a plus the digits are taken at their word. Bare ones have up to two readings, and a mobile goes before another line:
 * 1. what begins with the default country's own code and is a mobile behind it is whole;
 * 2. a local mobile wins over a foreign number of the same digits;
 * 3. a foreign mobile wins over a local line that is none: `919988221100` in Germany is Indian, not a desk in Franconia;
 * 4. else what begins with the own code, then another local line, then a foreign one.
 * What is only as long as a foreign number is that from twelve digits on, as in ranges kept for drama; below, it needs its plus. A zero in front says "local"; where no
 * local number is meant, it is a habit before a country code.
 *
 * What is dialled for calls abroad may stand in front. Two zeros are a plus in every country; the default country's own prefix
 * (`8 10`, `011`, `0011`) counts where that is the surer reading, and is unclear where both are as sure. Another country's prefix
 * is never taken away, and never read as part of a number that is one by its length alone: that is unclear, too.
 * @param digits ASCII, with a plus or two zeros in front or none, without a zero in brackets
 * @param withZero the same with that zero: a habit in most countries, part of the number in Italy; the surer reading counts
 * @param country ISO 3166, two capitals: whose local numbers are meant
 */
export function readNumber(
  digits: string,
  withZero: string,
  country: string | undefined,
): NumberReading | undefined {
  const home = country !== undefined && isSupportedCountry(country) ? country : undefined;
  const plain = surer(readPlain(digits, home), digits === withZero ? undefined : readPlain(withZero, home));
  const [abroad] = home === undefined ? [] : readAbroad(digits, [prefixOf(home)]);
  if (abroad === undefined || abroad.value === plain?.value) {
    return isUnclear(digits, plain) ? unclear : toNumber(plain);
  }
  if (plain === undefined) return toNumber(abroad);
  if (plain.rank === abroad.rank && (plain.rank !== 'length' || digits.startsWith('00'))) return unclear;
  return toNumber(surer(abroad, plain));
}

/** Digits with their country's code in the groups of that country, behind a plus; `undefined` where there is no such country. */
export function writeNumber(digits: string): string | undefined {
  return parsePhoneNumberFromString(`+${digits}`)?.formatInternational();
}

const unclear = { kind: 'unclear' } as const satisfies NumberReading;

function toNumber(reading: Reading | undefined): NumberReading | undefined {
  return reading === undefined ? undefined : { kind: 'number', value: reading.value };
}

function readPlain(digits: string, home: Home | undefined): Reading | undefined {
  if (digits.startsWith('+')) return readInternational(digits);
  return digits.startsWith('00') ? readInternational(`+${digits.slice(2)}`) : readBare(digits, home);
}

/**
 * Whether digits that are a number by their length alone, or none, are another one behind what some country dials for calls
 * abroad: `8 10 44 7700 900123` is as long as a Japanese number with its zero.
 */
function isUnclear(digits: string, reading: Reading | undefined): boolean {
  if (reading !== undefined && (reading.rank !== 'length' || digits === `+${reading.value}`)) return false;
  return readAbroad(digits.replace('+', ''), prefixes).some(({ value }) => value !== reading?.value);
}

function prefixOf(country: Home): RegExp {
  const plan = new Metadata();
  plan.selectNumberingPlan(country);
  return new RegExp(`^(?:${plan.numberingPlan?.IDDPrefix() ?? '00'})`);
}

/** What some country dials for calls abroad, each once. */
const prefixes = [
  ...new Map(getCountries().map((country) => [prefixOf(country).source, prefixOf(country)])).values(),
];

/** Two digits begin too many numbers (North Korea's `99`, Chad's `16`); two zeros are read as a plus. */
const fewestOfPrefix = 3;

/** The numbers that stand behind a prefix for calls abroad. */
function readAbroad(digits: string, dialled: readonly RegExp[]): readonly Reading[] {
  return dialled.flatMap((prefix) => {
    const [found = ''] = prefix.exec(digits) ?? [];
    const behind = digits.slice(found.length);
    if (found.length < fewestOfPrefix || behind.startsWith('0')) return [];
    return surely(readInternational(`+${behind}`)) ?? [];
  });
}

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
  // with what is dialled for calls abroad in front, which is read apart
  if (number !== undefined && number.countryCallingCode !== getCountryCallingCode(home)) return undefined;
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
