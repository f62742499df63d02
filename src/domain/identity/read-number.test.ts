import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import {
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { normaliseIdentifier } from './normalise-identifier.ts';

const fewestDigits = 9;
const regions = getCountries().flatMap((region) => {
  const number = getExampleNumber(region, examples);
  return number === undefined ? [] : [{ region, number, value: number.number.slice(1) }];
});

/** The ways of writing that give another number than the region's, or refuse one that can be asked for. */
function wrongWays(
  write: (region: (typeof regions)[number]) => Readonly<Record<string, string>>,
  isWrong: (read: ReturnType<typeof normaliseIdentifier>, value: string) => boolean = (read, value) =>
    read.ok ? read.value !== value : value.length >= fewestDigits,
): readonly string[] {
  return regions.flatMap((each) =>
    Object.entries(write(each)).flatMap(([way, text]) =>
      isWrong(normaliseIdentifier('mobile', text, each.region), each.value)
        ? [`${each.region} ${way} ${text}`]
        : [],
    ),
  );
}

describe('readNumber', () => {
  it('knows a mobile of every region', () => {
    expect(regions.length).toBe(getCountries().length);
    expect(regions.length).toBeGreaterThan(240);
  });

  it('reads a region’s own mobiles in every way of writing, and no other number', () => {
    expect(
      wrongWays(({ number, value }) => ({
        international: number.formatInternational(),
        national: number.formatNational(),
        plus: number.number,
        zeros: `00${value}`,
        bare: value,
        link: number.getURI(),
        'national digits': number.formatNational().replace(/\D/g, ''),
        significant: number.nationalNumber,
        'of a spreadsheet': `${value}.0`,
        'of a European spreadsheet': `${value},00`,
      })),
    ).toEqual([]);
  });

  it('refuses in words the numbers of fewer digits than the vendor takes', () => {
    const short = regions.filter(({ value }) => value.length < fewestDigits);
    expect(short.map(({ region }) => region)).toContain('SH');
    for (const { region, number } of short) {
      const read = normaliseIdentifier('mobile', number.number, region);
      expect(read.ok ? read.value : read.message).toContain('too short');
    }
  });

  it('gives behind a plus the number that is written, whichever the default country', () => {
    const home = getCountries().filter((_, index) => index % 12 === 0);
    const wrong = home.flatMap((country) =>
      regions.filter(({ number, value }) => {
        const read = normaliseIdentifier('mobile', number.number, country);
        return read.ok ? read.value !== value : value.length >= fewestDigits;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('takes bare foreign digits for nothing but that number, or a mobile at home', () => {
    const homes = ['IN', 'GB', 'DE', 'AE', 'SG', 'TH', 'NG', 'US', 'KP'] as const;
    const wrong = homes.flatMap((home) =>
      regions.flatMap(({ region, value }) => {
        const read = normaliseIdentifier('mobile', value, home);
        if (!read.ok || read.value === value) return [];
        const local = parsePhoneNumberFromString(`+${read.value}`);
        const isLocal = local?.countryCallingCode === getCountryCallingCode(home) && local.isValid();
        return isLocal && local.getType()?.includes('MOBILE') === true ? [] : [`${region} in ${home}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    [
      'a local mobile of twelve digits, although Japan has such a number',
      '812345678901',
      'ID',
      '62812345678901',
    ],
    ['what begins with the own code and is whole', '38343201234', 'XK', '38343201234'],
    ['what begins with the own code, where local lines do so too', '5555987654321', 'BR', '5555987654321'],
    ['a local number of that area', '55987654321', 'BR', '5555987654321'],
    ['a foreign mobile before a local line', '919988221100', 'DE', '919988221100'],
    ['another', '33612345678', 'DE', '33612345678'],
    ['a foreign number of a range for drama before a local line', '447700900123', 'DE', '447700900123'],
    ['a local line that is nothing else', '912345678', 'ES', '34912345678'],
    ['a local number whose zero a spreadsheet took', '7700900123', 'GB', '447700900123'],
    ['a number that begins like a prefix for calls abroad', '992917123456', 'KP', '992917123456'],
    ['a prefix for calls abroad', '011 44 7700 900123', 'US', '447700900123'],
    ['a trunk eight', '8 912 345-67-89', 'RU', '79123456789'],
    ['a trunk eight behind the code', '+7 8 912 345 67 89', undefined, '79123456789'],
    ['a trunk of two digits behind the code', '+36 06 20 123 4567', undefined, '36201234567'],
    ['Mexico’s old one behind the code', '+52 1 55 1234 5678', undefined, '525512345678'],
    ['Mexico’s old one in bare digits', '5215512345678', 'MX', '525512345678'],
    ['Mexico’s old prefix of mobiles', '044 55 1234 5678', 'MX', '525512345678'],
    ['Argentina’s fifteen', '011 15 1234-5678', 'AR', '5491112345678'],
    ['Argentina’s fifteen behind the code', '+54 11 15 1234-5678', undefined, '5491112345678'],
    ['Argentina’s nine', '+54 9 11 1234-5678', undefined, '5491112345678'],
    ['Brazil’s carrier', '015 11 98765-4321', 'BR', '5511987654321'],
    ['Italy’s zero', '+39 06 1234 5678', undefined, '390612345678'],
    ['Italy’s zero in brackets', '+39 (0)6 1234 5678', undefined, '390612345678'],
    ['a zero in brackets that Italy’s mobiles do not have', '+39 (0)312 345 6789', undefined, '393123456789'],
    ['Ivory Coast’s zero', '+225 01 23 45 6789', undefined, '2250123456789'],
  ])('reads %s', (_what, text, country, value) => {
    expect(normaliseIdentifier('mobile', text, country)).toEqual({ ok: true, value });
  });

  it.each([
    ['RU', '8 10'],
    ['KZ', '8~10'],
    ['BY', '8 ~ 10 '],
    ['TM', '8-10-'],
    ['AU', '0011'],
    ['HK', '001'],
    ['SG', '001'],
    ['TH', '009'],
    ['ID', '008'],
    ['BR', '0015'],
    ['BR', '0021'],
    ['KR', '00700'],
    ['KR', '002'],
    ['JP', '010'],
    ['CA', '011'],
    ['CU', '119'],
    ['KE', '000'],
    ['IL', '012'],
    ['NZ', '0161'],
    ['CN', '12593 00'],
  ])('takes away what is dialled for calls abroad in %s: %s', (country, prefix) => {
    expect(normaliseIdentifier('mobile', `${prefix} 44 7700 900123`, country)).toEqual({
      ok: true,
      value: '447700900123',
    });
  });

  it('makes of a number behind another country’s prefix for calls abroad nobody’s, and asks for the country code', () => {
    const prefixes = [
      '810',
      '8~10',
      '0011',
      '001',
      '009',
      '0015',
      '0014',
      '005',
      '00700',
      '010',
      '011',
      '119',
      '000',
    ];
    const homes = [undefined, 'IN', 'GB', 'DE', 'FR'];
    const numbers = ['447700900123', '447911123456'];
    const read = prefixes.flatMap((prefix) =>
      homes.flatMap((home) =>
        numbers.map((number) => normaliseIdentifier('mobile', `${prefix} ${number}`, home)),
      ),
    );
    const message = 'Write the number with its country code, such as +44 7700 900123.';
    expect(new Set(read.map((each) => (each.ok ? each.value : each.message)))).toEqual(new Set([message]));
  });

  it('gives behind a country’s own prefix the number that is written, or asks', () => {
    const dialled = {
      RU: '810',
      AU: '0011',
      HK: '001',
      SG: '001',
      TH: '001',
      BR: '0015',
      JP: '010',
      US: '011',
    };
    const wrong = Object.entries(dialled).flatMap(([home, prefix]) =>
      regions.flatMap(({ region, value }) => {
        const read = normaliseIdentifier('mobile', `${prefix}${value}`, home);
        return read.ok && read.value !== value ? [`${region} in ${home}: ${read.value}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps two zeros a plus, or asks where the default country dials more than they', () => {
    const wrong = ['IN', 'GB', 'US', 'RU', 'AU', 'SG', 'TH', 'KR', undefined].flatMap((home) =>
      regions.flatMap(({ region, value }) => {
        const read = normaliseIdentifier('mobile', `00${value}`, home);
        return read.ok && read.value !== value ? [`${region} in ${home ?? 'none'}: ${read.value}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['two zeros or three digits of a prefix before a whole number', '00917385022695', 'SG'],
    ['a prefix before digits that are a number of equal length', '0041 44 7700 900123', 'BR'],
    ['a plus before a prefix', '+8 10 44 7700 900123', 'RU'],
    ['a bare number that is foreign by its length alone', '612345678', undefined],
    ['a local number without a country', '07700 900123', undefined],
    ['a mistyped foreign number', '9199882211', 'DE'],
  ])('refuses %s', (_what, text, country) => {
    expect(normaliseIdentifier('mobile', text, country).ok).toBe(false);
  });
});
