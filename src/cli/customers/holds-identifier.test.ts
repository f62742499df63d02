import { describe, expect, it } from 'vitest';
import { holdsIdentifier } from './holds-identifier.ts';

const mobile = { identifierName: 'mobile', identifierValue: '917385022695' } as const;
const email = { identifierName: 'email', identifierValue: 'Asha.Rao@example.com' } as const;
const externalId = { identifierName: 'external_id', identifierValue: 'L-204/77' } as const;

describe('holdsIdentifier', () => {
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
