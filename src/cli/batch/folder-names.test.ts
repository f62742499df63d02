import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierNames } from '../../contract/identifier.ts';
import { anyText } from '../../contract/testing/any-text.ts';
import type { CustomerRow } from '../customers/read-customer-list.ts';
import { holdsIdentifier, toFolderName, toFolderNames } from './folder-names.ts';

describe('folder names', () => {
  const identifier = { identifierName: 'mobile', identifierValue: '917385022695' } as const;
  const row = (number: number, reference: string): CustomerRow => ({
    row: number,
    reference,
    identifier,
    problem: undefined,
  });
  const namesOf = (...rows: readonly CustomerRow[]): readonly string[] => [...toFolderNames(rows).values()];

  describe('toFolderNames', () => {
    it('names folders by reference, else by row', () => {
      expect(namesOf(row(2, 'Ticket 12'), row(3, ''), row(12_345, '...'))).toEqual([
        'Ticket-12',
        'row-0003',
        'row-12345',
      ]);
    });

    it('takes the row where the reference gives somebody away', () => {
      expect(namesOf(row(2, '+91 73850 22695'), row(3, 'asha@example.com'))).toEqual([
        'row-0002',
        'row-0003',
      ]);
    });

    it('takes the row where nobody can tell whether it does', () => {
      const bad: CustomerRow = { row: 4, reference: 'L-1', identifier: undefined, problem: 'Too long.' };
      expect(namesOf(bad)).toEqual(['row-0004']);
    });

    it('tells equal names apart, with none that is another row’s', () => {
      expect(
        namesOf(row(2, 'Straße'), row(3, 'STRASSE'), row(4, 'row-3'), row(5, 'strasse-row-0003')),
      ).toEqual(['Straße', 'STRASSE-row-0003', 'row-0004', 'row-0005']);
      expect(namesOf(row(2, 'x'.repeat(60)), row(3, 'x'.repeat(60)))).toEqual([
        'x'.repeat(60),
        `${'x'.repeat(51)}-row-0003`,
      ]);
    });

    it.each(['manifest.json', 'Manifest.JSON', 'index.html', 'INDEX.HTML', 'ındex.html'])(
      'leaves %s to what stands beside the folders',
      (reference) => {
        const [name = ''] = namesOf(row(2, reference));
        expect(name).toMatch(/-row-0002$/);
      },
    );

    it.each(['.making-lock', '.making-a1b2', '..manifest.json'])(
      'takes no hidden name from %s',
      (reference) => {
        expect(namesOf(row(2, reference))[0]).toMatch(/^[^.]/);
      },
    );

    it('gives safe names that differ and hold no identifier', () => {
      const word = fc.oneof(
        anyText,
        fc.constantFrom('A', 'a', 'B-1', 'con', 'row-0002', 'Σ', 'ς', '7385022695'),
      );
      const rows = fc.array(
        fc.record({
          identifierName: fc.constantFrom(...identifierNames),
          identifierValue: word,
          reference: word,
        }),
        { maxLength: 12 },
      );
      fc.assert(
        fc.property(rows, fc.boolean(), (list, isOwn) => {
          const customers = list.map(({ identifierName, identifierValue, reference }, index) => ({
            row: index + 2,
            reference: isOwn ? `x ${identifierValue}` : reference,
            identifier: { identifierName, identifierValue },
            problem: undefined,
          }));
          const names = toFolderNames(customers);
          expect(new Set([...names.values()].map((name) => name.toUpperCase())).size).toBe(list.length);
          for (const customer of customers) {
            const name = names.get(customer.row) ?? '';
            expect(name).toMatch(/^(?![.-])[\p{L}\p{M}\p{Nd}._-]{1,60}(?<![.-])$/u);
            const said = name.replace(/(?:^|-)row-\d{4,}$/, '').toLowerCase();
            const { identifierValue } = customer.identifier;
            expect(identifierValue !== '' && said.includes(identifierValue.toLowerCase())).toBe(false);
          }
        }),
      );
    });
  });

  describe('toFolderName', () => {
    it.each([
      ['Ticket 12/B', 'Ticket-12-B'],
      ['../../etc/passwd', 'etc-passwd'],
      ['C:\\Windows', 'C-Windows'],
      ['नीता की शिकायत', 'नीता-की-शिकायत'],
      ['cafe\u0301.v2_final', 'café.v2_final'],
      ['a\u0000b\u202ec\u034f', 'a-b-c'],
      ['...x...', 'x'],
      ['console', 'console'],
      ['x'.repeat(80), 'x'.repeat(60)],
      [`${'x'.repeat(59)}. y`, 'x'.repeat(59)],
    ])('makes %j safe', (text, name) => {
      expect(toFolderName(text)).toBe(name);
    });

    it.each(['', '.', '..', '---', ' / ', '🙂', 'CON', 'nul.txt', 'Com1', 'lpt9.'])(
      'finds no name in %j',
      (text) => {
        expect(toFolderName(text)).toBeUndefined();
      },
    );

    it('is safe whatever the text, and stays as it is', () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const name = toFolderName(text);
          if (name === undefined) return;
          expect(name).toMatch(/^(?![.-])[\p{L}\p{M}\p{Nd}._-]{1,60}(?<![.-])$/u);
          expect(toFolderName(name)).toBe(name);
        }),
      );
    });
  });
});

describe('holdsIdentifier', () => {
  const mobile = { identifierName: 'mobile', identifierValue: '917385022695' } as const;
  const email = { identifierName: 'email', identifierValue: 'Asha.Rao@example.com' } as const;
  const externalId = { identifierName: 'external_id', identifierValue: 'L-204/77' } as const;

  it.each([
    ['917385022695', mobile],
    ['91_7385_022695', mobile],
    ['x 91a738b502c2695', mobile],
    ['९१७३८५०२२६९५', mobile],
    ['case 73850 22695', externalId],
    ['(020) 794-60.18', email],
    ['020/794/6018', email],
    ['020\u200b7946018', email],
    ['somebody@elsewhere', mobile],
    ['somebody＠elsewhere', mobile],
    ['ticket ASHA.RAO', email],
    ['asha rao', email],
    ['l-204/77 again', externalId],
    ['L20477', externalId],
    ['Ｌ－204 77', externalId],
  ])('finds it in %j', (text, identifier) => {
    expect(holdsIdentifier(text, identifier)).toBe(true);
  });

  it.each([
    ['', mobile],
    ['TICKET-123456', mobile],
    ['2025_001234', mobile],
    ['example.com', email],
    ['L-204', externalId],
  ])('does not find it in %j', (text, identifier) => {
    expect(holdsIdentifier(text, identifier)).toBe(false);
  });
});
