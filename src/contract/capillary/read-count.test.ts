import { describe, expect, it } from 'vitest';
import { collectNotices } from './notices.ts';
import { readCount } from './read-count.ts';

const place = { at: () => 'interaction[0]', channel: 'sms' };

describe('readCount', () => {
  it.each([
    [0, 0],
    [3, 3],
    ['10', 10],
    [' 4\n', 4],
    [1e9, 1_000_000_000],
    [null, undefined],
    ['', undefined],
    ['null', undefined],
    [undefined, undefined],
  ])('reads %j as %j', (count, expected) => {
    const notices = collectNotices();
    expect(readCount({ count }, place, notices)).toBe(expected);
    expect(notices.all).toEqual([]);
  });

  it.each([-1, 1.5, 'many', '1,000', true, {}, [1], Infinity, 1e300])(
    'says that it cannot read %j',
    (count) => {
      const notices = collectNotices();
      expect(readCount({ count }, place, notices)).toBeUndefined();
      expect(notices.all).toEqual([
        { kind: 'unreadable-count', at: 'interaction[0].count', channel: 'sms', raw: count },
      ]);
    },
  );
});
