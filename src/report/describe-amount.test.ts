import { describe, expect, it } from 'vitest';
import { channel, history, item } from '../domain/testing/factories.ts';
import { describeAmount } from './describe-amount.ts';

describe('describeAmount', () => {
  it('counts what is shown out of what there is, and per channel in the order of the tabs', () => {
    const { communications } = history(
      channel('email', [item({ id: '1' })]),
      channel('sms', [item({ id: '2' }), item({ id: '3', text: 'Other' })]),
    );
    expect(describeAmount(communications, 1412)).toBe('3 of 1,412 messages; SMS 2, Email 1');
  });

  it('counts a message that two channels list in the first of them, and says so', () => {
    const both = item({ id: '1' });
    const { communications } = history(channel('sms', [both]), channel('phone', [both]));
    expect(describeAmount(communications, 1)).toBe(
      '1 of 1 message; SMS 1; 1 in more than one channel, counted in the first',
    );
  });

  it('says that nothing is shown', () => {
    expect(describeAmount([], 412)).toBe('0 of 412 messages');
  });
});
