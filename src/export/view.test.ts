import { describe, expect, it } from 'vitest';
import { channel, fetchedAt, history, item, maskerOf, zone } from '../domain/testing/factories.ts';
import { wholeView } from '../domain/view/view.ts';
import type { WriteForm } from './markup.ts';
import type { ExportedView } from './settings.ts';
import { writeView } from './view.ts';

const kolkata = zone('Asia/Kolkata');
const shown = history(
  channel('sms', [
    item({ id: '1', text: 'One' }),
    item({ id: '2', text: 'Two', sent: '28-05-2025 14:00:00' }),
    item({ id: '3', text: 'Three', sent: '01-01-2025 00:00:00' }),
    item({ id: '4', text: 'Four', sent: 'soon' }),
  ]),
);

function write(fields: Partial<ExportedView> = {}, form: WriteForm = 'text', display = kolkata) {
  const { communications } = shown;
  return writeView(
    {
      history: { ...shown, sent: { identifierName: 'mobile', identifierValue: '447700900101' } },
      view: wholeView,
      zone: display,
      filters: [],
      shown: communications,
      ...fields,
    },
    {
      zone: display,
      sourceZone: kolkata,
      fetchedAt,
      mask: maskerOf((text) => text.replaceAll('4477', '••••')),
    },
    form,
  );
}
const lines = (text: string) => text.split('\n');
const named = (value: string) => ({
  ...shown,
  sent: { identifierName: 'email', identifierValue: value } as const,
});

describe('writeView', () => {
  it('says whose view it is, what narrows it, how much it holds, and which zone its times are of', () => {
    expect(lines(write({ filters: ['“coupon 4477”', 'May 2025'] })).slice(0, 9)).toEqual([
      'Customer ••••••••0101 (as searched)',
      '',
      '4 of 4 messages, newest first',
      'Filters: “coupon ••••” · May 2025',
      'Times are of Asia/Kolkata (+5:30 when fetched)',
      'Fetched 30 Jun 2025, 17:30:00 (Kolkata +5:30)',
      'Demo data: an invented customer',
      'Asked: Capillary. Not asked: Facebook, Twitter and Foursquare.',
      '',
    ]);
  });

  it('writes the messages day by day, in the order that it is given', () => {
    const days = lines(write()).filter((line) => line.includes(' message') && !line.includes(' of '));
    expect(days).toEqual([
      'Wednesday 28 May 2025 · 2 messages',
      'Wednesday 1 January 2025 · 1 message',
      'Date unknown · 1 message',
    ]);
    expect(lines(write()).filter((line) => line.startsWith('  '))).toEqual([
      '  Two',
      '  One',
      '  Three',
      '  Four',
    ]);
  });

  it('groups by the days of the zone it is shown in, and says that the vendor’s is another', () => {
    const text = write({}, 'text', zone('UTC'));
    expect(text).toContain('Times are of UTC (+0 when fetched)\nCapillary’s own times are of Asia/Kolkata\n');
    expect(text).toContain('Tuesday 31 December 2024 · 1 message');
  });

  it('says what may be missing', () => {
    const cut = history(channel('sms', [item()], { count: 3 }));
    expect(write({ history: cut })).toContain('⚠ The list may be incomplete (SMS: 1 of 3).\n');
  });

  it('writes Markdown with headings of its own alone', () => {
    const headings = lines(
      write({ history: named('a_b@example.com'), filters: ['“# x”'] }, 'markdown'),
    ).filter((line) => /^#+ /.test(line));
    expect(headings).toEqual([
      String.raw`# Customer a•••\@example.com (as searched)`,
      '## Wednesday 28 May 2025 · 2 messages',
      '### 28 May 2025, 14:00:00 (Kolkata +5:30) · SMS',
      '### 28 May 2025, 13:52:07 (Kolkata +5:30) · SMS',
      '## Wednesday 1 January 2025 · 1 message',
      '### 1 Jan 2025, 00:00:00 (Kolkata +5:30) · SMS',
      '## Date unknown · 1 message',
      '### Date unknown (the vendor wrote “soon”) · SMS',
    ]);
  });

  it('writes a view of nothing', () => {
    expect(write({ history: history(), shown: [] })).toMatch(
      /^Customer timeline\n\n0 of 0 messages, newest first\nNo filters\n/,
    );
  });
});
