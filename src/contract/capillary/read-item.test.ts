import { describe, expect, it } from 'vitest';
import type { Item, ItemKind, Notice } from './answer.ts';
import { collectNotices } from './notices.ts';
import { readItem } from './read-item.ts';

function read(
  entry: unknown,
  kind: ItemKind = 'message',
): { item: Item | undefined; notices: readonly Notice[] } {
  const notices = collectNotices();
  const item = readItem(entry, kind, { at: () => 'messageList[0]', channel: 'sms' }, notices);
  return { item, notices: notices.all };
}

describe('readItem', () => {
  it('reads the flat shape', () => {
    const entry = {
      id: 1746038123052,
      receiver: '917385022695',
      subject: 'test-hello',
      campaignId: 1241780,
      status: 'FAILED',
      sentDate: '26-05-2025 15:52:02',
      deliveredTime: '2025-05-26T15:52:03Z',
      userId: 432796209,
    };
    expect(read(entry)).toEqual({
      item: {
        kind: 'message',
        id: '1746038123052',
        text: 'test-hello',
        sender: undefined,
        receiver: '917385022695',
        status: 'FAILED',
        campaign: '1241780',
        user: '432796209',
        sent: '26-05-2025 15:52:02',
        delivered: '2025-05-26T15:52:03Z',
        completed: undefined,
        raw: entry,
      },
      notices: [],
    });
  });

  it('keeps the very entry as raw', () => {
    const entry = { id: 1, templateName: 'welcome' };
    expect(read(entry).item?.raw).toBe(entry);
  });

  it('reads the name of a survey, not a text', () => {
    expect(
      read({ name: 'Store visit', completion_time: '2013-11-14 13:23:05' }, 'survey').item,
    ).toMatchObject({
      text: 'Store visit',
      completed: '2013-11-14 13:23:05',
    });
    expect(read({ name: 'Store visit' }, 'message').item?.text).toBeUndefined();
  });

  it('leaves the text as it came', () => {
    expect(read({ subject: ' null\n' }).item?.text).toBe(' null\n');
    expect(read({ subject: 'null' }).item?.text).toBe('null');
    expect(read({ subject: 482913 }).item?.text).toBe('482913');
  });

  it('looks for the text elsewhere where there is none', () => {
    expect(read({ subject: '', message: 'Hello' }).item?.text).toBe('Hello');
    expect(read({ subject: '' }).item?.text).toBeUndefined();
  });

  it.each([0, '0', -1, '-1', '\u20111', '', null])('has no id for %j', (id) => {
    expect(read({ id, subject: 'x' })).toMatchObject({ item: { id: undefined }, notices: [] });
  });

  it.each([null, 5, 'text', [], [{ id: 1 }], {}, { 0: '1', 1: 'Hello' }])('cannot read %j', (entry) => {
    expect(read(entry)).toEqual({
      item: undefined,
      notices: [{ kind: 'unreadable-item', at: 'messageList[0]', channel: 'sms', raw: entry }],
    });
  });

  it('keeps an entry of which one field cannot be read', () => {
    const { item, notices } = read({ id: 1, subject: { lines: 2 }, status: 'SENT' });
    expect(item).toMatchObject({ id: '1', text: undefined, status: 'SENT' });
    expect(notices).toEqual([
      { kind: 'unreadable-field', at: 'messageList[0].subject', channel: 'sms', raw: { lines: 2 } },
    ]);
  });
});
