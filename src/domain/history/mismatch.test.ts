import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerCustomer } from '../../contract/capillary/answer.ts';
import type { Identifier } from '../../contract/identifier.ts';
import {
  describeMismatch,
  describeSharing,
  describeStrangers,
  describeUsers,
  findMismatch,
  isOtherCustomer,
} from './mismatch.ts';

const nobody: AnswerCustomer = {
  id: undefined,
  mobile: undefined,
  email: undefined,
  externalId: undefined,
  extras: [],
};
const identifier = (identifierName: Identifier['identifierName'], identifierValue: string) => ({
  identifierName,
  identifierValue,
});
const isOther = (number: string, mobile: string): boolean =>
  findMismatch({
    sent: identifier('mobile', number),
    customer: { ...nobody, mobile },
  }) !== undefined;

describe('findMismatch of a number', () => {
  it.each([
    ['447700900123', '+44 7700 900123'],
    ['447700900123', '00447700900123'],
    ['07700900123', '447700900123'],
    ['447700900123', '07700 900123'],
    ['7700900123', '447700900123'],
    ['7385022695', '917385022695'],
    ['91234567', '6591234567'],
    ['0501234567', '971501234567'],
    ['89123456789', '79123456789'],
    ['447700900123', '••••••••0123'],
    ['447700900123', 'XXXXXXXX0123'],
    ['447700900123', '4477****0123'],
    ['447700900123', '+44 77** ***123'],
    ['447700900123', '*****'],
    ['447700900123', '07*******23'],
    ['447700900123', '447700900123x12'],
  ])('says nothing where %s was searched and the answer names %s', (searched, named) => {
    expect(isOther(searched, named)).toBe(false);
  });

  it.each([
    ['447700900123', '447700900124'],
    ['447700900123', '917700900123'],
    ['447700900123', '447710900123'],
    ['07700900123', '447710900123'],
    ['0900123', '447700900123'],
    ['0123', '447700900123'],
    ['00123456', '447700123456'],
    ['12345678', '447712345678'],
    ['84912345678', '74912345678'],
    ['447700900123', '••••••••0999'],
    ['447700900123', '4488XXXX0123'],
    ['447700900123', 'XXXX XXXX 24'],
  ])('warns where %s was searched and the answer names %s', (searched, named) => {
    expect(isOther(searched, named)).toBe(true);
  });

  it('warns of any digit that differs, and never of a form', () => {
    const national = fc.stringMatching(/^7\d{9}$/);
    const place = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(national, place, fc.integer({ min: 1, max: 9 }), (number, index, shift) => {
        const digit = (Number(number[index]) + shift) % 10;
        const other = `${number.slice(0, index)}${digit}${number.slice(index + 1)}`;
        expect(isOther(`0${number}`, `44${number}`)).toBe(false);
        expect(isOther(`44${number}`, `0${number}`)).toBe(false);
        expect(isOther(`44${number}`, `44${other}`)).toBe(true);
        expect(isOther(`0${number}`, `44${other}`)).toBe(true);
        expect(isOther(`44${number}`, `******${other.slice(6)}`)).toBe(index >= 6);
      }),
    );
  });
});

describe('findMismatch of an address or an id', () => {
  it.each([
    ['email', 'asha@example.com', { email: ' Asha@Example.com' }, false],
    ['email', 'asha@example.com', { email: 'a***@example.com' }, false],
    ['email', 'asha@example.com', { email: 'ravi@example.com' }, true],
    ['external_id', 'LM-1', { externalId: 'LM-1 ' }, false],
    ['external_id', 'LM-1', { externalId: 'XXXX' }, false],
    ['external_id', 'LM-1', { externalId: 'lm-1' }, true],
    ['external_id', '07700900123', { externalId: '447700900123' }, true],
  ] as const)('of the %s %s and %j: %s', (identifierName, identifierValue, named, expected) => {
    const sent = { identifierName, identifierValue };
    expect(findMismatch({ sent, customer: { ...nobody, ...named } }) !== undefined).toBe(expected);
  });
});

describe('describeMismatch', () => {
  it.each([
    ['the number that was searched', identifier('mobile', '447700900101'), { mobile: '+44 7700 900101' }],
    ['the address in another case', identifier('email', 'asha@example.com'), { email: 'Asha@Example.com' }],
    ['what the organisation masks', identifier('mobile', '447700900101'), { mobile: 'XXXXXXXX0101' }],
    ['nobody at all', identifier('mobile', '447700900101'), {}],
  ])('says nothing where the answer names %s', (_name, sent, named: Partial<AnswerCustomer>) => {
    expect(describeMismatch({ sent, customer: { ...nobody, ...named } })).toEqual([]);
  });

  it('says whom the answer names instead of who was searched', () => {
    const customer = { ...nobody, mobile: '447700900999' };
    expect(describeMismatch({ sent: identifier('mobile', '447700900101'), customer })).toEqual([
      'Searched was the mobile number 447700900101; Capillary answered with 447700900999. This may be another customer.',
    ]);
  });

  it('says where the answer does not name what was searched by', () => {
    const customer = { ...nobody, mobile: '447700900999' };
    expect(describeMismatch({ sent: identifier('external_id', 'LM-1'), customer })).toEqual([
      'Searched was the external id LM-1, which the answer does not name: make sure that it is the same customer.',
    ]);
  });
});

describe('isOtherCustomer', () => {
  it.each([
    [
      'the same id, whatever else changed',
      { id: '7', mobile: '447700900101' },
      { id: '7', mobile: '447700900102' },
      false,
    ],
    [
      'other ids with one number',
      { id: '7', mobile: '447700900101' },
      { id: '8', mobile: '447700900101' },
      true,
    ],
    ['a number written otherwise', { mobile: '447700900101' }, { mobile: '07700 900101' }, false],
    ['another number', { mobile: '447700900101' }, { mobile: '447700900102' }, true],
    ['an address in capitals', { email: 'asha@example.com' }, { email: 'ASHA@example.com' }, false],
    [
      'another address beside the same number',
      { mobile: '447700900101', email: 'asha@example.com' },
      { mobile: '447700900101', email: 'ravi@example.com' },
      true,
    ],
    ['an id that is masked', { id: '***', externalId: 'A1' }, { id: '7', externalId: 'A1' }, false],
    ['nothing that both give', { mobile: '447700900101' }, { email: 'asha@example.com' }, false],
  ])('tells by %s', (_name, one: Partial<AnswerCustomer>, other: Partial<AnswerCustomer>, expected) => {
    const [first, second] = [
      { ...nobody, ...one },
      { ...nobody, ...other },
    ];
    expect(isOtherCustomer(first, second)).toBe(expected);
    expect(isOtherCustomer(second, first)).toBe(expected);
  });
});

describe('describeStrangers', () => {
  it('says which network answered with whom', () => {
    const customer = { ...nobody, mobile: '447700900102', email: 'ravi@example.com' };
    expect(describeStrangers({ strangers: [{ network: 'facebook', customer }] })).toEqual([
      'Asked for Facebook, Capillary answered with another customer (447700900102, ravi@example.com): what is listed of that network may be theirs.',
    ]);
  });
});

describe('describeSharing', () => {
  it('says how many share the identifier, and which of them this is', () => {
    const sharedBy = [
      { ...nobody, id: '1', index: 0, chosen: false, failure: undefined },
      { ...nobody, id: '2', index: 1, chosen: true, failure: undefined },
    ];
    expect(describeSharing({ sharedBy })).toEqual([
      '2 customers share this identifier; this is the second of them.',
    ]);
  });
});

describe('describeUsers', () => {
  it('says nothing of one recipient, and warns of several', () => {
    expect(describeUsers(['1'])).toEqual([]);
    expect(describeUsers(['1', '2'])).toEqual([
      'Capillary names 2 different user ids: some of it may belong to another customer.',
    ]);
  });
});
