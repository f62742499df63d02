import { describe, expect, it } from 'vitest';
import type { AnswerCustomer } from '../contract/capillary/answer.ts';
import type { IdentifierName } from '../contract/identifier.ts';
import type { History } from '../domain/history/history.ts';
import { joinAnswers } from '../domain/history/join.ts';
import { channel, history, item } from '../domain/testing/factories.ts';
import { compareAsked, nameSides, toIdentities } from './other-identities.ts';

const identifier = (identifierName: IdentifierName, identifierValue: string) => ({
  identifierName,
  identifierValue,
});
const customer = (fields: Partial<AnswerCustomer>): AnswerCustomer => ({
  id: undefined,
  mobile: undefined,
  email: undefined,
  externalId: undefined,
  extras: [],
  ...fields,
});
const mobile = identifier('mobile', '919988221100');

describe('toIdentities', () => {
  it('lists what the customer is known by beside what was searched', () => {
    const known = customer({ mobile: '919988221100', email: 'asha@example.com', externalId: 'A-7' });
    expect(toIdentities(known, mobile)).toEqual({
      asked: mobile,
      others: [identifier('email', 'asha@example.com'), identifier('external_id', 'A-7')],
      masked: [],
    });
  });

  it.each([
    ['mobile', '919988221100', { mobile: '+919988221100' }],
    ['email', 'asha@example.com', { email: 'Asha@Example.com' }],
    ['external_id', 'a-7', { externalId: 'A-7' }],
  ] as const)('takes another spelling of the %s for the same', (name, value, fields) => {
    expect(toIdentities(customer(fields), identifier(name, value)).others).toEqual([]);
  });

  it('offers another mobile than the one that was searched', () => {
    expect(toIdentities(customer({ mobile: '447700900101' }), mobile).others).toEqual([
      identifier('mobile', '447700900101'),
    ]);
  });

  it('offers all of them where nobody says what was searched', () => {
    expect(toIdentities(customer({ mobile: '919988221100', email: 'a@b.c' }), undefined).others).toHaveLength(
      2,
    );
  });

  it('takes the only one that is known for the one that was searched', () => {
    expect(toIdentities(customer({ mobile: '919988221100' }), undefined).others).toEqual([]);
  });

  it.each([
    ['email', { email: '*****' }],
    ['email', { email: 'XXXXX' }],
    ['email', { email: 'c***@example.com' }],
    ['external_id', { externalId: 'XXXXX' }],
  ] as const)('sets a masked %s aside', (name, fields) => {
    expect(toIdentities(customer(fields), mobile)).toMatchObject({ others: [], masked: [name] });
  });

  it('says nothing of a masked mobile where a mobile was searched', () => {
    expect(toIdentities(customer({ mobile: 'XXXXX' }), mobile)).toMatchObject({ others: [], masked: [] });
    const email = identifier('email', 'a@b.c');
    expect(toIdentities(customer({ mobile: '4477009XXXXX' }), email)).toMatchObject({ masked: ['mobile'] });
  });

  it('knows only what was searched where the answer names nobody', () => {
    expect(toIdentities(undefined, mobile)).toEqual({ asked: mobile, others: [], masked: [] });
  });
});

const mobile = { identifierName: 'mobile', identifierValue: '919988221100' } as const;
const email = { identifierName: 'email', identifierValue: 'asha@example.com' } as const;

describe('nameSides', () => {
  it.each([
    [mobile, email, 'the mobile', 'the e-mail'],
    [mobile, { ...mobile, identifierValue: '447700900101' }, 'the mobile searched', 'the other mobile'],
    [undefined, email, 'what this timeline was fetched by', 'the e-mail'],
  ])('tells the two apart', (asked, other, first, second) => {
    expect(nameSides(asked, other)).toEqual({ first, second });
  });
});

describe('compareAsked', () => {
  const capillary = history(channel('sms', [item({ id: '1' }), item({ id: '2' })]));

  /** The same as another network says it. */
  function of(network: string, { communications, channels, ...rest }: History): History {
    return {
      ...rest,
      communications: communications.map((one) => ({ ...one, network })),
      channels: channels.map((one) => ({ ...one, network })),
    };
  }
  const both = joinAnswers([capillary, of('facebook', history(channel('like', [item({ id: '3' })])))]);

  it('leaves networks out that were not asked for the second identity', () => {
    const { both: count, onlyInFirst, leftOut } = compareAsked(both, capillary);
    expect([count, onlyInFirst, leftOut]).toEqual([2, [], ['facebook']]);
  });

  it('compares everything where both were asked, or the second has nothing at all', () => {
    expect(compareAsked(both, both)).toMatchObject({ both: 3, leftOut: [] });
    expect(compareAsked(both, history())).toMatchObject({ both: 0, leftOut: [] });
    expect(compareAsked(both, history()).onlyInFirst).toHaveLength(3);
  });
});
