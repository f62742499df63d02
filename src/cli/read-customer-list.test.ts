import { describe, expect, it } from 'vitest';
import { readCustomerList } from './read-customer-list.ts';

const header = 'identifierName,identifierValue,reference';
const read = (...lines: readonly string[]) => readCustomerList([header, ...lines, ''].join('\r\n'), 'IN');

describe('readCustomerList', () => {
  it('reads customers with the numbers of their rows', () => {
    expect(read('mobile,"73850 22695",Asha', '', '"external_id","L,1"')).toEqual({
      ok: true,
      rows: [
        {
          row: 2,
          reference: 'Asha',
          identifier: { identifierName: 'mobile', identifierValue: '917385022695' },
          problem: undefined,
        },
        {
          row: 4,
          reference: '',
          identifier: { identifierName: 'external_id', identifierValue: 'L,1' },
          problem: undefined,
        },
      ],
    });
  });

  it('keeps a bad row beside good ones', () => {
    const reading = read('mobile,12', 'email,def@example.com');
    expect(reading.ok && reading.rows.map(({ problem }) => problem === undefined)).toEqual([false, true]);
  });

  it('asks for a customer once, however they are written', () => {
    const reading = read(
      'mobile,917385022695',
      'email,def@x.com',
      'mobile,073850 22695',
      'email,DEF@x.com',
      'mobile,12',
    );
    expect(reading.ok && reading.rows.map(({ problem }) => problem?.slice(0, 27))).toEqual([
      undefined,
      undefined,
      'The same customer as row 2.',
      'The same customer as row 3.',
      'This number is too short. A',
    ]);
  });

  it('tells customers apart whose values are equal under another name', () => {
    const reading = read(
      'mobile,917385022695',
      'external_id,917385022695',
      'external_id,l1',
      'external_id,L1',
    );
    expect(reading.ok && reading.rows.every(({ problem }) => problem === undefined)).toBe(true);
  });

  it('refuses a text that is no list', () => {
    expect(readCustomerList('', undefined)).toMatchObject({ ok: false });
    expect(readCustomerList('mobile,917385022695', undefined)).toMatchObject({ ok: false });
    expect(read()).toEqual({ ok: false, problems: ['The list has no customers below its first row.'] });
    expect(read('mobile,"917')).toMatchObject({ ok: false });
  });

  it('takes 10,000 customers and no more', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `external_id,L${index}`);
    expect(read(...lines)).toMatchObject({ ok: true });
    expect(read(...lines, 'external_id,one-more')).toEqual({
      ok: false,
      problems: ['The list has more than 10,000 customers; split it into several.'],
    });
  });
});
