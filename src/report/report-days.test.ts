import { describe, expect, it } from 'vitest';
import type { Item } from '../contract/capillary/answer.ts';
import { channel, fetchedAt, history, item, maskerOf, zone } from '../domain/testing/factories.ts';
import type { ZoneName } from '../domain/time/zone.ts';
import { toReportBody, toReportRow } from './report-days.ts';
import { createNotes } from './report-notes.ts';

const kolkata = zone('Asia/Kolkata');
const mask = maskerOf((text) => text.replaceAll('secret', '•••').replaceAll('447700900101', '••••0101'));

function days(items: readonly ReturnType<typeof item>[], { display = kolkata, name = 'sms' } = {}) {
  return daysIn(history(channel(name, items)).communications, display, kolkata);
}
function daysIn(
  communications: Parameters<typeof toReportBody>[0],
  display: ZoneName,
  source: ZoneName,
): ReturnType<typeof toReportBody>['days'] {
  return toReportBody(communications, { zone: display, sourceZone: source, fetchedAt, mask, ids: false })
    .days;
}

const direction = (name: string) => days([item()], { name })[0]?.rows[0]?.direction;

describe('toReportBody', () => {
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

  it('says the direction where it is not to the customer, and that it is not known', () => {
    expect(direction('sms')).toBeUndefined();
    expect(direction('missed_call')).toBe('From the customer');
    expect(direction('pigeon')).toBe('Direction not known');
  });

  it('says once, as a numbered note, what is true of many', () => {
    const { communications } = history(
      channel('sms', [
        item({ id: '1' }),
        item({ id: '2', text: 'Other' }),
        item({ id: '3', text: 'Third', status: 'FAILED' }),
      ]),
    );
    const settings = { zone: kolkata, sourceZone: kolkata, fetchedAt, mask, ids: false };
    const { days: made, notes } = toReportBody(communications, settings);
    expect(notes.map(({ number }) => number)).toEqual([1, 2]);
    const rows = made.flatMap((day) => day.rows);
    const wordsOf = (text: string): string | undefined => {
      const status = rows.find((row) => row.text === text)?.status;
      return typeof status === 'object'
        ? notes.find(({ number }) => number === status.note)?.words
        : undefined;
    };
    expect(wordsOf('Hello')).toMatch(/^DELIVERED: Delivered to the recipient\./);
    expect(wordsOf('Other')).toBe(wordsOf('Hello'));
    expect(wordsOf('Third')).toBe('FAILED: Not delivered; Capillary gives no reason.');
  });

  it('keeps texts whole', () => {
    const text = 'long '.repeat(2000);
    expect(days([item({ text })])[0]?.rows[0]?.text).toBe(text);
  });
});

describe('toReportRow', () => {
  type Options = { readonly ids?: boolean; readonly names?: readonly string[] };
  function rowOf(fields: Partial<Item>, { ids = false, names = ['sms'] }: Options = {}) {
    const [first] = history(...names.map((name) => channel(name, [item(fields)]))).communications;
    if (first === undefined) throw new Error('no communication');
    const notes = createNotes();
    const settings = { zone: kolkata, sourceZone: kolkata, fetchedAt, mask, ids };
    const row = toReportRow(first, settings, notes);
    return { ...row, notes: notes.all().map(({ words }) => words) };
  }
  function factsOf(...args: Parameters<typeof rowOf>): readonly string[] {
    return rowOf(...args).facts.map(({ label, value, doubt }) => `${doubt ? '⚠ ' : ''}${label}: ${value}`);
  }
  const statusOf = (fields: Partial<Item>): string => {
    const { status } = rowOf(fields);
    return typeof status === 'object'
      ? [status.label, status.more].filter(Boolean).join(' | ')
      : String(status);
  };

  it('says to whom, from whom and what for', () => {
    expect(factsOf({ sender: 'SHOP', delivered: '28-05-2025 13:52:17', campaign: '1242049' })).toEqual([
      'To: ••••0101',
      'From: SHOP',
      'Campaign: 1242049',
    ]);
  });

  it('says the status once, with its time where that is given', () => {
    expect(statusOf({ delivered: '28-05-2025 13:52:17' })).toBe('Delivered | 13:52:17, 10 s later');
    expect(rowOf({ delivered: '28-05-2025 13:52:17' }).notes).toEqual([
      'DELIVERED: Delivered to the recipient.',
    ]);
  });

  it('says the day and the zone of a time of another day', () => {
    expect(statusOf({ delivered: '29-05-2025 13:52:07' })).toMatch(
      /^Delivered \| 29 May 2025, 13:52:07 \(Kolkata \+5:30\), /,
    );
  });

  it('says when it was delivered beside another status', () => {
    expect(factsOf({ status: 'OPENED', delivered: '28-05-2025 13:52:17' })).toContain(
      'Delivered: 13:52:17, 10 s later',
    );
  });

  it('says why a message failed in the row, and the vendor’s own word in the note', () => {
    expect(statusOf({ status: 'GTW_NOT_FOUND' })).toBe('Not delivered | no gateway for this number');
    expect(rowOf({ status: 'GTW_NOT_FOUND' }).notes.join(' ')).toMatch(/^GTW_NOT_FOUND: /);
  });

  it('says that no time was given for what only the status reports', () => {
    expect(statusOf({ status: 'OPENED' })).toBe('Opened');
    expect(rowOf({ status: 'OPENED' }).notes.join(' ')).toMatch(/^OPENED: .* No time of it is given\.$/);
  });

  it('says that a status is missing, but not of what comes from the customer', () => {
    expect(rowOf({ status: undefined }).status).toBe('none');
    expect(rowOf({ status: undefined }, { names: ['missed_call'] }).status).toBeUndefined();
  });

  it('shows an unknown status as it came, masked', () => {
    expect(statusOf({ status: 'TO_447700900101' })).toBe('TO_••••0101');
    expect(rowOf({ status: 'TO_447700900101' }).notes.join(' ')).toContain('TO_••••0101: ');
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

  it('says what another key says of the same', () => {
    const raw = { subject: 'Title', body: 'All of it', status: 'SENT', deliveryStatus: 'FAILED' };
    expect(factsOf({ raw })).toEqual(
      expect.arrayContaining(['⚠ Capillary also writes: deliveryStatus: FAILED', 'Also: body: All of it']),
    );
  });

  it('notes of an email that only its title is known', () => {
    const { textNote, notes } = rowOf({}, { names: ['email'] });
    expect(notes[Number(textNote) - 1]).toBe('Title only: the text of an email is not known here.');
    expect(rowOf({}).textNote).toBeUndefined();
  });

  it('calls what Phone lists, too, an SMS, and notes that', () => {
    const { channels, channelNote, notes } = rowOf({ id: '1' }, { names: ['sms', 'phone'] });
    expect(channels).toBe('SMS');
    expect(notes[Number(channelNote) - 1]).toBe('Capillary lists it under Phone, too.');
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
    const number = '447700900101';
    const fields = { id: number, sender: number, campaign: number, delivered: number, status: number };
    const { key: _, channel: __, ...row } = rowOf(fields, { ids: true, names: [`x${number}`] });
    expect(JSON.stringify(row)).not.toContain(number);
  });
});
