import { describe, expect, it } from 'vitest';
import { lowerFirst, upperFirst } from './change-case.ts';

describe('lowerFirst and upperFirst', () => {
  it('change the first letter alone', () => {
    expect([lowerFirst('Not Delivered'), upperFirst('e-mail'), lowerFirst(''), upperFirst('')]).toEqual([
      'not Delivered',
      'E-mail',
      '',
      '',
    ]);
  });

  it.each(['SMS failed', 'LINE works', 'Capillary gives none', 'WhatsApp works'])(
    'leave the name in “%s”',
    (text) => {
      expect(lowerFirst(text)).toBe(text);
    },
  );
});
