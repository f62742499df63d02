import { describe, expect, it } from 'vitest';
import { channel, fetchedAt, history, item, maskerOf, zone } from '../domain/testing/factories.ts';
import type { WriteForm } from './markup.ts';
import { writeMessage } from './message.ts';

const kolkata = zone('Asia/Kolkata');
const mask = maskerOf((text) => text.replaceAll('447700900101', '44•••••01'));

function write(fields: Parameters<typeof item>[0], name = 'sms', form: WriteForm = 'text') {
  const settings = { zone: kolkata, sourceZone: kolkata, fetchedAt, mask };
  return history(channel(name, [item(fields)]))
    .communications.map((communication) => writeMessage(communication, settings, form))
    .join('\n');
}

describe('writeMessage', () => {
  it('writes everything that is known of a message', () => {
    expect(
      write({
        id: '42',
        text: 'Your coupon\nfor 447700900101',
        sender: 'SHOP',
        status: 'OPENED',
        campaign: '1242049',
        delivered: '28-05-2025 13:53:01',
      }),
    ).toBe(
      [
        '28 May 2025, 13:52:07 (Kolkata +5:30) · SMS',
        'To: 44•••••01',
        'From: SHOP',
        'Status: Reported as opened. An open is a report, not proof: some programs open messages by themselves. [OPENED]',
        'Delivered: 28 May 2025, 13:53:01 (Kolkata +5:30), 54 s later',
        'Opened: reported, no time given',
        'Campaign: 1242049',
        'Id: 42',
        '  Your coupon',
        '  for 44•••••01',
      ].join('\n'),
    );
  });

  it('writes the same as Markdown in which the vendor’s words do not act', () => {
    expect(
      write({ id: '4_2', text: '# Hi\n\n[free](https://a.b)', status: 'GTW_NOT_FOUND' }, 'sms', 'markdown'),
    ).toBe(
      [
        '### 28 May 2025, 13:52:07 (Kolkata +5:30) · SMS',
        '',
        '- To: 44•••••01',
        String.raw`- Status: Not delivered: no gateway was configured for this number, or the number is invalid. \[GTW\_NOT\_FOUND\]`,
        String.raw`- Id: 4\_2`,
        '',
        String.raw`> \# Hi`,
        '>',
        String.raw`> \[free\](https\://a.b)`,
      ].join('\n'),
    );
  });

  it.each([
    [{ campaign: '-1' }, 'Not from a campaign'],
    [{ sent: '31-02-2025' }, 'Date unknown (the vendor wrote “31-02-2025”) · SMS'],
    [{ sent: undefined }, 'Date unknown (the vendor gives none) · SMS'],
    [
      { delivered: '28-05-2025 08:22:07' },
      '⚠ Delivered 5 h 30 min before it was sent: probably two time zones in one record',
    ],
    [{ delivered: 'soon' }, '⚠ Delivered: not a date: soon'],
    [{ status: 'ODD\nONE' }, 'ODD ONE'],
  ])('writes of %j: %s', (fields, words) => {
    expect(write(fields)).toContain(words);
  });

  it('quotes what is no date once', () => {
    expect(write({ sent: '31-02-2025' }).match(/31-02-2025/g)).toHaveLength(1);
  });

  it('says that an e-mail is only a title, and what the customer sent', () => {
    expect(write({}, 'email')).toContain('Title only: the e-mail’s body is not known here');
    expect(write({}, 'feedback')).toContain(' · Feedback · from the customer\n');
  });

  it('writes the score of a survey', () => {
    expect(write({ kind: 'survey', raw: { npsScore: 9 } }, 'survey')).toContain('Score: 9 of 10');
  });

  it('says that no text was given, and nothing for what else is absent', () => {
    expect(
      write({ text: undefined, receiver: undefined, status: undefined, sent: '2025-05-28 13:52:07' }),
    ).toBe('28 May 2025, 13:52:07 (Kolkata +5:30) · SMS\nNo text given');
  });

  it('shows what is hidden in a text', () => {
    expect(write({ text: 'a\u202eb\r\nStatus: Delivered' })).toContain('  a⟨U+202E⟩b\n  Status: Delivered');
  });
});
