import { describe, expect, it } from 'vitest';
import { normaliseIdentifier } from '../domain/identity/normalise-identifier.ts';
import { describeReading } from './describe-reading.ts';
import type { Search } from './search.ts';

const search = (identifierName: Search['identifierName'], text: string): Search => ({
  identifierName,
  text,
  network: undefined,
  type: undefined,
});

describe('describeReading', () => {
  it('says what may be typed while nothing is', () => {
    expect(describeReading(undefined, normaliseIdentifier, 'IN')).toMatch(/^A mobile number, an e-mail/);
  });

  it('shows a mobile as it will be sent', () => {
    expect(describeReading(search('mobile', '73850 22695'), normaliseIdentifier, 'IN')).toBe(
      'A mobile number, sent as 9173 8502 2695.',
    );
  });

  it('says less where the number cannot be read, or the reading is not loaded yet', () => {
    expect(describeReading(search('mobile', '12'), normaliseIdentifier, 'IN')).toBe('A mobile number.');
    expect(describeReading(search('mobile', '73850 22695'), undefined, 'IN')).toBe('A mobile number.');
  });

  it.each([
    ['email', 'An e-mail address, sent as typed.'],
    ['external_id', 'An external id, sent exactly as typed.'],
  ] as const)('says that the %s is sent as typed', (name, words) => {
    expect(describeReading(search(name, 'a@b.c'), undefined, undefined)).toBe(words);
  });
});
