import { describe, expect, it } from 'vitest';
import { ours } from '../domain/masking/safe-text.ts';
import { estimateRowHeight } from './estimate-row-height.ts';
import type { ReportRow } from './report-row.ts';

function row(fields: Partial<ReportRow> = {}): ReportRow {
  return {
    key: '1',
    time: ours('13:52:07'),
    iso: undefined,
    zone: undefined,
    channel: 'sms',
    channels: ours('SMS'),
    direction: 'to the customer',
    text: ours('Hello'),
    status: undefined,
    facts: [],
    ...fields,
  };
}
const height = (text: string) => estimateRowHeight(row({ text: ours(text) }));

describe('estimateRowHeight', () => {
  it('is never lower than the time, the channel and the direction beside the text', () => {
    expect(height('')).toBe(height('Hello'));
  });

  it('grows with the text, with its lines, and with what is said of it', () => {
    expect(height('a'.repeat(1000))).toBeGreaterThan(height('a'.repeat(500)));
    expect(height('a\n'.repeat(20))).toBeGreaterThan(height('a '.repeat(20)));
    const facts = [{ label: 'To', value: ours('1'.repeat(400)), doubt: false }];
    expect(estimateRowHeight(row({ facts }))).toBeGreaterThan(height('Hello'));
  });

  it('gives wide characters twice the room', () => {
    expect(height('नमस्ते '.repeat(100))).toBeGreaterThan(height('hello. '.repeat(100)));
  });
});
