import { describe, expect, it } from 'vitest';
import { collectNotices } from './notices.ts';

describe('collectNotices', () => {
  it('keeps what is added, in order, with the very raw value', () => {
    const raw = { a: 1 };
    const notices = collectNotices();
    notices.add('unreadable-item', 'interaction[0]', 'sms', raw);
    notices.add('unreadable-network', 'network[0]', undefined, 5);
    expect(notices.all.map(({ kind }) => kind)).toEqual(['unreadable-item', 'unreadable-network']);
    expect(notices.all[0]?.raw).toBe(raw);
  });

  it('starts anew each time', () => {
    collectNotices().add('unreadable-item', 'a', undefined, 1);
    expect(collectNotices().all).toEqual([]);
  });
});
