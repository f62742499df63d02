import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCustomerRow } from './read-customer-row.ts';

const header = { width: 3, identifierName: 0, identifierValue: 1, reference: 2 };
const read = (...cells: readonly string[]) => readCustomerRow({ row: 7, cells }, header, 'IN');

describe('readCustomerRow', () => {
  it.each([
    [['mobile', '73850 22695'], 'mobile', '917385022695'],
    [['Mobile', "'+91 73850-22695"], 'mobile', '917385022695'],
    [['email', 'Def@example.com'], 'email', 'Def@example.com'],
    [['email', 'Asha <asha@example.com>;'], 'email', 'asha@example.com'],
    [['mobile', 'tel:+44-7700-900123;ext=12'], 'mobile', '447700900123'],
    [['external_id', "''L1"], 'external_id', "'L1"],
    [['external_id', 'L1', '', ''], 'external_id', 'L1'],
  ])('reads %j', (cells, identifierName, identifierValue) => {
    expect(read(...cells)).toEqual({
      row: 7,
      reference: '',
      identifier: { identifierName, identifierValue },
      problem: undefined,
    });
  });

  it.each([
    [['phone', '917385022695', 'R'], 'identifierName must be mobile, email or external_id.'],
    [['', '917385022695', 'R'], 'identifierName must be mobile, email or external_id.'],
    [['mobile', "' ", 'R'], 'identifierValue is empty.'],
    [
      ['mobile', '9.17385E+11', 'R'],
      'A spreadsheet has shortened this number; write it again in a column of texts.',
    ],
    [
      ['external_id', '9.17385E+11', 'R'],
      'A spreadsheet has shortened this id; write it again in a column of texts.',
    ],
    [
      ['mobile', '12', 'R'],
      'This number is too short. A mobile number needs its country code, for example +91 73850 22695.',
    ],
    [
      ['external_id', 'Rao, A.', 'R', 'x'],
      'The row has more cells than the first one; put quotes around a cell that holds commas, semicolons or tabs.',
    ],
  ])('says what is wrong with %j', (cells, problem) => {
    expect(read(...cells)).toEqual({ row: 7, reference: 'R', identifier: undefined, problem });
  });

  it('never quotes a cell', () => {
    const cell = fc.constantFrom(
      'mobile',
      'email',
      'external_id',
      'zqx',
      'zqx@@x',
      'zqx\u0000',
      '',
      '917zqx',
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 5 }), (cells) => {
        expect(read(...cells).problem ?? '').not.toContain('zqx');
      }),
    );
  });
});
