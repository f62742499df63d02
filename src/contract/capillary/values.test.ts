import { describe, expect, it, vi } from 'vitest';
import { collectNotices } from './notices.ts';
import { readScalar } from './values.ts';

const place = { at: () => 'customer', channel: 'sms' };

describe('readScalar', () => {
  it('reads the first spelling that says something, trimmed', () => {
    const notices = collectNotices();
    expect(readScalar({ receiver: 'null', reciever: ' 91 ' }, 'receiver', place, notices)).toBe('91');
    expect(notices.all).toEqual([]);
  });

  it('reads as it came where that is asked for', () => {
    const notices = collectNotices();
    expect(readScalar({ subject: ' null ' }, 'text', place, notices, String)).toBe(' null ');
  });

  it('says what cannot be read, where it stands, and with its raw value', () => {
    const notices = collectNotices();
    expect(readScalar({ reciever: ['91'] }, 'receiver', place, notices)).toBeUndefined();
    expect(notices.all).toEqual([
      { kind: 'unreadable-field', at: 'customer.reciever', channel: 'sms', raw: ['91'] },
    ]);
  });

  it('says nothing of a spelling that cannot be read beside one that can', () => {
    const notices = collectNotices();
    expect(readScalar({ receiver: {}, reciever: '91' }, 'receiver', place, notices)).toBe('91');
    expect(notices.all).toEqual([]);
  });

  it('says the first of several that cannot be read', () => {
    const notices = collectNotices();
    expect(readScalar({ receiver: {}, reciever: ['91'] }, 'receiver', place, notices)).toBeUndefined();
    expect(notices.all.map(({ at }) => at)).toEqual(['customer.receiver']);
  });

  it('spells the path only where it is needed', () => {
    const at = vi.fn<() => string>(() => 'customer');
    expect(readScalar({ status: 'SENT' }, 'status', { at, channel: undefined }, collectNotices())).toBe(
      'SENT',
    );
    expect(at).not.toHaveBeenCalled();
  });
});
