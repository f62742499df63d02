import { describe, expect, it } from 'vitest';
import { spellingHider } from './spelling-hider.ts';

const hide = spellingHider([
  { name: 'external_id', value: 'LM-0482' },
  { name: 'email', value: 'asha+shop@mail.example' },
  { name: 'email', value: 'r.rao7@mail.example' },
]);

describe('spellingHider', () => {
  it.each([
    ['an id', 'Card lm0482, LM 0482', 'Card ••••••, •• ••••'],
    ['a local part alone', 'Hi Asha!', 'Hi ••••!'],
    ['a local part with signs anywhere', 'xr.rao7x', 'x•.••••x'],
    ['a local part with its tag', 'asha+shop@other.example', '••••+••••@other.example'],
    ['no part of a word', 'Ashanti', 'Ashanti'],
  ])('masks %s', (_name, text, hidden) => {
    expect(hide(text)).toBe(hidden);
    expect(hide(hidden)).toBe(hidden);
  });

  it('changes nothing where there is nothing to tell by', () => {
    const short = spellingHider([
      { name: 'external_id', value: 'A1' },
      { name: 'email', value: 'ab@mail.example' },
      { name: 'external_id', value: '•••A1234' },
    ]);
    expect(short('A1 ab A1234')).toBe('A1 ab A1234');
  });
});
