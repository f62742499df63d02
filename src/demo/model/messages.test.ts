import { describe, expect, test } from 'vitest';
import { email, feedback, sms, toChannels } from './messages.ts';

describe('message builders', () => {
  test('what is sent arrives, what failed or is said by the customer does not', () => {
    expect(sms('2025-03-01 10:00:00', 'Hi').message).toHaveProperty('delivered');
    expect(sms('2025-03-01 10:00:00', 'Hi', { status: 'FAILED' }).message).not.toHaveProperty('delivered');
    expect(feedback('2025-03-01 10:00:00', 'Hi').message).not.toHaveProperty('status');
  });
});

describe('toChannels', () => {
  test('phone repeats sms, and empty channels are listed', () => {
    const channels = toChannels([sms('2025-03-01 10:00:00', 'Hi'), email('2025-03-01 10:00:00', 'Hi')]);
    const items = new Map(channels.map((channel) => [channel.type, channel.items]));
    expect(items.get('phone')).toEqual(items.get('sms'));
    expect(items.get('sms')).toHaveLength(1);
    expect(items.get('zalo')).toEqual([]);
  });
});
