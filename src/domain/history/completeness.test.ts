import { describe, expect, it } from 'vitest';
import { answer, channel, history, item, source } from '../testing/factories.ts';
import {
  describeAsked,
  describeCompleteness,
  describeIncomplete,
  historyCaveats,
  historyState,
  mayBeIncomplete,
} from './completeness.ts';
import type { History, NetworkCoverage } from './history.ts';
import { toHistory } from './to-history.ts';

const items = (count: number) => Array.from({ length: count }, (_, index) => item({ id: String(index) }));
const one = (...told: Parameters<typeof channel>) =>
  describeCompleteness(history(channel(...told)).channels)[0];

describe('describeCompleteness', () => {
  it.each([
    ['all is there', 3, { count: 3 }, 'SMS 3 of 3', false],
    ['nothing was sent', 0, { count: 0 }, 'SMS none', false],
    ['the vendor does not count', 2, { count: undefined }, 'SMS 2 listed', false],
    ['there is neither count nor list', 0, { count: undefined }, 'SMS none listed', false],
    ['the count is larger', 3, { count: 5 }, 'SMS: 3 of 5', true],
    ['the count is smaller', 3, { count: 1 }, 'SMS: 3 listed, Capillary counts 1', true],
    ['things are only counted', 0, { count: 1200 }, 'SMS: Capillary counts 1,200, lists none', true],
    ['its list cannot be read', 0, { count: 0, unreadableLists: 1 }, 'SMS: 0 of 0, 1 unreadable list', true],
    ['no entry can be read', 0, { count: 200, unreadable: 200 }, 'SMS: 0 of 200, 200 unreadable', true],
    [
      'nobody counts what cannot be read',
      0,
      { count: undefined, unreadable: 3 },
      'SMS: 0 listed, 3 unreadable',
      true,
    ],
    ['an entry is unreadable', 2, { count: 3, unreadable: 1 }, 'SMS: 2 of 3, 1 unreadable', true],
    ['the list has exactly 50', 50, { count: 50 }, 'SMS: exactly 50; there may be more', true],
    [
      'the list has 50 with its unreadable ones',
      49,
      { count: 50, unreadable: 1 },
      'SMS: exactly 50; there may be more, 1 unreadable',
      true,
    ],
  ])('says so where %s', (_name, listed, fields, words, doubtful) => {
    expect(one('sms', items(listed), fields)).toMatchObject({ words, doubtful });
  });

  it('tells an empty channel from one that is only counted', () => {
    expect(one('tweet', [], { count: 0 })).toMatchObject({ empty: true, unlisted: 0 });
    expect(one('tweet', [], { count: 10 })).toMatchObject({ empty: false, unlisted: 10 });
  });

  it('names the network only where there are several', () => {
    const [tally] = history(channel('sms', [])).channels;
    if (tally === undefined) throw new Error('no tally');
    expect(describeCompleteness([tally, { ...tally, network: 'twitter' }]).map(({ words }) => words)).toEqual(
      ['SMS (Capillary) none', 'SMS (Twitter) none'],
    );
  });

  it('follows the order of the tabs, each line with a key of its own', () => {
    const lines = describeCompleteness(
      history(channel('x', []), channel('email', []), channel('sms', [])).channels,
    );
    expect(lines.map(({ channel: name }) => name)).toEqual(['sms', 'email', 'x']);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(3);
  });
});

const whole = history(channel('sms', [item()]));
const notice = { kind: 'unreadable-item', at: 'x', channel: 'sms', raw: 1, asked: 'capillary' } as const;

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
      'The list may be incomplete (SMS: 1 of 3, 2 unreadable; Email: 1 of 3; ' +
        'Viber: Capillary counts 4, lists none).',
    ]);
    expect(historyCaveats(cut, (name) => name === 'viber')).toEqual([
      'The list may be incomplete (Viber: Capillary counts 4, lists none).',
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
      'Capillary names 2 different user ids: some of it may belong to another customer.',
    ]);
  });

  it('says first whose it may be', () => {
    const nobody = { id: undefined, mobile: undefined, email: undefined, externalId: undefined, extras: [] };
    const caveats = historyCaveats({
      ...whole,
      sent: { identifierName: 'mobile', identifierValue: '447700900101' },
      customer: { ...nobody, mobile: '447700900999' },
      sharedBy: [
        { ...nobody, id: '1', index: 0, chosen: false, failure: undefined },
        { ...nobody, id: '2', index: 1, chosen: true, failure: undefined },
      ],
    });
    expect(caveats).toEqual([
      '2 customers share this identifier; this is the second of them.',
      'Searched was the mobile number 447700900101; Capillary answered with 447700900999. This may be another customer.',
    ]);
  });
});

const covered = (...networks: readonly NetworkCoverage[]): History => ({ ...whole, networks });

describe('the state of a history', () => {
  const failed = { network: 'facebook', state: 'failed', why: 'Capillary is not working right now' } as const;
  const pending = { network: 'twitter', state: 'pending' } as const;

  it('is loading while a network has not answered, and says which', () => {
    const loading = covered(failed, pending);
    expect(historyState(loading)).toBe('loading');
    expect(historyCaveats(loading)).toEqual([
      'Facebook failed: Capillary is not working right now. Its communications are missing here.',
      'Twitter has not answered yet: its communications are missing here.',
    ]);
  });

  it('is partial where a network failed or messages could not be read, else complete', () => {
    expect(historyState(covered(failed))).toBe('partial');
    expect(historyState({ ...whole, notices: [notice] })).toBe('partial');
    expect(historyState({ ...whole, notices: [{ ...notice, kind: 'unexpected-list' }] })).toBe('complete');
    expect(historyState(covered({ network: 'facebook', state: 'unknown-there' }))).toBe('complete');
    expect(historyState(whole)).toBe('complete');
  });

  it('lets nobody say none where there may be some', () => {
    expect(mayBeIncomplete(whole)).toBe(false);
    expect(mayBeIncomplete(covered(failed))).toBe(true);
    expect(mayBeIncomplete(covered(pending))).toBe(true);
    expect(mayBeIncomplete({ ...whole, notices: [notice] })).toBe(true);
    expect(mayBeIncomplete({ ...whole, notices: [notice] }, (name) => name === 'email')).toBe(false);
    expect(
      mayBeIncomplete({ ...whole, notices: [{ ...notice, channel: undefined }] }, (name) => name === 'email'),
    ).toBe(true);
    expect(mayBeIncomplete(history(channel('tweet', [], { count: 10 })))).toBe(true);
  });
});

describe('describeAsked', () => {
  it('names what was asked, and what was not', () => {
    expect(describeAsked(whole)).toBe('Asked: Capillary. Not asked: Facebook, Twitter and Foursquare.');
    expect(
      describeAsked({
        ...whole,
        networks: whole.networks.map(({ network }) => ({ network, state: 'answered' })),
      }),
    ).toBe('Asked: Capillary, Facebook, Twitter and Foursquare.');
  });

  it('names the one type that was asked for', () => {
    expect(describeAsked(toHistory(answer(), source({ network: 'twitter', type: 'tweet' })))).toBe(
      'Asked: Twitter. Not asked: Capillary, Facebook and Foursquare. Only the interaction type Tweets was asked for.',
    );
  });

  it('says of a file what it holds', () => {
    const origin = { kind: 'file', mode: undefined, datedBy: 'file' } as const;
    expect(describeAsked({ ...whole, origin })).toBe(
      'In the file: Capillary. Not in it: Facebook, Twitter and Foursquare.',
    );
  });
});

describe('an answer that says it is cut', () => {
  it('is partial, and says so in words of its own', () => {
    const cut = { kind: 'cut', at: 'hasMore', channel: undefined, raw: true, asked: 'capillary' } as const;
    const found = { ...history(channel('sms', [item()])), notices: [cut] };
    const said = 'Capillary says that there is more than it lists here: messages are missing.';
    expect(historyState(found)).toBe('partial');
    expect(mayBeIncomplete(found)).toBe(true);
    expect(describeIncomplete(found)).toEqual([said]);
    expect(historyCaveats(found)).toEqual([said]);
  });
});
