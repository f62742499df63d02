import { describe, expect, it } from 'vitest';
import type { ChannelAnswer, Notice } from './answer.ts';
import { collectNotices } from './notices.ts';
import { readChannel } from './channels.ts';

function read(record: Record<string, unknown>): { answer: ChannelAnswer; notices: readonly Notice[] } {
  const notices = collectNotices();
  return { answer: readChannel(record, 'interaction[0]', notices), notices: notices.all };
}

describe('readChannel', () => {
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
