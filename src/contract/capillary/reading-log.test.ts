import { describe, expect, it } from 'vitest';
import { createReadingLog } from './reading-log.ts';

describe('createReadingLog', () => {
  it('keeps what is added, in order, with the very raw value', () => {
    const raw = { a: 1 };
    const log = createReadingLog();
    log.add('unreadable-item', 'interaction[0]', 'sms', raw);
    log.add('unreadable-network', 'network[0]', undefined, 5);
    expect(log.notices.map(({ kind }) => kind)).toEqual(['unreadable-item', 'unreadable-network']);
    expect(log.notices[0]?.raw).toBe(raw);
  });

  it('starts anew each time', () => {
    createReadingLog().add('unreadable-item', 'a', undefined, 1);
    expect(createReadingLog().notices).toEqual([]);
  });
});
