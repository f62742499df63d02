import { describe, expect, it } from 'vitest';
import { finish } from '../steps.ts';
import type { ChannelAnswer, Item, ItemKind, Notice, NoticeKind } from './answer.ts';
import { type ItemLists, findItemLists, readChannel, readCount, readItem } from './channels.ts';
import { createReadingLog } from './reading-log.ts';

describe('readChannel', () => {
  function read(record: Record<string, unknown>): { answer: ChannelAnswer; notices: readonly Notice[] } {
    const log = createReadingLog();
    return { answer: finish(readChannel(record, 'interaction[0]', log)), notices: log.notices };
  }

  it('reads a channel without a list', () => {
    expect(read({ type: 'tweet', count: '10' })).toEqual({
      answer: {
        channel: 'tweet',
        spelling: undefined,
        count: 10,
        items: [],
        unreadable: 0,
        unreadableLists: 0,
        lastInteraction: undefined,
        extras: [],
      },
      notices: [],
    });
  });

  it('counts the entries that it cannot read', () => {
    const { answer, notices } = read({ name: 'sms', messageList: [null, { id: 1 }, 5] });
    expect([answer.items.length, answer.unreadable]).toEqual([1, 2]);
    expect(notices.map(({ at }) => at)).toEqual([
      'interaction[0].messageList[0]',
      'interaction[0].messageList[2]',
    ]);
  });

  it('counts the lists that it cannot read', () => {
    const { answer, notices } = read({ name: 'sms', messageList: 'oops', surveys: 5, locs: [{ lat: 1 }] });
    expect([answer.items.length, answer.unreadable, answer.unreadableLists]).toEqual([1, 0, 2]);
    expect(notices.map(({ kind }) => kind)).toEqual(['unreadable-list', 'unreadable-list']);
  });

  it('counts every entry of a list of which it can read none', () => {
    const messageList = Array.from({ length: 200 }, (_, index) => `entry ${index}`);
    const { answer, notices } = read({ name: 'sms', count: 200, messageList });
    expect([answer.items.length, answer.unreadable, notices.length]).toEqual([0, 200, 200]);
  });

  it('reads a list in the place of an entry, and says so', () => {
    const { answer, notices } = read({ name: 'sms', messageList: [{ id: 1 }, [{ subject: 'x' }, 5]] });
    expect([answer.items.length, answer.unreadable]).toEqual([2, 1]);
    expect(notices.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'unexpected-list interaction[0].messageList[1]',
      'unreadable-item interaction[0].messageList[1][1]',
    ]);
  });

  it('reads every list that it finds', () => {
    const { answer } = read({
      type: 'mixed',
      surveys: [{ name: 'a' }],
      messageList: [{ id: 1 }],
      loc: { lat: 1 },
    });
    expect(answer.items.map(({ kind }) => kind)).toEqual(['survey', 'message', 'check-in']);
  });

  it('keeps fields that it does not know', () => {
    const { answer } = read({ name: 'missed_call', count: 0, usedStatus: false, provider: { name: 'x' } });
    expect(answer.extras).toEqual([
      { name: 'usedStatus', raw: false },
      { name: 'provider', raw: { name: 'x' } },
    ]);
  });

  it('keeps what stands beside the list in its wrapper', () => {
    const { answer } = read({ type: 'sms', messages: { hasMore: true, message: [{ id: 1 }] } });
    expect(answer.extras).toEqual([{ name: 'messages.hasMore', raw: true }]);
  });

  it('tells a second name, but not the same one twice', () => {
    expect(read({ type: 'sms', name: 'Text message' }).answer.extras).toEqual([
      { name: 'name', raw: 'Text message' },
    ]);
    expect(read({ type: 'sms', name: 'sms' }).answer.extras).toEqual([]);
  });

  it('does not let "null" hide when the last one was', () => {
    const { answer } = read({
      last_interaction_time: 'null',
      latest_survey_interaction_time: '2013-12-16 12:14:37',
    });
    expect(answer.lastInteraction).toBe('2013-12-16 12:14:37');
  });

  it('says that a name cannot be read', () => {
    const { answer, notices } = read({ name: { en: 'sms' }, messageList: [{ id: 1 }] });
    expect([answer.channel, answer.items.length]).toEqual(['', 1]);
    expect(notices).toEqual([
      { kind: 'unreadable-field', at: 'interaction[0].name', channel: undefined, raw: { en: 'sms' } },
    ]);
  });

  it('says that the last time cannot be read', () => {
    expect(read({ name: 'sms', last_interaction_time: {} }).notices).toEqual([
      { kind: 'unreadable-field', at: 'interaction[0].last_interaction_time', channel: 'sms', raw: {} },
    ]);
  });
});

describe('readCount', () => {
  const place = { at: () => 'interaction[0]', channel: 'sms' };

  it.each([
    [0, 0],
    [3, 3],
    ['10', 10],
    [' 4\n', 4],
    [1e9, 1_000_000_000],
    [null, undefined],
    ['', undefined],
    ['null', undefined],
    [undefined, undefined],
  ])('reads %j as %j', (count, expected) => {
    const log = createReadingLog();
    expect(readCount({ count }, place, log)).toBe(expected);
    expect(log.notices).toEqual([]);
  });

  it.each([-1, 1.5, 'many', '1,000', true, {}, [1], Infinity, 1e300])(
    'says that it cannot read %j',
    (count) => {
      const log = createReadingLog();
      expect(readCount({ count }, place, log)).toBeUndefined();
      expect(log.notices).toEqual([
        { kind: 'unreadable-count', at: 'interaction[0].count', channel: 'sms', raw: count },
      ]);
    },
  );
});

describe('findItemLists', () => {
  const entry = { id: 1, subject: 'Hello' };

  function find(name: string, raw: unknown): { found: ItemLists | undefined; kinds: readonly NoticeKind[] } {
    const log = createReadingLog();
    const found = findItemLists({ name, raw }, { at: () => 'interaction[0]', channel: 'sms' }, log);
    return { found, kinds: log.notices.map(({ kind }) => kind) };
  }

  it.each([
    ['messages', { message: [entry] }, 'message', 'interaction[0].messages.message'],
    ['messages', { message: entry }, 'message', 'interaction[0].messages.message'],
    ['messageList', [entry], 'message', 'interaction[0].messageList'],
    ['messageList', entry, 'message', 'interaction[0].messageList'],
    ['message', [entry], 'message', 'interaction[0].message'],
    ['surveys', { survey: [entry] }, 'survey', 'interaction[0].surveys.survey'],
    ['surveys', [entry], 'survey', 'interaction[0].surveys'],
    ['survey', [entry], 'survey', 'interaction[0].survey'],
    ['locs', { loc: [entry] }, 'check-in', 'interaction[0].locs.loc'],
    ['loc', entry, 'check-in', 'interaction[0].loc'],
  ])('finds the list under %s: %j', (name, raw, kind, at) => {
    const { found, kinds } = find(name, raw);
    expect(found?.kind).toBe(kind);
    expect(found?.lists.map((list) => [list.at, list.entries])).toEqual([[at, [entry]]]);
    expect(kinds).toEqual([]);
  });

  it.each([
    ['feedbackList', [entry], 'message'],
    ['likes', { like: [entry] }, 'message'],
    ['surveys', { answers: [entry] }, 'survey'],
  ])('reads a list that nobody documented, and says so: %s %j', (name, raw, kind) => {
    const { found, kinds } = find(name, raw);
    expect(found?.kind).toBe(kind);
    expect(found?.lists.map(({ entries }) => entries)).toEqual([[entry]]);
    expect(kinds).toEqual(['unexpected-list']);
  });

  it.each([5, 'no messages today', { foo: 1 }, { message: 5 }])('says that %j is no list', (raw) => {
    expect(find('messages', raw)).toEqual({
      found: { kind: 'message', lists: [] },
      kinds: ['unreadable-list'],
    });
  });

  it.each(['count', 'constructor', '__proto__', 'usedStatus'])('finds none under %s', (name) => {
    expect(find(name, 'x')).toEqual({ found: undefined, kinds: [] });
  });
});

describe('readItem', () => {
  function read(
    entry: unknown,
    kind: ItemKind = 'message',
  ): { item: Item | undefined; notices: readonly Notice[] } {
    const log = createReadingLog();
    const item = readItem(entry, kind, { at: () => 'messageList[0]', channel: 'sms' }, log);
    return { item, notices: log.notices };
  }

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
