import { describe, expect, it } from 'vitest';
import type { Answer } from '../../contract/capillary/answer.ts';
import { createScreenMasker } from '../masking/masker.ts';
import { answer, channel, fetchedAt, history, item, source } from '../testing/factories.ts';
import { toInstant } from '../time/instant.ts';
import { historyCaveats, mayBeIncomplete } from './completeness.ts';
import type { History } from './history.ts';
import { memoizeJoin, joinHistories, joinParts } from './join.ts';
import { rankNotices } from './notices.ts';
import { toHistory } from './to-history.ts';

const of = (id: string, sent: string, user = '1') => history(channel('sms', [item({ id, sent, user })]));

/** One message with the id 7, as another network says it. */
function inNetwork(name: string, askedFor = name): History {
  const channels = [channel('sms', [item({ id: '7' })])];
  const body = answer(...channels);
  const networks = body.networks.map((network) => ({ ...network, name }));
  return toHistory({ ...body, networks }, source({ network: askedFor }));
}

describe('joinHistories', () => {
  it('leaves one history as it is', () => {
    const only = of('1', '2025-05-28 10:00:00');
    expect(joinHistories([only])).toBe(only);
  });

  it('puts all communications into one order', () => {
    const joined = joinHistories([
      of('1', '2025-05-28 10:00:00'),
      of('2', '2025-05-29 10:00:00'),
      of('3', 'null'),
    ]);
    expect(joined.communications.map(({ id }) => id)).toEqual(['2', '1', '3']);
  });

  it('keeps the same id of two networks as two cards with names of their own', () => {
    const joined = joinHistories([inNetwork('capillary'), inNetwork('facebook'), inNetwork('twitter')]);
    expect(joined.communications.map(({ id }) => id).toSorted()).toEqual(['7', '7~2', '7~3']);
  });

  it('claims to be no fresher than its oldest answer', () => {
    const [fresh, old] = [of('1', 'null'), { ...of('2', 'null'), fetchedAt: toInstant(fetchedAt - 5000) }];
    expect(joinHistories([fresh, old]).fetchedAt).toBe(fetchedAt - 5000);
  });

  it('takes the first customer that an answer names, and every user once', () => {
    const customer = { id: '1', mobile: undefined, email: undefined, externalId: undefined, extras: [] };
    const joined = joinHistories([
      of('1', 'null', 'a'),
      { ...of('2', 'null', 'a'), customer },
      of('3', 'null', 'b'),
    ]);
    expect(joined.customer).toBe(customer);
    expect(joined.users).toEqual(['a', 'b']);
  });

  it('keeps what every answer says of its completeness', () => {
    const two = history(channel('sms', [item({ id: '1' }), item({ id: '2' })]));
    expect(joinHistories([of('1', 'null'), two]).channels).toMatchObject([{ listed: 1 }, { listed: 2 }]);
  });

  it('says once what several answers say alike: messages, fields, warnings, unreadable parts, counts', () => {
    const customer = {
      id: '1',
      mobile: '447700900101',
      email: undefined,
      externalId: undefined,
      extras: [{ name: 'firstname', raw: 'Asha' }],
    };
    const body: Answer = {
      ...answer(channel('sms', [item({ id: '1' })])),
      customer,
      warnings: [{ code: '1', message: 'Slow' }],
      notices: [{ kind: 'unreadable-field', at: 'customer.email', channel: undefined, raw: {} }],
    };
    const asked = (network: string) => toHistory(body, source({ network }));
    const joined = joinHistories([asked('capillary'), asked('facebook'), asked('twitter')]);
    const { communications, extras, warnings, notices, channels } = joined;
    expect([communications, extras, warnings, notices, channels].map(({ length }) => length)).toEqual([
      1, 1, 1, 1, 1,
    ]);
  });

  it('keeps two equal messages without an id that one answer lists, and no more for being answered twice', () => {
    const twice = history(channel('sms', [item({ id: undefined }), item({ id: undefined })]));
    expect(joinHistories([twice, twice]).communications).toHaveLength(2);
  });
});

describe('joinHistories, of answers that name other customers', () => {
  const named = (network: string, mobile: string) =>
    asked(network, {
      customer: { id: undefined, mobile, email: undefined, externalId: undefined, extras: [] },
    });

  it('keeps whom another network names, so that it can be said and hidden', () => {
    const joined = joinHistories([
      named('capillary', '447700900101'),
      named('facebook', '+44 7700 900101'),
      named('twitter', '447700900102'),
    ]);
    expect(joined.strangers).toMatchObject([{ network: 'twitter', customer: { mobile: '447700900102' } }]);
    const said =
      'Asked for Twitter, Capillary answered with another customer (447700900102): what is listed of that network may be theirs.';
    expect(historyCaveats(joined)).toContain(said);
    expect(rankNotices(joined, joined.sourceZone).map(({ sentence }) => sentence)).toContain(said);
    expect(createScreenMasker('hide', joined).text('Call 447700900102')).toBe('Call ••••••••0102');
  });
});

describe('joinParts', () => {
  const answered = { state: 'answered', history: of('1', 'null') } as const;

  it('is none while no network has answered', () => {
    expect(joinParts([{ network: 'facebook', state: 'pending' }])).toBeUndefined();
  });

  it('knows what was asked, what is missing and what was not asked', () => {
    const joined = joinParts([
      answered,
      { network: 'facebook', state: 'failed', why: 'Broken.' },
      { network: 'twitter', state: 'pending' },
    ]);
    expect(joined?.networks).toEqual([
      { network: 'capillary', state: 'answered' },
      { network: 'facebook', state: 'failed', why: 'Broken.' },
      { network: 'twitter', state: 'pending' },
      { network: 'foursquare', state: 'not-asked' },
    ]);
  });

  it('is the same history while the parts are, and another when one of them changes', () => {
    const join = memoizeJoin();
    const first = join([answered, { network: 'facebook', state: 'pending' }]);
    expect(join([answered, { network: 'facebook', state: 'pending' }])).toBe(first);
    const failed = join([answered, { network: 'facebook', state: 'failed', why: 'Broken.' }]);
    expect(failed).not.toBe(first);
    expect(failed?.networks[1]).toMatchObject({ state: 'failed' });
  });
});

const asked = (network: string, fields: Partial<Answer>) =>
  toHistory({ ...answer(channel('sms', [])), ...fields }, source({ network }));
const notice = (at: string) => ({ kind: 'unreadable-field', at, channel: undefined, raw: { at } }) as const;
const sharer = (index: number) => ({
  id: String(index),
  mobile: undefined,
  email: undefined,
  externalId: undefined,
  extras: [],
  index,
  chosen: index === 0,
  failure: undefined,
});

describe('joinHistories, of answers that differ', () => {
  it('says what only one of them says, beside what all do', () => {
    const joined = joinHistories([
      asked('capillary', {
        warnings: [{ code: '1', message: 'Slow' }],
        notices: [notice('a')],
        extras: [{ name: 'took', raw: 1 }],
      }),
      asked('facebook', {
        warnings: [
          { code: '1', message: 'Slow' },
          { code: '2', message: 'Slow' },
          { code: '1', message: 'Late' },
        ],
        notices: [notice('a'), notice('b')],
        extras: [
          { name: 'took', raw: 1 },
          { name: 'took', raw: 2 },
          { name: 'host', raw: 1 },
        ],
      }),
    ]);
    expect(joined.warnings.map(({ code, message }) => [code, message])).toEqual([
      ['1', 'Slow'],
      ['2', 'Slow'],
      ['1', 'Late'],
    ]);
    expect(joined.notices.map(({ at, asked: network }) => [at, network])).toEqual([
      ['a', 'capillary'],
      ['b', 'facebook'],
    ]);
    expect(joined.extras.map(({ name, raw }) => [name, raw])).toEqual([
      ['took', 1],
      ['took', 2],
      ['host', 1],
    ]);
  });

  it('takes those who share the identifier from the first answer that names any', () => {
    const joined = joinHistories([
      asked('capillary', { sharedBy: [] }),
      asked('facebook', { sharedBy: [sharer(0), sharer(1)] }),
      asked('twitter', { sharedBy: [sharer(2)] }),
    ]);
    expect(joined.sharedBy.map(({ index }) => index)).toEqual([0, 1]);
  });

  it('says that a network answered, whichever answer knows it', () => {
    const joined = joinHistories([asked('twitter', {}), asked('facebook', {})]);
    expect(joined.networks).toMatchObject([
      { network: 'capillary', state: 'not-asked' },
      { network: 'facebook', state: 'answered' },
      { network: 'twitter', state: 'answered' },
      { network: 'foursquare', state: 'not-asked' },
    ]);
  });
});

describe('an answer of another network than was asked for', () => {
  it('is said, and leaves open what there is of that network', () => {
    const joined = joinHistories([inNetwork('capillary'), inNetwork('capillary', 'facebook')]);
    const said =
      'Asked for Facebook, Capillary answered with what is of Capillary: what there is of Facebook is not known.';
    expect(historyCaveats(joined)).toContain(said);
    expect(rankNotices(joined, joined.sourceZone).map(({ sentence }) => sentence)).toContain(said);
    expect(mayBeIncomplete(joined)).toBe(true);
    expect(mayBeIncomplete(joinHistories([inNetwork('capillary'), inNetwork('facebook')]))).toBe(false);
    // What lists nothing is nobody else's either.
    expect(mayBeIncomplete(joinHistories([inNetwork('capillary'), asked('facebook', {})]))).toBe(false);
  });
});

describe('memoizeJoin', () => {
  const answered = { state: 'answered', history: of('1', 'null') } as const;
  const pending = { network: 'facebook', state: 'pending' } as const;

  it('joins anew where a part is another history, or is no longer there', () => {
    const join = memoizeJoin();
    const first = join([answered, pending]);
    const other = join([{ state: 'answered', history: of('2', 'null') }, pending]);
    expect(other?.communications.map(({ id }) => id)).toEqual(['2']);
    expect(join([answered])?.networks).toEqual(answered.history.networks);
    const both = join([answered, { state: 'answered', history: inNetwork('facebook') }]);
    expect(both?.communications.map(({ id }) => id)).toEqual(['7', '1']);
    expect(join([answered, pending])).toEqual(first);
  });
});
