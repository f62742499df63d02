import { describe, expect, it } from 'vitest';
import { steadyPdf } from './print-report.ts';

const text = (at: string): string =>
  `%PDF-1.4\n/Producer (Skia)\n/CreationDate (D:${at}+00'00')\n/ModDate (D:${at}+00'00')>>\nÿþ(D:1)`;

describe('steadyPdf', () => {
  it('fixes the two dates and moves nothing', () => {
    const made = Buffer.from(text('20261124132058'), 'latin1');
    const steady = steadyPdf(made, '2025-07-01T00:00:00.000Z');
    expect(steady.toString('latin1')).toBe(text('20250701000000'));
    expect(steady).toHaveLength(made.length);
  });
});
