import { describe, expect, it } from 'vitest';
import { identifierReader } from '../domain/identity/identifier-reader.ts';
import {
  type Search,
  type SearchDraft,
  describeReading,
  emptyDraft,
  isPlain,
  nameRecent,
  readDraft as read,
  toDraft as write,
} from './search-draft.ts';

const readDraft = (asked: SearchDraft) => read(asked, identifierReader);
const toDraft = (search: Search) => write(search, identifierReader);
const draft = (fields: Partial<SearchDraft>): SearchDraft => ({ ...emptyDraft, ...fields });
const call =
  'https://eu.api.capillarytech.com/v2/customers/interaction?identifierName=email&identifierValue=a@b.c';

const search = (identifierName: Search['identifierName'], text: string): Search => ({
  identifierName,
  text,
  network: undefined,
  type: undefined,
});

describe('readDraft', () => {
  it('asks for nothing while the field is empty', () => {
    expect([readDraft(emptyDraft), readDraft(draft({ text: ' \n', as: 'mobile' }))]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('takes a text as it looks, unless told how to take it', () => {
    expect(readDraft(draft({ text: '919988221100' }))?.identifierName).toBe('mobile');
    expect(readDraft(draft({ text: '919988221100', as: 'external_id' }))?.identifierName).toBe('external_id');
  });

  it('asks without what surrounds a number or an address, and leaves an external id as it is', () => {
    expect(readDraft(draft({ text: 'Asha <asha@example.com>;' }))?.text).toBe('asha@example.com');
    expect(readDraft(draft({ text: '<tel:+447700900123>', as: 'mobile' }))?.text).toBe('+447700900123');
    expect(readDraft(draft({ text: ' <447700900123> ', as: 'external_id' }))?.text).toBe('<447700900123>');
  });

  it('takes a network and a type from the form', () => {
    expect(readDraft(draft({ text: 'a@b.c', network: 'all', type: 'viber' }))).toEqual({
      identifierName: 'email',
      text: 'a@b.c',
      network: 'all',
      type: 'viber',
    });
  });

  it('lets a pasted address say all itself, and the form what it does not say', () => {
    expect(
      readDraft(draft({ text: `${call}&type=email`, as: 'mobile', network: 'twitter', type: 'viber' })),
    ).toEqual({
      identifierName: 'email',
      text: 'a@b.c',
      network: 'twitter',
      type: 'email',
    });
  });
});

describe('readDraft before its reader is here', () => {
  it.each([
    ['919988221100', 'mobile', true],
    ['(0)73850 22695', 'mobile', true],
    ['Asha <asha@example.com>', 'email', true],
    ['LM-0001', 'external_id', true],
    ['whatsapp:+447700900123', 'external_id', false],
    ['Mobile 447700900123', 'external_id', false],
    ["'447700900123", 'external_id', false],
  ] as const)('takes %j for %s, which may wait for the line: %s', (text, identifierName, plain) => {
    const found = read(draft({ text }), undefined);
    expect(found).toMatchObject({ identifierName, text });
    expect(found !== undefined && isPlain(draft({ text }), found)).toBe(plain);
  });

  it('takes a text as somebody says', () => {
    const asked = draft({ text: ' L 1 ', as: 'external_id' });
    expect(read(asked, undefined)).toMatchObject({ identifierName: 'external_id', text: 'L 1' });
    expect(
      isPlain(asked, { identifierName: 'external_id', text: 'L 1', network: undefined, type: undefined }),
    ).toBe(true);
  });
});

describe('toDraft', () => {
  it.each([
    ['919988221100', 'mobile', 'auto'],
    ['919988221100', 'external_id', 'external_id'],
    ['AB-12', 'external_id', 'auto'],
    ['a@b.c', 'email', 'auto'],
  ] as const)('makes of %s as %s a draft that is %s and asks the same', (text, identifierName, as) => {
    const asked = { identifierName, text, network: 'all', type: undefined } as const;
    expect(toDraft(asked).as).toBe(as);
    expect(readDraft(toDraft(asked))).toEqual(asked);
  });
});

describe('describeReading', () => {
  it('says what may be typed while nothing is', () => {
    expect(describeReading(undefined, identifierReader, 'IN')).toBe('');
  });

  it('shows a mobile as it will be sent', () => {
    expect(describeReading(search('mobile', '73850 22695'), identifierReader, 'IN')).toBe(
      'A mobile number, sent as +91 73850 22695.',
    );
  });

  it('says less where the number cannot be read, or the reading is not loaded yet', () => {
    expect(describeReading(search('mobile', '12'), identifierReader, 'IN')).toBe('A mobile number.');
    expect(describeReading(search('mobile', '73850 22695'), undefined, 'IN')).toBe('A mobile number.');
  });

  it('shows an address as it will be sent', () => {
    expect(describeReading(search('email', 'Asha@example.com;'), identifierReader, undefined)).toBe(
      'An email address, sent as Asha@example.com.',
    );
    expect(describeReading(search('email', 'asha'), identifierReader, undefined)).toBe('An email address.');
  });

  it('says that an external id is sent as typed', () => {
    expect(describeReading(search('external_id', 'a@b.c'), undefined, undefined)).toBe(
      'An external id, sent exactly as typed.',
    );
  });
});

describe('nameRecent', () => {
  it('shows the last characters alone, and what the search was narrowed to', () => {
    const before = search('mobile', '447700900101');
    expect([
      nameRecent(before),
      nameRecent({ ...before, type: 'whatsapp' }),
      nameRecent({ ...before, network: 'all' }),
    ]).toEqual([
      'Mobile \u2022\u2022\u2022\u2022\u2022\u2022\u2022\u20220101',
      'Mobile \u2022\u2022\u2022\u2022\u2022\u2022\u2022\u20220101 \u00b7 WhatsApp',
      'Mobile \u2022\u2022\u2022\u2022\u2022\u2022\u2022\u20220101 \u00b7 all networks',
    ]);
  });
});
