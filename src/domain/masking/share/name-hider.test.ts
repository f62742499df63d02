import { describe, expect, it } from 'vitest';
import { nameHider } from './name-hider.ts';

const hide = nameHider(['Asha', 'José', 'Shilpa K', 'สมชาย', 'A', '7', '••a']);

describe('nameHider', () => {
  it.each([
    ['a name whatever its case', 'Dear ASHA, asha’s', 'Dear •••, •••’s'],
    ['a name without its accent', 'Jose and José', '••• and •••'],
    ['several words as one', 'by Shilpa  K.', 'by •••.'],
    ['a name in a script without blanks', 'คุณสมชายครับ', 'คุณ•••ครับ'],
    ['no part of another word', 'Ashanti, a 7', 'Ashanti, a 7'],
  ])('masks %s', (_name, text, hidden) => {
    expect(hide(text)).toBe(hidden);
    expect(hide(hidden)).toBe(hidden);
  });

  it('changes nothing without names', () => {
    expect(nameHider([])('Asha')).toBe('Asha');
  });
});
