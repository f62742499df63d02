import { describe, expect, it } from 'vitest';
import { emptyDraft } from './search-draft.ts';
import { toTyped } from './typed-before.ts';

const nothing = { text: undefined, as: undefined, network: undefined, type: undefined };

describe('toTyped', () => {
  it('takes what every control holds', () => {
    expect(toTyped({ text: '7385', as: 'mobile', network: 'all', type: 'whatsapp' }, emptyDraft)).toEqual({
      text: '7385',
      as: 'mobile',
      network: 'all',
      type: 'whatsapp',
    });
  });

  it('is the empty draft where nothing was typed or chosen', () => {
    expect(toTyped({ text: '', as: 'auto', network: '', type: '' }, emptyDraft)).toEqual(emptyDraft);
  });

  it('keeps what was there before where a control is not', () => {
    const before = { text: 'x', as: 'email', network: 'all', type: 'whatsapp' } as const;
    expect(toTyped(nothing, before)).toEqual(before);
  });

  it('takes no value that no control of ours has', () => {
    expect(toTyped({ text: 'x', as: 'name', network: 'moon', type: 'fax' }, emptyDraft)).toEqual({
      ...emptyDraft,
      text: 'x',
    });
  });
});
