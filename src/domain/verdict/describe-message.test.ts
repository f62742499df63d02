import { describe, expect, it } from 'vitest';
import type { Item } from '../../contract/capillary/answer.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { describeMessage } from './describe-message.ts';

function say(fields: Partial<Item>, about: Parameters<typeof describeMessage>[2] = {}) {
  const same = item({ id: '1', ...fields });
  const { communications } = history(channel('phone', [same]), channel('sms', [same]));
  return communications.map((each) => describeMessage(each, zone('Asia/Kolkata'), about));
}

describe('describeMessage', () => {
  it('calls it by the channel that was asked for', () => {
    expect(say({}, { channel: 'phone', about: ' mentioning “hello”' })).toEqual([
      'phone message mentioning “hello” on 28 May 2025, 13:52:07 (Kolkata +5:30)',
    ]);
    expect(say({}, { channel: 'viber' })).toEqual(['SMS on 28 May 2025, 13:52:07 (Kolkata +5:30)']);
  });

  it('quotes what is no date', () => {
    expect(say({ sent: 'soon' })).toEqual(['SMS without a date (the vendor wrote “soon”)']);
    expect(say({ sent: undefined })).toEqual(['SMS without a date (the vendor gives none)']);
  });

  it('says that a date is in doubt', () => {
    expect(say({ sent: '01-01-1970 05:30:00' })).toEqual([
      'SMS on 1 Jan 1970, 05:30:00 (Kolkata +5:30), a date in doubt',
    ]);
  });
});
