import { describe, expect, it } from 'vitest';
import type { Item } from '../contract/capillary/answer.ts';
import { channel, fetchedAt, history, item, maskerOf, zone } from '../domain/testing/factories.ts';
import type { ZoneName } from '../domain/time/zone.ts';
import { toReportDays, toReportFacts } from './report-days.ts';

const kolkata = zone('Asia/Kolkata');
const mask = maskerOf((text) => text.replaceAll('secret', '•••').replaceAll('447700900101', '••••0101'));

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

describe('toReportFacts', () => {
  function factsOf(fields: Partial<Item>, { ids = false, name = 'sms' } = {}): readonly string[] {
    const [first] = history(channel(name, [item(fields)])).communications;
    if (first === undefined) throw new Error('no communication');
    const settings = { zone: kolkata, sourceZone: kolkata, fetchedAt, mask, ids };
    return toReportFacts(first, settings).map(
      ({ label, value, doubt }) => `${doubt ? '⚠ ' : ''}${label}: ${value}`,
    );
  }

  it('says to whom, what became of it and how much later, and what for', () => {
    expect(factsOf({ sender: 'SHOP', delivered: '28-05-2025 13:52:17', campaign: '1242049' })).toEqual([
      'To: ••••0101',
      'From: SHOP',
      'Status: Delivered to the recipient. [DELIVERED]',
      'Delivered: 28 May 2025, 13:52:17 (Kolkata +5:30), 10 s later',
      'Campaign: 1242049',
    ]);
  });

  it('says that no time was given for what only the status reports', () => {
    expect(factsOf({ status: 'OPENED' })).toContain('Opened: no time given');
  });

  it('says that a status is missing', () => {
    expect(factsOf({ status: undefined })).toContain('Status: Capillary gives none');
  });

  it('shows an unknown status as it came, masked', () => {
    expect(factsOf({ status: 'TO_447700900101' }).join(' ')).toContain('[TO_••••0101]');
  });

  it('marks a delivery before the sending as doubtful', () => {
    expect(factsOf({ delivered: '28-05-2025 13:52:00' })).toContain(
      '⚠ Delivered, in doubt: Delivered 7 s before it was sent',
    );
  });

  it('does not repeat what stands in the place of the time', () => {
    expect(factsOf({ sent: 'soon' }).join(' ')).not.toContain('soon');
  });

  it('tells what Capillary masked from what the report masks', () => {
    expect(factsOf({ receiver: 'XXXXX' })).toContain('To: ••••• (masked by Capillary)');
  });

  it('says of an e-mail that only its title is known', () => {
    expect(factsOf({}, { name: 'email' })).toContain('Text: title only; the email’s body is not known here');
  });

  it('says that no campaign sent it', () => {
    expect(factsOf({ campaign: '-1' })).toContain('Campaign: none');
  });

  it('gives ids only when asked', () => {
    expect(factsOf({ id: '77' }).join(' ')).not.toContain('77 ');
    expect(factsOf({ id: '77' }, { ids: true })).toContain('Id: 77');
    expect(factsOf({}, { ids: true })).toContain('Id: Capillary gives none');
  });

  it('holds no masked value, wherever it stood', () => {
    const everywhere = factsOf(
      { id: '447700900101', sender: '447700900101', campaign: '447700900101', delivered: '447700900101' },
      { ids: true, name: 'x447700900101' },
    );
    expect(everywhere.join(' ')).not.toContain('447700900101');
  });
});
