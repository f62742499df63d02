import { describe, expect, it } from 'vitest';
import { describeCompleteness } from './describe-completeness.ts';
import { channel, history, item } from '../testing/factories.ts';

const items = (count: number) => Array.from({ length: count }, (_, index) => item({ id: String(index) }));
const one = (...answer: Parameters<typeof channel>) =>
  describeCompleteness(history(channel(...answer)).channels)[0];

describe('describeCompleteness', () => {
  it.each([
    ['all is there', 3, { count: 3 }, 'SMS 3 of 3', false],
    ['nothing was sent', 0, { count: 0 }, 'SMS none', false],
    ['the vendor does not count', 2, { count: undefined }, 'SMS 2 listed', false],
    ['there is neither count nor list', 0, { count: undefined }, 'SMS none listed', false],
    ['the count is larger', 3, { count: 5 }, 'SMS 3 listed, 5 counted by the vendor', true],
    ['the count is smaller', 3, { count: 1 }, 'SMS 3 listed, 1 counted by the vendor', true],
    ['things are only counted', 0, { count: 1200 }, 'SMS none listed, 1,200 counted by the vendor', true],
    ['an entry is unreadable', 2, { count: 3, unreadable: 1 }, 'SMS 2 of 3, 1 unreadable', true],
    ['the list has exactly 50', 50, { count: 50 }, 'SMS 50 of 50, may be cut by the vendor', true],
    [
      'the list has 50 with its unreadable ones',
      49,
      { count: 50, unreadable: 1 },
      'SMS 49 of 50, 1 unreadable, may be cut by the vendor',
      true,
    ],
  ])('says so where %s', (_name, listed, fields, words, doubtful) => {
    expect(one('sms', items(listed), fields)).toMatchObject({ words, doubtful });
  });

  it('tells an empty channel from one that is only counted', () => {
    expect(one('tweet', [], { count: 0 })).toMatchObject({ empty: true, unlisted: 0 });
    expect(one('tweet', [], { count: 10 })).toMatchObject({ empty: false, unlisted: 10 });
  });

  it('names the network only where there are several', () => {
    const [tally] = history(channel('sms', [])).channels;
    if (tally === undefined) throw new Error('no tally');
    expect(describeCompleteness([tally, { ...tally, network: 'twitter' }]).map(({ words }) => words)).toEqual(
      ['SMS (Capillary) none', 'SMS (Twitter) none'],
    );
  });

  it('follows the order of the tabs, each line with a key of its own', () => {
    const lines = describeCompleteness(
      history(channel('x', []), channel('email', []), channel('sms', [])).channels,
    );
    expect(lines.map(({ channel: name }) => name)).toEqual(['sms', 'email', 'x']);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(3);
  });
});
