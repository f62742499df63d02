import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, readMoment } from './read-moment.ts';
import { fetchedAt, zone } from '../testing/factories.ts';

const kolkata = zone('Asia/Kolkata');
const read = (text: string) => readMoment(text, kolkata, fetchedAt);

describe('readMoment', () => {
  it('takes a wall time as of the source zone', () => {
    expect(read('28-05-2025 13:52:07').at).toBe(Date.UTC(2025, 4, 28, 8, 22, 7));
  });

  it('takes a literal Z as the source zone’s wall time too', () => {
    expect(read('2025-05-26T15:52:02Z').at).toBe(read('26-05-2025 15:52:02').at);
  });

  it.each([
    ['2025-05-26T15:52:02+0530', Date.UTC(2025, 4, 26, 10, 22, 2)],
    ['2025-05-26T15:52:02-04:00', Date.UTC(2025, 4, 26, 19, 52, 2)],
    ['2016-08-05 22:00::IST', Date.UTC(2016, 7, 5, 16, 30)],
    ['2016-08-05 22:00::UTC', Date.UTC(2016, 7, 5, 22)],
  ])('takes the offset that %s itself names', (text, expected) => {
    expect(read(text).at).toBe(expected);
  });

  it.each([
    ['1748418727', Date.UTC(2025, 4, 28, 7, 52, 7)],
    ['1748418727000', Date.UTC(2025, 4, 28, 7, 52, 7)],
  ])('reads the epoch number %s and marks it', (text, expected) => {
    expect(read(text)).toMatchObject({ at: expected, mark: 'epoch' });
  });

  it.each([
    '946684799',
    '9467000',
    '99999999999',
    '9999999999999',
    '2016-08-05 22:00::PST',
    '2025-05-26T15:52:02+1900',
  ])('has no instant for %s', (text) => {
    expect(read(text)).toMatchObject({ at: undefined, repair: undefined });
  });

  it('offers a repair for milliseconds read as seconds, and still has no instant', () => {
    const { at, repair } = read('45837-06-15 02:56:40');
    expect(at).toBeUndefined();
    expect(new Date(repair ?? 0).getUTCFullYear()).toBe(2013);
  });

  it('marks skipped and doubled hours', () => {
    const newYork = zone('America/New_York');
    expect(readMoment('09-03-2025 02:30:00', newYork, fetchedAt).mark).toBe('gap');
    expect(readMoment('02-11-2025 01:30:00', newYork, fetchedAt).mark).toBe('overlap');
  });

  it('never throws, and its quick twin says the same', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{1,5}-\d{1,2}-\d{1,4}[ T]\d\d:\d\d:\d\d(?:Z|[+-]\d{4})?$/),
      fc.constantFrom('null', '', '28-05-2025 13:52:07', '1748418727000'),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(instantOf(text, kolkata, fetchedAt)).toBe(read(text).at);
      }),
    );
  });
});
