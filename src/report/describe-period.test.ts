import { describe, expect, it } from 'vitest';
import { channel, history, item, zone } from '../domain/testing/factories.ts';
import { describePeriod } from './describe-period.ts';

const period = (...sent: readonly (string | undefined)[]) =>
  describePeriod(
    history(
      channel(
        'sms',
        sent.map((text, index) => item({ id: String(index), sent: text })),
      ),
    ).communications,
    zone('Asia/Kolkata'),
  );

describe('describePeriod', () => {
  it('goes from the first to the last, whatever their order', () => {
    expect(period('28-05-2025 13:52:07', '01-01-2025 00:00:00', '26-05-2025 16:17:07')).toBe(
      '1 Jan 2025, 00:00:00 (Kolkata +5:30) to 28 May 2025, 13:52:07 (Kolkata +5:30)',
    );
  });

  it('is one moment where there is but one', () => {
    expect(period('28-05-2025 13:52:07')).toBe('28 May 2025, 13:52:07 (Kolkata +5:30)');
  });

  it('says how many have no date', () => {
    expect(period('28-05-2025 13:52:07', 'soon')).toBe(
      '28 May 2025, 13:52:07 (Kolkata +5:30); 1 message without a date',
    );
    expect(period(undefined)).toBe('1 message without a date');
  });

  it('says that there is nothing', () => {
    expect(period()).toBe('no messages');
  });
});
