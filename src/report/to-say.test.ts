import { describe, expect, it } from 'vitest';
import { toSay } from './to-say.ts';

const say = toSay((text) => text.replaceAll('447700900101', '••••0101'));

describe('toSay', () => {
  it('masks before anything is shown', () => {
    expect(say('Call 447700900101')).toBe('Call ••••0101');
  });

  it('masks a number with characters of no width between its digits', () => {
    expect(say('Call 4477\u200b00900101')).toBe('Call ••••0101');
  });

  it('shows hidden characters', () => {
    expect(say('a\u202eb')).toBe('a⟨U+202E⟩b');
  });
});
