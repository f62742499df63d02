import { describe, expect, it } from 'vitest';
import { isNumber, numberHider } from './number-hider.ts';

const hide = numberHider([
  { name: 'mobile', value: '919988221100' },
  { name: 'external_id', value: '4820017' },
  { name: 'external_id', value: 'LM0482' },
]);

describe('numberHider', () => {
  it.each([
    ['a number', 'To 919988221100.', 'To ••••••••1100.'],
    ['a number without its country code', '9988221100', '••••••1100'],
    ['a number behind zeros', '00919988221100', '00••••••••1100'],
    ['a number in groups', '+91 (99882) - 21-1.0.0', '+••••••••1100'],
    ['a number between others', '12 9988221100 34', '12 ••••••1100 34'],
    ['each of two', '9988221100 9988221100', '••••••1100 ••••••1100'],
    ['a short id', 'id 482-0017', 'id ••••017'],
    ['nothing else', '9988221101, 4820018, LM0482', '9988221101, 4820018, LM0482'],
  ])('masks %s', (_name, text, hidden) => {
    expect(hide(text)).toBe(hidden);
    expect(hide(hidden)).toBe(hidden);
  });

  it('changes nothing without numbers', () => {
    expect(numberHider([])('919988221100')).toBe('919988221100');
  });

  it('tells numbers from other identities', () => {
    expect(isNumber({ name: 'mobile', value: '+91 99882-21100' })).toBe(true);
    for (const value of ['12345', 'LM0482', '9988221100@bank', '••••••1100'])
      expect(isNumber({ name: 'external_id', value })).toBe(false);
  });
});
