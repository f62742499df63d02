import { describe, expect, it } from 'vitest';
import { channel, history, item } from '../testing/factories.ts';
import { outcomeOf } from './outcome-of.ts';

describe('outcomeOf', () => {
  it.each([
    ['DELIVERED', 'arrived'],
    ['OPENED', 'arrived'],
    ['CLICKED', 'arrived'],
    ['FAILED', 'failed'],
    ['HARD_BOUNCED', 'failed'],
    ['NDNC_BLOCKED', 'failed'],
    ['SENT', undefined],
    ['MARKED_SPAM', undefined],
    ['SOMETHING_NEW', undefined],
    [undefined, undefined],
  ])('takes %s for %s', (status, outcome) => {
    const { communications } = history(channel('sms', [item({ status })]));
    expect(communications.map(outcomeOf)).toEqual([outcome]);
  });
});
