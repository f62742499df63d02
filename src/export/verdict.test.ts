import { describe, expect, it } from 'vitest';
import { channel, fetchedAt, history, item, maskerOf, zone } from '../domain/testing/factories.ts';
import { toVerdict } from '../domain/verdict/verdict.ts';
import { writeVerdict } from './verdict.ts';

const kolkata = zone('Asia/Kolkata');
const settings = {
  zone: kolkata,
  sourceZone: kolkata,
  fetchedAt,
  mask: maskerOf((text) => text.replaceAll('447700900101', '44•••••01')),
};
const write = (words: string, asked = history(channel('sms', [item({ id: '42', status: 'FAILED' })]))) => {
  const question = { channel: 'sms', day: undefined, words };
  return writeVerdict(question, toVerdict(question, asked, kolkata), settings);
};

describe('writeVerdict', () => {
  it('writes question, answer, limits and messages, hidden', () => {
    expect(write('447700900101')).toBe(
      [
        'Did they get it? Asked for: SMS mentioning “44•••••01”.',
        '',
        '1 SMS mentioning “44•••••01” on 28 May 2025, 13:52:07 (Kolkata +5:30): not delivered; Capillary gives no reason.',
        '',
        'As fetched on 30 Jun 2025, 17:30:00 (Kolkata +5:30).',
        '',
        'Messages:',
        '28 May 2025, 13:52:07 (Kolkata +5:30) · SMS · to 44•••••01 · Not delivered [FAILED] · id 42 · “Hello”',
        '',
      ].join('\n'),
    );
  });

  it('writes fifty messages and counts the rest', () => {
    const many = history(
      channel(
        'sms',
        Array.from({ length: 60 }, (_, id) => item({ id: `${id}` })),
      ),
    );
    const lines = write('', many).trimEnd().split('\n');
    expect(lines.at(-1)).toBe('and 10 more messages');
    expect(lines.filter((line) => line.endsWith('“Hello”'))).toHaveLength(50);
  });

  it('writes no list of nothing', () => {
    expect(write('nowhere', history())).not.toContain('Messages:');
  });
});
