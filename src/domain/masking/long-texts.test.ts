import { describe, expect, it } from 'vitest';
import { toNameMask, toNumberMask, toSpellingMask } from './identity-masks.ts';
import type { Identity } from './mask-identity.ts';
import { onOneLine, markSafe } from './safe-text.ts';
import { maskCodes, maskLinks } from './share/mask-codes.ts';
import { maskEmails, maskPhones } from './share/mask-contacts.ts';

const length = 100_000;
const identities: readonly Identity[] = [
  { name: 'external_id', value: 'a1a1a1' },
  { name: 'external_id', value: 'LM-0482' },
  { name: 'email', value: 'a.a.a.a@mail.example' },
  { name: 'mobile', value: '111111' },
];
const masks = {
  maskCodes,
  maskEmails,
  maskLinks,
  maskPhones,
  toNameMask: toNameMask(['aa', 'aaaa', 'Asha']),
  toNumberMask: toNumberMask(identities),
  onOneLine: (text: string) => onOneLine(markSafe(text)),
  toSpellingMask: toSpellingMask(identities),
};
const units = ['-', '_', ' ', '1-', '1--', 'a--', 'a1--', 'a.', '.', '(', '1 ', '1,', '@', 'a@', '/', '://'];
const more = ['www.', '?', '&', '%', '%20', '&a', '<', '<a ', '+', '1', 'a', 'aa', '\n', '\u2022', 'code '];

// Nothing is said of the time: what is quadratic in a text as long as this does not end before the test does.
describe.each(Object.entries(masks))('%s', (_name, mask) => {
  it.each([...units, ...more])('ends on a long run of %j', (unit) => {
    const run = unit.repeat(Math.ceil(length / unit.length));
    for (const text of [run, `${run}1`, `${run}a!`, `1${run}`]) expect(mask(text).length).toBeGreaterThan(0);
  });
});

it('takes an address of a long run of plus signs', () => {
  const value = `${'+'.repeat(length)}\n@mail.example`;
  expect(toSpellingMask([{ name: 'email', value }])('Hello')).toBe('Hello');
});
