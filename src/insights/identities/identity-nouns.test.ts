import { describe, expect, it } from 'vitest';
import { nameSides } from './identity-nouns.ts';

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
