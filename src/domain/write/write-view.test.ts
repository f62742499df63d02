import { describe, expect, it } from 'vitest';
import { channel, fetchedAt, history, item, zone } from '../testing/factories.ts';
import { writeView } from './write-view.ts';

const kolkata = zone('Asia/Kolkata');
const settings = { zone: kolkata, sourceZone: kolkata, fetchedAt, hide: (text: string) => text };
const all = history(
  channel(
    'sms',
    [item({ id: '1' }), item({ id: '2', sent: '27-05-2025 09:00:00' }), item({ id: '3', sent: undefined })],
    { count: 9 },
  ),
);
const view = {
  customer: '•••0101',
  filters: ['Not delivered', '“coupon”'],
  communications: all.communications,
  total: 412,
  order: 'newest',
  tallies: all.channels,
} as const;

describe('writeView', () => {
  it('says first whose, which of how many, in which zone, as of when, and what may be missing', () => {
    expect(writeView(view, settings, 'text').split('\n\n')[0]).toBe(
      [
        'Communications of •••0101',
        '3 of 412 messages, newest first',
        'Only: Not delivered; “coupon”',
        'Times are of Asia/Kolkata (Kolkata +5:30)',
        'As fetched on 30 Jun 2025, 17:30:00',
        'May be incomplete: SMS 3 listed, 9 counted by the vendor',
      ].join('\n'),
    );
  });

  it('puts every message under its day', () => {
    const parts = writeView(view, settings, 'text').split('\n\n');
    expect(parts.slice(1).map((part) => part.split('\n')[0]?.split(' · ')[0])).toEqual([
      'Wednesday 28 May 2025',
      '28 May 2025, 13:52:07 (Kolkata +5:30)',
      'Tuesday 27 May 2025',
      '27 May 2025, 09:00:00 (Kolkata +5:30)',
      'Date unknown',
      'Date unknown (the vendor gives none)',
    ]);
  });

  it('has headings and a list in Markdown', () => {
    const markdown = writeView(view, settings, 'markdown');
    expect(markdown).toMatch(/^## Communications of •••0101\n\n- 3 of 412 messages, newest first\n/);
    expect(markdown).toContain('\n\n### Wednesday 28 May 2025\n\n');
  });

  it('masks the words that were searched for as well', () => {
    const hidden = writeView(
      { ...view, filters: ['“447700900101”'] },
      { ...settings, hide: () => '•••' },
      'text',
    );
    expect(hidden).not.toContain('447700900101');
  });
});
