import { describe, expect, it } from 'vitest';
import { channel, history, item, zone } from '../testing/factories.ts';
import { describeEnd, incompleteLists, isPhoneSms } from './completeness.ts';
import type { History } from './history.ts';
import { rankNotices } from './notices.ts';

const kolkata = zone('Asia/Kolkata');
const sentences = (found: History): readonly string[] =>
  rankNotices(found, kolkata).map(({ sentence }) => sentence);

const twice = history(
  channel('sms', [item({ id: '1' })], { count: 412 }),
  channel('phone', [item({ id: '1' })], { count: 412 }),
  channel('viber', [item({ id: '2' })], { count: 9 }),
  channel('missed_call', [], { count: 2 }),
);

describe('rankNotices', () => {
  it('has nothing to say of a history that is whole', () => {
    expect(rankNotices(history(channel('sms', [item()])), kolkata)).toEqual([]);
  });

  it('says first what is missing, then whose it may be, then what does not arrive, what differs and what was not read', () => {
    const failed = Array.from({ length: 3 }, (_, index) => item({ id: `f${index}`, status: 'FAILED' }));
    const found: History = {
      ...history(channel('viber', failed, { count: 9 })),
      networks: [
        { network: 'capillary', state: 'answered' },
        { network: 'facebook', state: 'failed', why: 'No answer in time' },
        { network: 'twitter', state: 'unknown-there' },
      ],
      users: ['1', '2'],
      notices: [{ kind: 'unreadable-count', at: 'x', channel: 'viber', raw: -1, asked: 'capillary' }],
    };
    expect(sentences(found)).toEqual([
      'Facebook did not answer: its messages are missing.',
      'Not known on Twitter.',
      'Capillary names 2 different user ids: some of it may belong to another customer.',
      expect.stringMatching(/^Viber: the last 3 failed, since /),
      'Viber: 3 of 9.',
      '1 odd field in Capillary\u2019s answer.',
    ]);
  });

  it('offers to ask a failed network again, and to show what did not arrive', () => {
    const failed = Array.from({ length: 3 }, (_, index) => item({ id: `f${index}`, status: 'FAILED' }));
    const found: History = {
      ...history(channel('viber', failed)),
      networks: [{ network: 'facebook', state: 'failed', why: 'No answer in time' }],
    };
    expect(rankNotices(found, kolkata)).toMatchObject([
      { retry: 'facebook' },
      {
        show: {
          channel: 'viber',
          statuses: [{ family: 'failed' }, { family: 'bounced' }, { family: 'blocked' }],
        },
      },
    ]);
  });

  it('names two lists and counts the others, Phone not beside SMS where it lists the very same', () => {
    expect(sentences(twice)).toEqual([
      'Lists are incomplete: SMS: 1 of 412, Viber: 1 of 9, and 1 other list.',
    ]);
  });

  it('has a key of its own for each', () => {
    const notices = rankNotices({ ...twice, users: ['1', '2'] }, kolkata);
    expect(new Set(notices.map(({ key }) => key)).size).toBe(notices.length);
  });
});

describe('isPhoneSms', () => {
  it('is so where each message of either is of both, and there is one', () => {
    expect(isPhoneSms(twice)).toBe(true);
    expect(isPhoneSms(history(channel('sms', [item({ id: '1' })])))).toBe(false);
    expect(isPhoneSms(history(channel('sms', [])))).toBe(false);
    const more = history(
      channel('sms', [item({ id: '1' }), item({ id: '2' })]),
      channel('phone', [item({ id: '1' })]),
    );
    expect(isPhoneSms(more)).toBe(false);
  });
});

describe('incompleteLists', () => {
  it('names each list once', () => {
    expect(incompleteLists(twice).map(({ channel: name }) => name)).toEqual(['sms', 'viber', 'missed_call']);
  });
});

describe('describeEnd', () => {
  it('says which networks did not answer, and where nobody is known', () => {
    const networks = [
      { network: 'capillary', state: 'answered' },
      { network: 'facebook', state: 'failed', why: 'Capillary did not answer' },
      { network: 'twitter', state: 'unknown-there' },
    ] as const;
    expect(describeEnd({ ...history(), networks })).toBe(
      'End of what Capillary lists. Facebook did not answer: its messages are missing. Not known on Twitter.',
    );
  });

  it('says where Capillary ends, of which lists there is more, and what was not asked', () => {
    expect(describeEnd(twice)).toBe(
      'End of what Capillary lists. SMS: 1 of 412; Viber: 1 of 9; Missed calls: Capillary counts 2, lists none. ' +
        'Facebook, Twitter and Foursquare were not asked.',
    );
  });
});
