import { describe, expect, it } from 'vitest';
import { compareNewestFirst } from './compare-newest-first.ts';
import { channel, history, item } from '../testing/factories.ts';

const at = (id: string, sent: string | undefined) => item({ id, sent });
const ordered = (...items: ReturnType<typeof at>[]) =>
  history(channel('sms', items))
    .communications.toReversed()
    .toSorted(compareNewestFirst)
    .map(({ id }) => id);

describe('compareNewestFirst', () => {
  it('puts the later first', () => {
    expect(ordered(at('2', '28-05-2025 09:00:00'), at('1', '28-05-2025 10:00:00'))).toEqual(['1', '2']);
  });

  it('breaks a tie by the later id', () => {
    expect(ordered(at('9', '28-05-2025 09:00:00'), at('10', '28-05-2025 09:00:00'))).toEqual(['10', '9']);
  });

  it('puts what has no date last, by id', () => {
    expect(
      ordered(at('9', undefined), at('10', '31-02-2025 09:00:00'), at('1', '01-01-1999 00:00:00')),
    ).toEqual(['1', '10', '9']);
  });
});
