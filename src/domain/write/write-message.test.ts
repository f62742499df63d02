import { describe, expect, it } from 'vitest';
import type { Item } from '../../contract/answer.ts';
import { channel, fetchedAt, history, item, zone } from '../testing/factories.ts';
import { writeMessage } from './write-message.ts';
import type { WriteForm } from './write-form.ts';
import type { WriteSettings } from './write-settings.ts';

const kolkata = zone('Asia/Kolkata');
const plain: WriteSettings = { zone: kolkata, sourceZone: kolkata, fetchedAt, hide: (text) => text };

function write(fields: Partial<Item>, form: WriteForm = 'text', settings = plain, name = 'sms'): string {
  const [communication] = history(channel(name, [item(fields)])).communications;
  return communication === undefined ? '' : writeMessage(communication, settings, form);
}

describe('writeMessage', () => {
  it('says when, by what, to whom, what was said and what became of it', () => {
    expect(
      write({ id: '7', text: 'Your coupon', delivered: '28-05-2025 13:52:17', campaign: '1242049' }),
    ).toBe(
      [
        '28 May 2025, 13:52:07 (Kolkata +5:30) · SMS · to 447700900101 · Delivered',
        '“Your coupon”',
        'Delivered to the recipient (DELIVERED). Delivered 28 May 2025, 13:52:17, 10 s later.',
        'Campaign 1242049, id 7.',
      ].join('\n'),
    );
  });

  it('keeps the vendor’s own word beside the plain one', () => {
    expect(write({ status: 'GTW_NOT_FOUND', campaign: '-1' })).toContain(
      'Not delivered: no gateway was configured for this number, or the number is invalid (GTW_NOT_FOUND).\nNot from a campaign.',
    );
  });

  it('quotes what is no date, and guesses none', () => {
    expect(write({ sent: '31-02-2025 10:00:00' })).toMatch(
      /^Date unknown \(the vendor wrote “31-02-2025 10:00:00”\) · SMS/,
    );
    expect(write({ sent: undefined })).toMatch(/^Date unknown \(the vendor gives none\)/);
  });

  it('flags an impossible order', () => {
    expect(write({ delivered: '28-05-2025 08:22:07' })).toContain(
      'Doubtful: Delivered 5 h 30 min before it was sent: probably two time zones in one record.',
    );
  });

  it('writes in the zone that is shown, and masks as the screen does', () => {
    const settings = {
      ...plain,
      zone: zone('UTC'),
      hide: (text: string) => text.replaceAll('447700900101', '•••0101'),
    };
    const text = write({ text: 'Call 447700900101' }, 'text', settings);
    expect(text).toContain('28 May 2025, 08:22:07 (UTC) · SMS · to •••0101');
    expect(text).toContain('“Call •••0101”');
  });

  it('says who spoke, and leaves absent things absent', () => {
    const text = write(
      { text: undefined, receiver: undefined, status: undefined },
      'text',
      plain,
      'feedback',
    );
    expect(text).toBe('28 May 2025, 13:52:07 (Kolkata +5:30) · Feedback · from the customer · no status');
  });

  it('quotes the text in Markdown, line by line', () => {
    expect(write({ id: '7', text: '# Sale\n50% *off*' }, 'markdown')).toBe(
      [
        '**28 May 2025, 13\\:52\\:07 \\(Kolkata \\+5\\:30\\)** · SMS · to 447700900101 · Delivered',
        '',
        '> \\# Sale\\',
        '> 50% \\*off\\*',
        '',
        'Delivered to the recipient \\(DELIVERED\\)\\.',
        'Id 7\\.',
      ].join('\n'),
    );
  });
});
