import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isList, isRecord } from '../../contract/json.ts';
import { anyJson } from '../../contract/testing/any-json.ts';
import { fixture } from '../../contract/testing/fixture.ts';
import type { History } from '../history/history.ts';
import { channel, history, item } from '../testing/factories.ts';
import { toLiteralMask, toNumberMask } from './identity-masks.ts';
import { maskStructure, identitiesOf, namesOf } from './named-people.ts';

describe('identitiesOf', () => {
  const sent = { identifierName: 'mobile', identifierValue: '919988221100' } as const;

  it('names what was searched and every receiver once', () => {
    const listed = history(
      channel('sms', [item({ id: '1', receiver: '917' }), item({ id: '2', receiver: '917' })]),
      channel('email', [item({ id: '3', receiver: 'a@b.c' }), item({ id: '4', receiver: undefined })]),
    );
    expect(identitiesOf({ ...listed, sent })).toEqual(
      expect.arrayContaining([
        { name: 'mobile', value: '919988221100' },
        { name: 'mobile', value: '917' },
        { name: 'email', value: 'a@b.c' },
      ]),
    );
    expect(identitiesOf({ ...listed, sent })).toHaveLength(3);
  });

  it('names all that the answer says of the customer', () => {
    const customer = { id: '12', mobile: '917', email: 'a@b.c', externalId: 'X1', extras: [] };
    expect(identitiesOf({ ...history(), customer, sent }).slice(1)).toEqual([
      { name: 'mobile', value: '917' },
      { name: 'email', value: 'a@b.c' },
      { name: 'external_id', value: 'X1' },
      { name: 'external_id', value: '12' },
    ]);
  });
});

describe('identitiesOf, beyond the vendor’s own keys', () => {
  const nobody = { id: undefined, mobile: undefined, email: undefined, externalId: undefined };

  it('finds the other numbers, addresses and ids that the answer gives of the customer, and nothing else', () => {
    const extras = Object.entries({
      alternate_mobile: '447700900102',
      phoneNumber: 447700900103,
      secondaryEmails: ['asha@example.com'],
      identifiers: [
        { type: 'mobile', value: '447700900104' },
        { type: 'cardNumber', value: 'LC-12' },
      ],
      custom_fields: { field: [{ name: 'alt phone', value: '447700900105' }] },
      has_mobile: 'true',
      registered_on: '2013-05-01 10:00:00',
      points: '1200000',
    }).map(([name, raw]) => ({ name, raw }));
    expect(identitiesOf({ ...history(), customer: { ...nobody, extras } })).toEqual([
      { name: 'mobile', value: '447700900102' },
      { name: 'mobile', value: '447700900103' },
      { name: 'email', value: 'asha@example.com' },
      { name: 'mobile', value: '447700900104' },
      { name: 'external_id', value: 'LC-12' },
      { name: 'mobile', value: '447700900105' },
    ]);
  });

  it('names whoever wrote in by a number or an address, and nobody who sent to the customer', () => {
    const found = history(
      channel('feedback', [
        item({ receiver: undefined, sender: '447700900102' }),
        item({ receiver: undefined, sender: 'asha@example.com' }),
        item({ receiver: undefined, sender: '@asha_r' }),
      ]),
      channel('sms', [item({ receiver: undefined, sender: '447700900999' })]),
    );
    expect(identitiesOf(found)).toEqual(
      expect.arrayContaining([
        { name: 'mobile', value: '447700900102' },
        { name: 'email', value: 'asha@example.com' },
      ]),
    );
    expect(identitiesOf(found)).toHaveLength(2);
  });
});

describe('namesOf', () => {
  const nobody = { id: undefined, mobile: undefined, email: undefined, externalId: undefined };

  function withExtras(extras: Readonly<Record<string, unknown>>): History {
    const fields = Object.entries(extras).map(([name, raw]) => ({ name, raw }));
    return { ...history(), customer: { ...nobody, extras: fields } };
  }

  it('finds the names that the answer gives, word by word', () => {
    expect(namesOf(withExtras({ firstname: 'Asha Devi', last_name: 'Rao', city: 'Pune' }))).toEqual([
      'Asha',
      'Devi',
      'Rao',
      'AshaDevi',
      'AshaRao',
      'DeviAsha',
      'DeviRao',
      'RaoAsha',
      'RaoDevi',
    ]);
    expect(namesOf(withExtras({ name: 'Asha' }))).toEqual(['Asha']);
  });

  it('finds them in custom fields, and takes no other field’s name for one', () => {
    const field = [
      { name: 'lastName', value: 'Rao' },
      { name: 'store', value: 'Pune' },
    ];
    expect(namesOf(withExtras({ custom_fields: { field }, profile: { firstName: 'Asha' } }))).toEqual([
      'Rao',
      'Asha',
      'RaoAsha',
      'AshaRao',
    ]);
    expect(namesOf(withExtras({ firstname: 7, lastname: null }))).toEqual([]);
  });

  it('finds who sent a survey or wrote in, and nobody behind other messages', () => {
    const found = history(
      channel('survey', [
        item({ kind: 'survey', sender: 'Shilpa K ' }),
        item({ kind: 'survey', sender: 's@x.example' }),
      ]),
      channel('comment', [item({ sender: '@asha_r' })]),
      channel('sms', [item({ sender: 'BAZAAR' })]),
    );
    expect(namesOf(found)).toEqual(expect.arrayContaining(['Shilpa K', '@asha_r']));
    expect(namesOf(found)).toHaveLength(2);
  });
});

const hide = toNumberMask([{ name: 'mobile', value: '919988221100' }]);
const masked = '••••••••1100';

describe('maskStructure', () => {
  it('masks texts at any depth and keeps the structure', () => {
    const answer = {
      sms: [{ to: '919988221100', text: 'Call +91 99882 21100' }],
      count: 1,
      ok: true,
      none: null,
    };
    expect(maskStructure(answer, hide)).toEqual({
      sms: [{ to: masked, text: `Call +${masked}` }],
      count: 1,
      ok: true,
      none: null,
    });
  });

  it('makes a masked text of a number that names somebody', () => {
    expect(maskStructure({ mobile: 919988221100, id: 42 }, hide)).toEqual({ mobile: masked, id: 42 });
  });

  it('masks keys that name somebody, and keeps two apart that look alike then', () => {
    const answer = { '919988221100': 1, '+919988221100': 2, [masked]: 3 };
    expect(maskStructure(answer, hide)).toEqual({ [`${masked}~2`]: 1, [`+${masked}`]: 2, [masked]: 3 });
  });

  it('leaves the vendor’s own keys alone, whatever the customer is called', () => {
    const named = toLiteralMask([{ name: 'external_id', value: 'interaction' }]);
    expect(maskStructure({ interaction: [] }, named)).toEqual({ interaction: [] });
  });

  it('returns what names nobody as the very same object', () => {
    const other = toLiteralMask([{ name: 'mobile', value: '447700900999' }]);
    const answer = fixture('flat-viber');
    expect(maskStructure(answer, other)).toBe(answer);
  });

  it('masks names and identities by the keys that they stand under, however short', () => {
    const answer = {
      customer: { id: '7', external_id: 'A1', firstname: 'Jo', 'Last Name': 'Ek', email: 'jo@example.com' },
      custom: [
        { name: 'first_name', value: 'Jo' },
        { name: 'city', value: 'Pune' },
      ],
      sms: [{ id: '7', subject: 'Hi' }],
    };
    expect(maskStructure(answer, hide)).toEqual({
      customer: {
        id: '•',
        external_id: '••',
        firstname: '•••',
        'Last Name': '•••',
        email: 'j•••@example.com',
      },
      custom: [
        { name: 'first_name', value: '•••' },
        { name: 'city', value: 'Pune' },
      ],
      sms: [{ id: '7', subject: 'Hi' }],
    });
  });

  it('hides all that is said of a customer beside the communications, in whatever form, and keeps its labels', () => {
    const customer = {
      title: 'Mrs',
      dob: '1980-02-03',
      points: 1200,
      active: 'true',
      contact: { person: 'Jo', tel: '447700900105' },
      custom_fields: { field: [{ name: 'father', value: 'Kiran' }] },
      interactions: { network: { name: 'capillary', city: 'Pune' } },
      item_status: { code: 1000 },
    };
    const hidden = {
      title: '•••',
      dob: '•••',
      points: '•••',
      active: 'true',
      contact: { person: '•••', tel: '••••••••0105' },
      custom_fields: { field: [{ name: 'father', value: '•••' }] },
      interactions: { network: { name: 'capillary', city: 'Pune' } },
      item_status: { code: 1000 },
    };
    expect(maskStructure({ customer }, hide)).toEqual({ customer: hidden });
    expect(maskStructure({ customer: [customer] }, hide)).toEqual({ customer: [hidden] });
    expect(maskStructure({ customer: { 0: customer, 2: customer } }, hide)).toEqual({
      customer: { 0: hidden, 2: hidden },
    });
    expect(maskStructure('1980-02-03', hide, 'dob', 'customer')).toBe('•••');
    expect(maskStructure('1980-02-03', hide, 'dob')).toBe('1980-02-03');
  });

  it('masks numbers and addresses under whatever key calls them so, and no text or fact beside them', () => {
    const entry = {
      to: '447700900102',
      msisdn: 447700900103,
      recipient: 'asha@example.com',
      alternateEmails: ['a@example.com', 'none'],
      pair: { type: 'mobile', value: '447700900104' },
      phone: [{ id: 7, subject: 'Call 1800 123 4567', count: 1234567 }],
      contact: 'by SMS',
      hasMobile: 'true',
    };
    expect(maskStructure(entry, hide)).toEqual({
      to: '••••••••0102',
      msisdn: '••••••••0103',
      recipient: 'a•••@example.com',
      alternateEmails: ['•••@example.com', 'none'],
      pair: { type: 'mobile', value: '••••••••0104' },
      phone: [{ id: 7, subject: 'Call 1800 123 4567', count: 1234567 }],
      contact: 'by SMS',
      hasMobile: 'true',
    });
  });

  it('keeps an own key named __proto__ one', () => {
    const answer: unknown = JSON.parse('{"__proto__":{"to":"919988221100"},"a":1}');
    const text = JSON.stringify(maskStructure(answer, hide));
    expect(text).toBe(`{"__proto__":{"to":"${masked}"},"a":1}`);
  });

  it('lets no text, number or key through unhidden, and no key vanish', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const hidden = maskStructure(value, dots);
        expect(
          leaves(hidden).filter((leaf) => /\d/.test(leaf.replace(/~\d+$/, '')) && !leaf.includes('•')),
        ).toEqual([]);
        expect(sizes(hidden)).toEqual(sizes(value));
      }),
    );
  });
});

function dots(text: string): string {
  return text.replaceAll(/\d/g, '•');
}

function children(value: unknown): readonly unknown[] {
  return isList(value) ? value : isRecord(value) ? Object.values(value) : [];
}

function leaves(value: unknown): readonly string[] {
  const own = typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  return [...own, ...(isRecord(value) ? Object.keys(value) : []), ...children(value).flatMap(leaves)];
}

/** How many values stand at each level. */
function sizes(value: unknown): readonly number[] {
  const counts: number[] = [];
  for (let level = [value]; level.length > 0; level = level.flatMap(children)) counts.push(level.length);
  return counts;
}
