import { describe, expect, it } from 'vitest';
import { unmasked } from '../domain/masking/masker.ts';
import { channel, fetchedAt, history, item, maskerOf, zone } from '../domain/testing/factories.ts';
import type { WriteForm } from './markup.ts';
import { toMessageFacts, writeDate, writeLine, writeMessage } from './message.ts';

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
        'Status: Opened, as reported. [OPENED]',
        'Delivered: 28 May 2025, 13:53:01 (Kolkata +5:30), 54 s later',
        'Opened: no time given',
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

  it('says that an email is only a title, and what the customer sent', () => {
    expect(write({}, 'email')).toContain('Title only: the email’s body is not known here');
    expect(write({}, 'feedback')).toContain(' · Feedback · from the customer\n');
  });

  it('writes what another key says of the same, and an e-mail’s body where there is one', () => {
    const raw = { subject: 'Title', body: 'All of it', status: 'SENT', deliveryStatus: 'FAILED' };
    const written = write({ text: 'Title', status: 'SENT', raw }, 'email');
    expect(written).toContain('body: All of it');
    expect(written).toContain('⚠ Capillary also writes deliveryStatus: FAILED');
    expect(written).not.toContain('Title only');
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

describe('writeLine', () => {
  const settings = {
    zone: kolkata,
    sourceZone: kolkata,
    fetchedAt,
    mask: maskerOf((text) => text.replaceAll('4477', '••')),
  };
  const lineOf = (fields: Parameters<typeof item>[0]) =>
    history(channel('sms', [item(fields)])).communications.map((each) => writeLine(each, settings));

  it('writes one line, masked', () => {
    expect(lineOf({ id: '42', text: 'Hello\n 4477', receiver: '4477', status: 'FAILED' })).toEqual([
      '28 May 2025, 13:52:07 (Kolkata +5:30) · SMS · to •• · Not delivered [FAILED] · id 42 · “Hello ••”',
    ]);
  });

  it('cuts a long text, and leaves out what is absent', () => {
    expect(lineOf({ text: 'x'.repeat(200), receiver: undefined, status: undefined })).toEqual([
      `28 May 2025, 13:52:07 (Kolkata +5:30) · SMS · “${'x'.repeat(160)}…”`,
    ]);
  });
});

describe('toMessageFacts', () => {
  it('masks and makes visible every word of the vendor’s, and keeps each fact on its line', () => {
    const fields = {
      text: 'x4477',
      sender: 'x\n4477',
      receiver: '4477',
      status: 'X4477',
      id: '4477',
      sent: '4477',
    };
    const [communication] = history(
      channel('new4477', [item({ ...fields, campaign: '4477' })]),
    ).communications;
    if (communication === undefined) throw new Error('no communication');
    const { title, facts, text } = toMessageFacts(communication, {
      zone: kolkata,
      sourceZone: kolkata,
      fetchedAt,
      mask: maskerOf((words) => words.replaceAll('4477', '••')),
    });
    expect(title).toBe('Date unknown (the vendor wrote “••”) · new••');
    expect(facts).toEqual([
      'To: ••',
      'From: x ••',
      'Status: Capillary does not document this status; it is shown as it came. [X••]',
      'Campaign: ••',
      'Id: ••',
    ]);
    expect(text).toBe('x••');
  });
});

describe('writeDate', () => {
  it.each([
    ['28-05-2025 13:52:07', '28 May 2025, 13:52:07 (Kolkata +5:30)'],
    ['31-02-2025', 'Date unknown (the vendor wrote “31-02-2025”)'],
    [undefined, 'Date unknown (the vendor gives none)'],
  ])('writes %s as %s', (sent, words) => {
    const dates = history(channel('sms', [item({ sent })])).communications.map((communication) =>
      writeDate(communication, { zone: kolkata, sourceZone: kolkata, fetchedAt, mask: unmasked }),
    );
    expect(dates).toEqual([words]);
  });
});
