import { describe, expect, it } from 'vitest';
import { channel, fetchedAt, history, item, zone } from '../testing/factories.ts';
import { describePressure } from './describe-pressure.ts';
import { toContactPressure } from './to-contact-pressure.ts';

const kolkata = zone('Asia/Kolkata');

function say(...sent: readonly string[]): readonly string[] {
  const { communications } = history(
    channel(
      'sms',
      sent.map((time) => item({ sent: time })),
    ),
  );
  return describePressure(toContactPressure(communications, fetchedAt, kolkata), kolkata);
}

describe('describePressure', () => {
  it('says only what was counted where there is nothing', () => {
    expect(say()).toEqual(['Last 24 hours 0 · 7 days 0 · 30 days 0']);
  });

  it('says how often, since when, the longest silence, the busiest week and what is left out', () => {
    expect(
      say('2025-05-01 10:00:00', '2025-06-24 09:00:00', '2025-06-30 15:30:00', '2025-07-09 10:00:00', 'soon'),
    ).toEqual([
      'Last 24 hours 1 · 7 days 2 · 30 days 2',
      'Last message: 30 Jun 2025, 15:30:00, 2 h before fetching.',
      'Longest silence: 53 d 23 h, 1 May 2025, 10:00:00 – 24 Jun 2025, 09:00:00.',
      'Busiest week: 30 June – 6 July 2025, 1 message.',
      'Not counted here: 1 dated after the fetching, 1 without a date.',
    ]);
  });
});
