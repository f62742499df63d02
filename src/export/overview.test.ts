import { describe, expect, it } from 'vitest';
import type { ChannelAnswer } from '../contract/capillary/answer.ts';
import { toHistory } from '../domain/history/to-history.ts';
import { overviewOf } from '../domain/overview/overview.ts';
import { answer, channel, item, source, zone } from '../domain/testing/factories.ts';
import { writeOverview } from './overview.ts';

const kolkata = zone('Asia/Kolkata');

function write(channels: readonly ChannelAnswer[], filters: readonly string[] = []): string {
  const sent = { identifierName: 'mobile', identifierValue: '447700900101' } as const;
  const history = toHistory(answer(...channels), source({ sent }));
  const { communications, fetchedAt } = history;
  return writeOverview(overviewOf(communications, { zone: kolkata, fetchedAt }), history, {
    zone: kolkata,
    filters,
  });
}

const texts = ['1', '2', '3'].map((id) => item({ id, campaign: id === '3' ? '-1' : '7' }));

describe('writeOverview', () => {
  it('says whose it is, how often, by which channel and campaign, and adds up', () => {
    const email = item({ id: '4', status: 'FAILED', sent: '2025-06-01 10:00:00' });
    expect(write([channel('sms', texts), channel('phone', texts), channel('email', [email])])).toBe(
      `Overview of ••••••••0101 (as searched)
Of all messages
Fetched 30 Jun 2025, 17:30:00 (Kolkata +5:30)
Demo data: an invented customer
Asked: Capillary. Not asked: Facebook, Twitter and Foursquare.

4 messages in 5 days. Last: 1 June 2025. 3 of 4 with a known outcome arrived.
1 in the last 30 days
Longest gap: 3 days, 28 May to 1 June 2025

SMS (Phone lists the same 3): 3 sent, 3 (100\u00a0%) arrived, 0 failed, last 28 May 2025
Email: 1 sent, 0 (0\u00a0%) arrived, 1 failed, last 1 Jun 2025
All: 4 sent, 3 (75\u00a0%) arrived, 1 failed, last 1 Jun 2025
Arrived: delivered or opened, of those with a status.

Campaign 7: 2 sent, 2 (100\u00a0%) arrived, 28 May 2025
No campaign: 1 sent, 1 (100\u00a0%) arrived, 28 May 2025
1 more message names no campaign
`,
    );
  });

  it('says what narrows it, and what fails or may be missing of the whole', () => {
    const failed = ['1', '2', '3'].map((id) => item({ id, status: 'FAILED' }));
    const written = write([channel('sms', failed, { count: 5 })], ['SMS', '“447700900101”']);
    expect(written).toContain('Only: SMS · “••••••••0101”');
    expect(written).toMatch(/⚠ SMS: the last 3 failed, since 28 May 2025/);
    expect(written).toContain('⚠ The list may be incomplete (SMS: 3 of 5).');
  });

  it('names nobody, not in the names of channels and campaigns either', () => {
    const named = channel('mail to 447700900101', [item({ id: '1', campaign: '447700900101' })]);
    expect(write([named])).not.toContain('447700900101');
  });

  it('counts the channels that are too many to write', () => {
    const many = Array.from({ length: 42 }, (_, index) =>
      channel(`channel ${index}`, [item({ id: `${index}` })]),
    );
    expect(write(many)).toContain('and 2 more channels');
  });
});
