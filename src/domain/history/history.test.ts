import { describe, expect, it } from 'vitest';
import { channel, history, item } from '../testing/factories.ts';
import { countNew } from './history.ts';

const of = (...ids: readonly string[]) =>
  history(
    channel(
      'sms',
      ids.map((id) => item({ id })),
    ),
  );

describe('countNew', () => {
  it('counts what was not there before', () => {
    expect(countNew(of('1', '2'), of('2', '3', '4'))).toBe(2);
  });

  it('counts nothing in the same history, nor where one went away', () => {
    const same = of('1', '2');
    expect([countNew(same, same), countNew(same, of('1'))]).toEqual([0, 0]);
  });
});
