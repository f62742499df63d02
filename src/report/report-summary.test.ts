import { describe, expect, it } from 'vitest';
import { unmasked } from '../domain/masking/masker.ts';
import { channel, history, item, maskerOf, zone } from '../domain/testing/factories.ts';
import { toInstant } from '../domain/time/instant.ts';
import { estimateSummaryHeight, toSummary } from './report-summary.ts';

const kolkata = zone('Asia/Kolkata');
const at = toInstant(Date.UTC(2025, 6, 1));

function summaryOf(...sent: readonly string[]) {
  const items = sent.map((text, index) => item({ id: String(index), sent: text }));
  return toSummary(history(channel('sms', items)).communications, at, kolkata, unmasked);
}

const unitOf = (first: string) => summaryOf(first, '2025-05-31 10:00:00').heat?.unit;

describe('toSummary', () => {
  it('says how often, by which channel and when', () => {
    const summary = summaryOf('2025-05-26 10:00:00', '2025-05-28 10:00:00');
    expect(summary.sentences[0]).toBe(
      '2 messages in 3 days. Last: 28 May 2025. All 2 with a known outcome arrived.',
    );
    expect(summary.lines.map((line) => [line.channel, line.count])).toEqual([['sms', 2]]);
    expect(summary.heat?.unit).toBe('day');
    expect(summary.heat?.columns).toHaveLength(3);
  });

  it('draws days where they have room, else weeks, months, years', () => {
    expect(unitOf('2025-05-01 10:00:00')).toBe('day');
    expect(unitOf('2025-04-30 10:00:00')).toBe('week');
    expect(unitOf('2024-06-01 10:00:00')).toBe('month');
    expect(unitOf('2019-06-01 10:00:00')).toBe('year');
  });

  it('draws the newest years where not even years have room, and says so', () => {
    const sent = ['1970-01-02 10:00:00', '2025-05-31 10:00:00'].map((time) => item({ sent: time }));
    const { communications } = history(channel('sms', sent));
    const believed = communications.map((one) => Object.assign({}, one, { plausibleAt: one.sentAt }));
    const { heat } = toSummary(believed, at, kolkata, unmasked);
    expect(heat).toMatchObject({ unit: 'year', cut: true });
    expect(heat?.columns).toHaveLength(31);
  });

  it('draws no day after the fetching, and nothing where no message has a date', () => {
    expect(summaryOf('2025-05-28 10:00:00', '9999-01-01 10:00:00').heat?.columns).toHaveLength(1);
    expect(summaryOf('1970-01-01 05:30:00').heat).toBeUndefined();
    expect(summaryOf('soon').heat).toBeUndefined();
  });

  it('counts what two channels list once, with a total that is true', () => {
    const twice = ['1', '2', '3'].map((id) => item({ id }));
    const { communications } = history(
      channel('sms', twice),
      channel('phone', twice),
      channel('email', [item({ id: '4' })]),
    );
    const { lines, total, overlaps, heat } = toSummary(communications, at, kolkata, unmasked);
    expect(lines.map((line) => [line.channel, line.count])).toEqual([
      ['sms', 3],
      ['email', 1],
    ]);
    expect([total.count, heat?.channels]).toEqual([4, ['sms', 'email']]);
    expect([...overlaps]).toEqual([['sms', 'Phone lists the same 3']]);
  });

  it('names channels as they may be shown', () => {
    const { communications } = history(channel('mail to 447700900101', [item({ id: '1' })]));
    const summary = toSummary(
      communications,
      at,
      kolkata,
      maskerOf((text) => text.replace('447700900101', '••••')),
    );
    expect([...summary.names.values()]).toEqual(['mail to ••••']);
  });
});

describe('estimateSummaryHeight', () => {
  it('grows with what is said', () => {
    const [short, long] = [summaryOf('soon'), summaryOf('2025-05-26 10:00:00', '2025-05-28 10:00:00')].map(
      estimateSummaryHeight,
    );
    expect(long).toBeGreaterThan(short ?? Infinity);
  });
});
