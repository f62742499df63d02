import { describe, expect, it } from 'vitest';
import { isTold } from './is-told.ts';

describe('isTold', () => {
  it('is true of the value that the fact tells', () => {
    expect(isTold({ type: 'sms' }, 'type', ['channel'])).toBe(true);
    expect(isTold({ type: 'sms', name: ' sms ' }, 'name', ['channel'])).toBe(true);
  });

  it('is true of a value that says nothing', () => {
    expect(isTold({ type: 'null', name: 'sms' }, 'type', ['channel'])).toBe(true);
    expect(isTold({ type: null }, 'type', ['channel'])).toBe(true);
  });

  it('is false of another value under a second spelling', () => {
    expect(isTold({ type: 'sms', name: 'Text message' }, 'name', ['channel'])).toBe(false);
    expect(isTold({ type: 'sms', name: { en: 'Text message' } }, 'name', ['channel'])).toBe(false);
  });

  it('is true of the one value that cannot be read: the fact made it a notice', () => {
    const record = { type: ['sms'], name: ['viber'] };
    expect(isTold(record, 'type', ['channel'])).toBe(true);
    expect(isTold(record, 'name', ['channel'])).toBe(false);
  });

  it('is false of every other key', () => {
    expect(isTold({ usedStatus: false }, 'usedStatus', ['channel', 'lastInteraction'])).toBe(false);
    expect(isTold({ type: 'sms' }, 'type', [])).toBe(false);
  });
});
