import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownText } from '../domain/masking/safe-text.ts';
import type { ReportDay, ReportRow } from './report-days.ts';
import { estimateNotesHeight, estimateRowHeight, toParts } from './report-parts.ts';

const heights = {
  most: 100,
  head: 30,
  laterHead: 10,
  heading: 5,
  row: ({ text }: ReportRow) => Number(text),
};

function row(fields: Partial<ReportRow> = {}): ReportRow {
  return {
    key: '1',
    time: ownText('13:52:07'),
    iso: undefined,
    zone: undefined,
    channel: 'sms',
    channels: ownText('SMS'),
    channelNote: undefined,
    direction: undefined,
    text: ownText('Hello'),
    textNote: undefined,
    status: undefined,
    facts: [],
    ...fields,
  };
}

/** A day whose rows have these heights. */
function day(title: string, ...rows: readonly number[]): ReportDay {
  return {
    title,
    note: '',
    rows: rows.map((height, index) => row({ key: `${title} ${index}`, text: ownText(String(height)) })),
  };
}
const keys = (days: readonly ReportDay[]) => days.flatMap(({ rows }) => rows.map(({ key }) => key));
const titles = (days: readonly ReportDay[]) =>
  toParts(days, heights).map((part) =>
    part.days.map(({ title, rows, continued }) => `${title}${continued ? '…' : ''} ${rows.length}`),
  );

describe('toParts', () => {
  it('keeps what fits in one part', () => {
    expect(titles([day('Mon', 20, 20), day('Tue', 20)])).toEqual([['Mon 2', 'Tue 1']]);
  });

  it('cuts between days', () => {
    expect(titles([day('Mon', 20, 20), day('Tue', 25), day('Wed', 10)])).toEqual([
      ['Mon 2'],
      ['Tue 1', 'Wed 1'],
    ]);
  });

  it('cuts a day that is longer than a part between messages and says that it goes on', () => {
    expect(titles([day('Mon', 10), day('Tue', 40, 40, 40, 40, 40), day('Wed', 10)])).toEqual([
      ['Mon 1'],
      ['Tue 2'],
      ['Tue… 2'],
      ['Tue… 1', 'Wed 1'],
    ]);
  });

  it('gives a message that is longer than a part one of its own', () => {
    expect(titles([day('Mon', 10), day('Tue', 500), day('Wed', 10)])).toEqual([
      ['Mon 1'],
      ['Tue 1'],
      ['Wed 1'],
    ]);
  });

  it('makes one part of nothing', () => {
    expect(toParts([], heights)).toEqual([{ number: 1, of: 1, height: heights.head, days: [] }]);
  });

  it('numbers the parts, loses and moves no message, and is too high only with one message in a part', () => {
    const anyDays = fc.array(fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 8 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(anyDays, (lists) => {
        const days = lists.map((rows, index) => day(`day ${index}`, ...rows));
        const parts = toParts(days, heights);
        expect(parts.flatMap((part) => keys(part.days))).toEqual(keys(days));
        expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => index + 1));
        for (const [index, part] of parts.entries()) {
          const rows = part.days.flatMap((held) => held.rows);
          const height = rows.reduce(
            (sum, { text }) => sum + Number(text),
            part.days.length * heights.heading,
          );
          const head = index === 0 ? heights.head : heights.laterHead;
          expect(part.height).toBe(head + height);
          expect(rows.length <= 1 || part.height <= heights.most).toBe(true);
        }
      }),
    );
  });

  it('cuts a day only where it would not fit a part of its own', () => {
    const anyDays = fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 2 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(anyDays, (lists) => {
        const days = lists.map((rows, index) => day(`day ${index}`, ...rows));
        const later = toParts([day('first', 1), ...days], heights).flatMap((part) => part.days);
        expect(later.some(({ continued }) => continued)).toBe(false);
      }),
    );
  });
});

describe('estimateRowHeight', () => {
  const height = (text: string) => estimateRowHeight(row({ text: ownText(text) }));

  it('is never lower than the time and what stands under the text', () => {
    expect(height('')).toBeGreaterThan(20);
    expect(height('Hello')).toBeGreaterThan(height(''));
  });

  it('grows with the text, with its lines, and with what is said of it', () => {
    expect(height('a'.repeat(1000))).toBeGreaterThan(height('a'.repeat(500)));
    expect(height('a\n'.repeat(20))).toBeGreaterThan(height('a '.repeat(20)));
    const facts = [{ label: 'To', value: ownText('1'.repeat(400)), doubt: false }];
    expect(estimateRowHeight(row({ facts }))).toBeGreaterThan(height('Hello'));
  });

  it('gives wide characters twice the room', () => {
    expect(height('नमस्ते '.repeat(100))).toBeGreaterThan(height('hello. '.repeat(100)));
  });
});

describe('estimateNotesHeight', () => {
  const note = (words: string) => ({ number: 1, words: ownText(words) });

  it('is nothing without notes, and grows with them', () => {
    expect(estimateNotesHeight([])).toBe(0);
    expect(estimateNotesHeight([note('a'), note('b')])).toBeGreaterThan(estimateNotesHeight([note('a')]));
    expect(estimateNotesHeight([note('a'.repeat(500))])).toBeGreaterThan(estimateNotesHeight([note('a')]));
  });
});
