import { describe, expect, it } from 'vitest';
import { channel, fetchedAt, history, item, maskerOf, zone } from '../domain/testing/factories.ts';
import { writeLine } from './message.ts';

const kolkata = zone('Asia/Kolkata');
const settings = {
  zone: kolkata,
  sourceZone: kolkata,
  fetchedAt,
  mask: maskerOf((text) => text.replaceAll('4477', '••')),
};
const write = (fields: Parameters<typeof item>[0]) =>
  history(channel('sms', [item(fields)])).communications.map((each) => writeLine(each, settings));

describe('writeLine', () => {
  it('writes one line, hidden', () => {
    expect(write({ id: '42', text: 'Hello\n 4477', receiver: '4477', status: 'FAILED' })).toEqual([
      '28 May 2025, 13:52:07 (Kolkata +5:30) · SMS · to •• · Not delivered [FAILED] · id 42 · “Hello ••”',
    ]);
  });

  it('cuts a long text, and leaves out what is absent', () => {
    expect(write({ text: 'x'.repeat(200), receiver: undefined, status: undefined })).toEqual([
      `28 May 2025, 13:52:07 (Kolkata +5:30) · SMS · “${'x'.repeat(160)}…”`,
    ]);
  });
});
