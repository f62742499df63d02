import { describe, expect, it } from 'vitest';
import { identifierReader } from '../domain/identity/identifier-reader.ts';
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
    expect(describeReading(undefined, identifierReader, 'IN')).toMatch(/^A mobile number, an e-mail/);
  });

  it('shows a mobile as it will be sent', () => {
    expect(describeReading(search('mobile', '73850 22695'), identifierReader, 'IN')).toBe(
      'A mobile number, sent as 9173 8502 2695.',
    );
  });

  it('says less where the number cannot be read, or the reading is not loaded yet', () => {
    expect(describeReading(search('mobile', '12'), identifierReader, 'IN')).toBe('A mobile number.');
    expect(describeReading(search('mobile', '73850 22695'), undefined, 'IN')).toBe('A mobile number.');
  });

  it('shows an address as it will be sent', () => {
    expect(describeReading(search('email', 'Asha@example.com;'), identifierReader, undefined)).toBe(
      'An e-mail address, sent as Asha@example.com.',
    );
    expect(describeReading(search('email', 'asha'), identifierReader, undefined)).toBe('An e-mail address.');
  });

  it('says that an external id is sent as typed', () => {
    expect(describeReading(search('external_id', 'a@b.c'), undefined, undefined)).toBe(
      'An external id, sent exactly as typed.',
    );
  });
});
