import { describe, expect, it } from 'vitest';
import { steadyPdf } from './draw-documents.ts';

const text = (at: string): string =>
  `%PDF-1.4\n/Producer (Skia)\n/CreationDate (D:${at}+00'00')\n/ModDate (D:${at}+00'00')>>\nÿþ(D:1)`;

const named = (some: string, other: string): Buffer =>
  Buffer.from(`/Limits [(node${some}) (node${other})] /ID (node${other}) /ID (node${some})`, 'latin1');

describe('steadyPdf', () => {
  it('fixes the two dates and moves nothing', () => {
    const made = Buffer.from(text('20261124132058'), 'latin1');
    const steady = steadyPdf(made, '2025-07-01T00:00:00.000Z');
    expect(steady.toString('latin1')).toBe(text('20250701000000'));
    expect(steady).toHaveLength(made.length);
  });
  it('counts the nodes of the structure anew, in their order', () => {
    const one = steadyPdf(named('00000226', '00000255'), '2025-07-01T00:00:00.000Z');
    expect(one).toEqual(named('00000001', '00000002'));
    expect(steadyPdf(named('00000225', '00000260'), '2025-07-01T00:00:00.000Z')).toEqual(one);
  });
});
