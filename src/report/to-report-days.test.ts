import { describe, expect, it } from 'vitest';
import { channel, fetchedAt, history, item, maskerOf, zone } from '../domain/testing/factories.ts';
import type { ZoneName } from '../domain/time/zone-name.ts';
import { toReportDays } from './to-report-days.ts';

const kolkata = zone('Asia/Kolkata');
const mask = maskerOf((text) => text.replaceAll('secret', '•••'));

function days(items: readonly ReturnType<typeof item>[], { display = kolkata, name = 'sms' } = {}) {
  return daysIn(history(channel(name, items)).communications, display, kolkata);
}
function daysIn(
  communications: Parameters<typeof toReportDays>[0],
  display: ZoneName,
  source: ZoneName,
): ReturnType<typeof toReportDays> {
  return toReportDays(communications, { zone: display, sourceZone: source, fetchedAt, mask, ids: false });
}

const direction = (name: string) => days([item()], { name })[0]?.rows[0]?.direction;

describe('toReportDays', () => {
  it('puts messages under the day that the clocks of its zone showed, with the zone in sight', () => {
    const late = item({ id: '1', sent: '28-05-2025 02:00:00' });
    expect(days([late]).map(({ title, note }) => `${title} · ${note}`)).toEqual([
      'Wednesday 28 May 2025 · 1 message · Kolkata +5:30',
    ]);
    expect(days([late], { display: zone('UTC') }).map(({ title, note }) => `${title} · ${note}`)).toEqual([
      'Tuesday 27 May 2025 · 1 message · UTC',
    ]);
  });

  it('puts messages without a date last and quotes what stood there', () => {
    const [, last] = days([
      item({ id: '1', sent: 'secret day' }),
      item({ id: '2' }),
      item({ id: '3', sent: undefined }),
    ]);
    expect(last?.title).toBe('Date unknown');
    expect(last?.note).toBe('2 messages');
    expect(last?.rows.map(({ time }) => time).sort()).toEqual(['No date given', 'No date: “••• day”']);
  });

  it('says a row’s own zone where the clocks changed within the day', () => {
    const london = zone('Europe/London');
    const [day] = days(
      [item({ id: '1', sent: '30-03-2025 06:00:00' }), item({ id: '2', sent: '30-03-2025 07:00:00' })],
      {
        display: london,
      },
    );
    expect(day?.note).toBe('2 messages · London +1');
    expect(day?.rows.map(({ time, zone: own }) => [time, own])).toEqual([
      ['02:30:00', undefined],
      ['00:30:00', 'London +0'],
    ]);
  });

  it('masks the text, an unknown channel and an unknown status', () => {
    const [day] = days([item({ text: 'my secret', status: 'secret' })], { name: 'secret' });
    expect(day?.rows[0]).toMatchObject({ text: 'my •••', channels: '•••', status: { label: '•••' } });
  });

  it('says the direction in words, and that it is not known', () => {
    expect(direction('sms')).toBe('to the customer');
    expect(direction('missed_call')).toBe('from the customer');
    expect(direction('pigeon')).toBe('direction not known');
  });

  it('keeps texts whole', () => {
    const text = 'long '.repeat(2000);
    expect(days([item({ text })])[0]?.rows[0]?.text).toBe(text);
  });
});
