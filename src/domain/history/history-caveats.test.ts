import { describe, expect, it } from 'vitest';
import { channel, history, item } from '../testing/factories.ts';
import { historyCaveats } from './history-caveats.ts';

const whole = history(channel('sms', [item()]));
const notice = { kind: 'unreadable-item', at: 'x', channel: 'sms', raw: 1 } as const;

describe('historyCaveats', () => {
  it('says nothing of a history that is whole', () => {
    expect(historyCaveats(whole)).toEqual([]);
  });

  it('names the lists that may be incomplete', () => {
    const cut = history(
      channel('email', [item()], { count: 3 }),
      channel('sms', [item()], { unreadable: 2, count: 3 }),
      channel('viber', [], { count: 4 }),
      channel('line', [item()]),
    );
    expect(historyCaveats(cut)).toEqual([
      'The list may be incomplete: SMS 1 of 3, 2 unreadable; Email 1 listed, 3 counted by the vendor; ' +
        'Viber none listed, 4 counted by the vendor.',
    ]);
    expect(historyCaveats(cut, (name) => name === 'viber')).toEqual([
      'The list may be incomplete: Viber none listed, 4 counted by the vendor.',
    ]);
  });

  it('counts what could not be read, where it is concerned', () => {
    const notices = [notice, { ...notice, channel: undefined }, { ...notice, channel: 'email' }];
    expect(historyCaveats({ ...whole, notices }, (name) => name === 'sms')).toEqual([
      '2 parts of the answer could not be read as expected.',
    ]);
  });

  it('tells the vendor’s warnings and several recipients', () => {
    const warnings = [
      { code: '91009', message: 'merged' },
      { code: undefined, message: 'Slow' },
    ];
    expect(historyCaveats({ ...whole, warnings, users: ['1', '2'] })).toEqual([
      'This customer was merged: Capillary answered with the account that survived.',
      'Capillary warns: Slow',
      'The vendor names 2 different user ids: some of it may belong to another customer.',
    ]);
  });
});
