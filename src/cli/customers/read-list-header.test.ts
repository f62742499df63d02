import { describe, expect, it } from 'vitest';
import { readListHeader } from './read-list-header.ts';

describe('readListHeader', () => {
  it('finds columns in any order and case', () => {
    expect(readListHeader(['Reference', 'IDENTIFIERVALUE', 'identifiername'])).toEqual({
      ok: true,
      header: { width: 3, identifierName: 2, identifierValue: 1, reference: 0 },
    });
    expect(readListHeader(['identifierName', 'identifierValue', ''])).toEqual({
      ok: true,
      header: { width: 3, identifierName: 0, identifierValue: 1, reference: undefined },
    });
  });

  it.each([
    [[]],
    [['identifierName;identifierValue']],
    [['mobile', '917385022695']],
    [['identifierName', 'x']],
  ])('says what the first row must be where it is %j, without quoting it', (cells) => {
    expect(readListHeader(cells)).toEqual({
      ok: false,
      problems: [
        'The first row must name the columns, with commas, semicolons or tabs between: identifierName,identifierValue or ' +
          'identifierName,identifierValue,reference.',
      ],
    });
  });

  it('refuses what it does not know by name, and repeats', () => {
    expect(readListHeader(['identifierName', 'identifierValue', 'store\u202e', 'IdentifierName'])).toEqual({
      ok: false,
      problems: [
        'Column 3 is unknown, “store⟨U+202E⟩”; remove it.',
        'Column 4 repeats an earlier one; remove it.',
      ],
    });
  });
});
