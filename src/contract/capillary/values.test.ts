import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isRecord } from '../json.ts';
import { anyJson } from '../testing/any-json.ts';
import { listNodes } from '../testing/list-nodes.ts';
import type { Notice } from './answer.ts';
import { createReadingLog } from './reading-log.ts';
import { presentText } from './spellings.ts';
import { findText, isRepresented, isTitleAlone, readOtherValues, readScalar, readText } from './values.ts';

describe('readScalar', () => {
  const place = { at: () => 'customer', channel: 'sms' };

  it('reads the first spelling that says something, trimmed', () => {
    const log = createReadingLog();
    expect(readScalar({ receiver: 'null', reciever: ' 91 ' }, 'receiver', place, log)).toBe('91');
    expect(log.notices).toEqual([]);
  });

  it('reads as it came where that is asked for', () => {
    const log = createReadingLog();
    expect(readScalar({ subject: ' null ' }, 'text', place, log, String)).toBe(' null ');
  });

  it('says what cannot be read, where it stands, and with its raw value', () => {
    const log = createReadingLog();
    expect(readScalar({ reciever: ['91'] }, 'receiver', place, log)).toBeUndefined();
    expect(log.notices).toEqual([
      { kind: 'unreadable-field', at: 'customer.reciever', channel: 'sms', raw: ['91'] },
    ]);
  });

  it('says nothing of a spelling that cannot be read beside one that can', () => {
    const log = createReadingLog();
    expect(readScalar({ receiver: {}, reciever: '91' }, 'receiver', place, log)).toBe('91');
    expect(log.notices).toEqual([]);
  });

  it('says the first of several that cannot be read', () => {
    const log = createReadingLog();
    expect(readScalar({ receiver: {}, reciever: ['91'] }, 'receiver', place, log)).toBeUndefined();
    expect(log.notices.map(({ at }) => at)).toEqual(['customer.receiver']);
  });

  it('spells the path only where it is needed', () => {
    const at = vi.fn<() => string>(() => 'customer');
    expect(readScalar({ status: 'SENT' }, 'status', { at, channel: undefined }, createReadingLog())).toBe(
      'SENT',
    );
    expect(at).not.toHaveBeenCalled();
  });
});

function read(record: Record<string, unknown>): { text: string | undefined; notices: readonly Notice[] } {
  const log = createReadingLog();
  return { text: readText(record, { at: () => 'm', channel: 'sms' }, log), notices: log.notices };
}

describe('readText', () => {
  it.each([
    [{ subject: ' Hello\n' }, ' Hello\n'],
    [{ subject: '', caption: 'A picture' }, 'A picture'],
    [{ subject: 'A title', caption: 'A picture' }, 'A title'],
    [{ subject: { type: 'text', body: 'Within' } }, 'Within'],
    [{ type: 'text', text: { body: 'Within', preview_url: false } }, 'Within'],
    [{ message: { content: { text: 'Two deep' } } }, 'Two deep'],
    [{ subject: { type: 'text', body: 'Within' }, message: 'Beside' }, 'Beside'],
    [{ subject: { caption: 'A picture' } }, 'A picture'],
    [{ subject: 5 }, '5'],
  ])('reads the words of %j', (record, text) => {
    expect(read(record)).toEqual({ text, notices: [] });
  });

  it.each([
    [{}],
    [{ subject: null }],
    [{ subject: ' \n\u00a0' }],
    [{ template: { name: 'order_update', params: ['Asha', 'BZ-77'] } }],
    [{ mediaUrl: 'https://example.com/a.jpg' }],
  ])('finds none in %j, and has nothing to say', (record) => {
    expect(read(record)).toEqual({ text: undefined, notices: [] });
  });

  it.each([
    ['subject', {}],
    ['subject', ['Asha', 'BZ-77']],
    ['subject', { type: 'template', template: { name: 'order_update' } }],
    ['message', { content: { text: { body: 'Three deep' } } }],
    ['caption', { lines: 2 }],
  ])('says that %s holds none that can be read: %j', (key, raw) => {
    expect(read({ [key]: raw })).toEqual({
      text: undefined,
      notices: [{ kind: 'unreadable-field', at: `m.${key}`, channel: 'sms', raw }],
    });
  });

  it('says what the vendor wrote and no more: every text is a value of the record', () => {
    fc.assert(
      fc.property(anyJson, (record) => {
        fc.pre(isRecord(record));
        const { text } = read(record);
        const values = [...listNodes(record)].flatMap((node): readonly unknown[] => Object.values(node));
        expect(
          text === undefined || values.some((value) => value === text || presentText(value) === text),
        ).toBe(true);
        expect(String(text)).not.toContain('[object');
      }),
    );
  });
});

describe('findText', () => {
  it('takes no caption for the words of an entry that nobody documented', () => {
    expect(findText({ caption: 'A picture' })).toBeUndefined();
    expect(findText({ text: { body: 'Within' } })).toBe('Within');
  });
});

describe('isRepresented', () => {
  it('is true of the value that the fact tells', () => {
    expect(isRepresented({ type: 'sms' }, 'type', ['channel'])).toBe(true);
    expect(isRepresented({ type: 'sms', name: ' sms ' }, 'name', ['channel'])).toBe(true);
  });

  it('is true of a value that says nothing', () => {
    expect(isRepresented({ type: 'null', name: 'sms' }, 'type', ['channel'])).toBe(true);
    expect(isRepresented({ type: null }, 'type', ['channel'])).toBe(true);
  });

  it('is false of another value under a second spelling', () => {
    expect(isRepresented({ type: 'sms', name: 'Text message' }, 'name', ['channel'])).toBe(false);
    expect(isRepresented({ type: 'sms', name: { en: 'Text message' } }, 'name', ['channel'])).toBe(false);
  });

  it('is true of the one value that cannot be read: the fact made it a notice', () => {
    const record = { type: ['sms'], name: ['viber'] };
    expect(isRepresented(record, 'type', ['channel'])).toBe(true);
    expect(isRepresented(record, 'name', ['channel'])).toBe(false);
  });

  it('is false of every other key', () => {
    expect(isRepresented({ usedStatus: false }, 'usedStatus', ['channel', 'lastInteraction'])).toBe(false);
    expect(isRepresented({ type: 'sms' }, 'type', [])).toBe(false);
  });
});

describe('readOtherValues', () => {
  it('keeps what a second spelling says otherwise, and no part of what is said already', () => {
    expect(
      readOtherValues({
        status: 'SENT',
        deliveryStatus: 'FAILED',
        delivery_status: ' SENT ',
        sentDate: '26-05-2025 15:52:03',
        time: '15:52:03',
        campaignId: 88,
        campaign_id: '88',
        id: 1,
        messageId: 2.0,
        subject: 'Your order',
        body: 'It is on its way',
        message: 'null',
        caption: { text: 'x' },
      }),
    ).toEqual([
      { name: 'deliveryStatus', text: 'FAILED', about: 'course' },
      { name: 'messageId', text: '2', about: 'origin' },
      { name: 'body', text: 'It is on its way', about: 'words' },
    ]);
  });
});

describe('isTitleAlone', () => {
  it.each([
    [{ subject: 'Title' }, true],
    [{ subject: 'Title', body: '' }, true],
    [{}, true],
    [{ subject: 'Title', body: 'All of it' }, false],
    [{ subject: 'Title', text: 'All of it' }, false],
    [{ body: 'All of it' }, false],
    [{ subject: 'Title', content: { html: 'x' } }, false],
  ])('of %j: %s', (record, expected) => {
    expect(isTitleAlone(record)).toBe(expected);
  });
});
