import { describe, expect, it } from 'vitest';
import { decodeGiven } from './read-customers.ts';

describe('decodeGiven', () => {
  it('reads UTF-8 and UTF-16', () => {
    expect(decodeGiven(new TextEncoder().encode('MÜLLER1'), '--customers')).toEqual({
      ok: true,
      text: 'MÜLLER1',
    });
    expect(decodeGiven(new Uint8Array([0xff, 0xfe, 0xdc, 0]), 'Standard input')).toEqual({
      ok: true,
      text: 'Ü',
    });
  });

  it('says of a list in Windows-1252 how to save it', () => {
    expect(decodeGiven(new Uint8Array([0x4d, 0xdc, 0x4c]), '--customers')).toEqual({
      ok: false,
      problem:
        '--customers: this is not UTF-8, and letters would be lost. Save it as UTF-8 (in a spreadsheet: “CSV UTF-8”) and try again.',
    });
  });
});
