import { describe, expect, it } from 'vitest';
import type { NoticeKind } from './answer.ts';
import { findItemLists, type ItemLists } from './find-item-lists.ts';
import { collectNotices } from './notices.ts';

const entry = { id: 1, subject: 'Hello' };

function find(name: string, raw: unknown): { found: ItemLists | undefined; kinds: readonly NoticeKind[] } {
  const notices = collectNotices();
  const found = findItemLists({ name, raw }, { at: () => 'interaction[0]', channel: 'sms' }, notices);
  return { found, kinds: notices.all.map(({ kind }) => kind) };
}

describe('findItemLists', () => {
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
