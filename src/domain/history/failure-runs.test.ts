import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../contract/capillary/answer.ts';
import { compareChannels } from '../channels/channel.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import type { Instant } from '../time/instant.ts';
import { type Communication, type Outcome, isToCustomer, outcomeOf } from './communication.ts';
import { type FailureRun, describeFailureRun, findFailureRuns } from './failure-runs.ts';
import type { History } from './history.ts';

const kolkata = zone('Asia/Kolkata');
const statusOf = {
  f: 'FAILED',
  b: 'SOFT_BOUNCED',
  x: 'BLOCKED',
  d: 'DELIVERED',
  o: 'OPENED',
  s: 'SENT',
  u: 'MARKED_SPAM',
  '?': undefined,
};
type Letter = keyof typeof statusOf;
const letters: readonly Letter[] = ['f', 'b', 'x', 'd', 'o', 's', 'u', '?'];

/** A message a day from 1 May on, the oldest first: f(ailed), b(ounced), x (blocked), d(elivered), o(pened), s(ent), u(nsubscribed), ?. */
function daily(name: string, days: string): readonly Item[] {
  return Array.from(days, (letter, index) =>
    item({
      id: `${name} ${index + 1}`,
      status: statusOf[letters.find((one) => one === letter) ?? '?'],
      sent: `2025-05-${String(index + 1).padStart(2, '0')} 10:00:00`,
    }),
  );
}
const told = (one: History) => findFailureRuns(one).map((run) => describeFailureRun(run, kolkata));
const say = (...channels: readonly (readonly [string, string])[]) =>
  told(history(...channels.map(([name, days]) => channel(name, daily(name, days)))));
const nothingElse = 'Nothing is known to have arrived by any other channel since';

describe('the sentence of a failure run', () => {
  it.each([
    ['dfff', 'SMS: the last 3 failed, since 2 May 2025'],
    ['dfbx', 'SMS: the last 3 failed, since 2 May 2025'],
    ['ffff', 'SMS: the last 4 failed, since 1 May 2025'],
    ['fsfff', 'SMS: the last 3 failed, since 3 May 2025'],
    ['fff?fffff', 'SMS: the last 5 failed, since 5 May 2025'],
  ])('says that the last SMS failed (%s)', (days, words) => {
    expect(say(['sms', days])).toEqual([`${words}. ${nothingElse}.`]);
  });

  it.each([
    ['nothing failed', 'ddd'],
    ['two failed', 'dff'],
    ['the last arrived', 'ffffd'],
    ['the last was opened', 'ffffo'],
    ['ten went without a receipt since', 'fffssssssssss'],
    ['one went without a receipt since', 'fffs'],
    ['the last has no status', 'fff?'],
    ['one was answered as spam since', 'fffu'],
    ['one went without a receipt among the last three', 'fffsff'],
  ])('is not there where %s (%s)', (_name, days) => {
    expect(say(['sms', days])).toEqual([]);
  });

  it.each([
    ['d??', nothingElse],
    ['dfffd', 'WhatsApp still arrives'],
    ['fffds?', 'WhatsApp still arrives'],
    ['dddfd', 'WhatsApp still arrives'],
    ['ddddff', 'WhatsApp delivered something since, but its last did not arrive'],
    ['dsss', nothingElse],
  ])('says of another channel only what is so (%s)', (days, words) => {
    expect(say(['sms', 'dfff'], ['whatsapp', days])).toEqual([
      `SMS: the last 3 failed, since 2 May 2025. ${words}.`,
    ]);
  });

  it('never calls a channel working that fails itself', () => {
    expect(say(['sms', 'fffffff'], ['email', 'dddfff'], ['whatsapp', 'd'], ['viber', 'dd'])).toEqual([
      'SMS: the last 7 failed, since 1 May 2025. WhatsApp and Viber still arrive.',
      `Email: the last 3 failed, since 4 May 2025. ${nothingElse}.`,
    ]);
    expect(say(['sms', 'fff'], ['email', 'df'], ['viber', 'df'])).toEqual([
      'SMS: the last 3 failed, since 1 May 2025. Email and Viber delivered something since, but their last did not arrive.',
    ]);
  });

  it('names the day in the zone that is shown, and channels as the vendor calls them', () => {
    const late = ['01', '02', '03'].map((day) =>
      item({ id: day, status: 'FAILED', sent: `2025-05-${day} 01:00:00` }),
    );
    const [run] = findFailureRuns(history(channel('pager', late), channel('fax', daily('fax', 'ddd'))));
    if (run === undefined) throw new Error('no run');
    expect(describeFailureRun(run, zone('UTC'))).toBe(
      'pager: the last 3 failed, since 30 April 2025. fax still arrives.',
    );
  });

  it('is told once of what the vendor lists as phone and as SMS', () => {
    const items = daily('sms', 'ffff');
    expect(told(history(channel('phone', items.slice(1)), channel('sms', items)))).toEqual([
      `SMS: the last 4 failed, since 1 May 2025. ${nothingElse}.`,
    ]);
  });

  it('rests on no failure that comes with a time of delivery', () => {
    const delivered = item({
      id: 'y',
      status: 'FAILED',
      sent: '2025-05-09 10:00:00',
      delivered: '2025-05-09 10:00:05',
    });
    expect(told(history(channel('sms', [...daily('sms', 'fff'), delivered])))).toEqual([]);
  });

  it('rests on no message from the customer, but on surveys also where they came back', () => {
    expect(say(['missed_call', 'fff'])).toEqual([]);
    const answered = item({
      kind: 'survey',
      status: 'DELIVERED',
      sent: '2025-05-09 10:00:00',
      completed: '2025-05-10 10:00:00',
    });
    expect(told(history(channel('sms', daily('sms', 'fff')), channel('survey', [answered])))).toEqual([
      'SMS: the last 3 failed, since 1 May 2025. Surveys still arrive.',
    ]);
  });

  it('counts aside what no date can place, or nobody could read', () => {
    const sms = [
      ...daily('sms', 'fff'),
      item({ id: 'a', status: 'DELIVERED', sent: 'soon' }),
      item({ id: 'b', status: 'DELIVERED', sent: '2052-05-26 10:00:00' }),
      item({ id: 'c', status: 'FAILED', sent: '1970-01-01 05:30:00' }),
    ];
    const mail = [item({ id: 'd', status: 'DELIVERED', sent: '2052-05-26 10:00:00' })];
    expect(told(history(channel('sms', sms, { count: 10, unreadable: 1 }), channel('email', mail)))).toEqual([
      'SMS: the last 3 failed, since 1 May 2025 (1 more without a date, 2 more with a date in doubt, 4 more not read). ' +
        `${nothingElse}.`,
    ]);
  });

  it('agrees with reading each channel as a line of letters', () => {
    const line = fc.string({ unit: fc.constantFrom(...letters, 'f', 'f', 'f'), maxLength: 9 });
    fc.assert(
      fc.property(line, line, (sms, viber) => {
        const run = /[fbx]*$/.exec(sms)?.[0].length ?? 0;
        const sentence = say(['sms', sms], ['viber', viber]).find((words) =>
          words.startsWith('SMS: the last'),
        );
        expect(
          sentence?.startsWith(`SMS: the last ${run} failed, since ${sms.length - run + 1} May 2025.`),
        ).toBe(run >= 3 ? true : undefined);
        const since = viber.slice(sms.length - run);
        expect(sentence?.endsWith('. Viber still arrives.') ?? false).toBe(
          run >= 3 && /[do]/.test(since) && /[do][su?]*$/.test(viber),
        );
        expect(sentence?.endsWith(`. ${nothingElse}.`) ?? false).toBe(run >= 3 && !/[do]/.test(since));
      }),
      { numRuns: 500 },
    );
  });

  it('is gone once anything but a failure follows', () => {
    const line = fc.string({ unit: fc.constantFrom(...letters, 'f', 'f', 'f'), maxLength: 9 });
    fc.assert(
      fc.property(line, fc.constantFrom('d', 'o', 's', 'u', '?'), (days, last) => {
        expect(say(['sms', days + last])).toEqual([]);
      }),
    );
  });
});

type Known = { readonly id: string; readonly at: Instant; readonly outcome: Outcome | undefined };
type Listed = { readonly known: Known[]; undated: number; doubtful: number };

/** The plain way: every channel's messages as a list, all of them looked at. */
function findPlainly({ communications, channels: tallies }: History): readonly FailureRun[] {
  const channels = [...listByChannel(communications)].sort(([a], [b]) => compareChannels(a, b));
  const claimed = new Set<string>();
  return channels.flatMap(([name, { known, undated, doubtful }]): readonly FailureRun[] => {
    const broken = known.findIndex(({ outcome }) => outcome !== 'failed');
    const run = broken < 0 ? known : known.slice(0, broken);
    const since = run.at(-1)?.at;
    const ids = run.map(({ id }) => id);
    if (since === undefined || run.length < 3 || ids.every((id) => claimed.has(id))) return [];
    for (const id of ids) claimed.add(id);
    const arrived = channels.filter(
      ([other, { known: others }]) =>
        other !== name && others.some(({ outcome, at }) => outcome === 'arrived' && at >= since),
    );
    const works = arrived.filter(
      ([, { known: others }]) => others.find(({ outcome }) => outcome !== undefined)?.outcome === 'arrived',
    );
    const unread = tallies
      .filter((tally) => tally.channel === name)
      .reduce(
        (sum, { listed, counted, unreadable }) => sum + Math.max(unreadable, (counted ?? 0) - listed),
        0,
      );
    return [
      {
        channel: name,
        count: run.length,
        since,
        ids,
        aside: { undated, doubtful, unread },
        works: works.map(([other]) => other),
        worked: arrived.filter((one) => !works.includes(one)).map(([other]) => other),
      },
    ];
  });
}

function listByChannel(newestFirst: readonly Communication[]): ReadonlyMap<string, Listed> {
  const lists = new Map<string, Listed>();
  for (const communication of newestFirst) {
    if (!isToCustomer(communication)) continue;
    const { id, sentAt, plausibleAt: at, channels } = communication;
    const outcome = communication.isContradictory ? undefined : outcomeOf(communication);
    for (const name of channels) {
      const list = lists.get(name) ?? { known: [], undated: 0, doubtful: 0 };
      lists.set(name, list);
      if (at !== undefined) list.known.push({ id, at, outcome });
      else if (sentAt === undefined) list.undated += 1;
      else list.doubtful += 1;
    }
  }
  return lists;
}

describe('findFailureRuns', () => {
  const sent = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 10, max: 30 }).map((day) => `2025-05-${day} 10:00:00`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('soon', '2052-05-26 10:00:00', '1990-01-01 05:30:00', undefined),
    },
  );
  const message = fc.record({
    id: fc.nat({ max: 40 }).map(String),
    status: fc.constantFrom('FAILED', 'FAILED', 'FAILED', 'FAILED', ...Object.values(statusOf)),
    sent,
    delivered: fc.constantFrom(undefined, undefined, undefined, '2025-06-01 10:00:00'),
    kind: fc.constantFrom('message' as const, 'message' as const, 'survey' as const),
  });
  const list = fc.array(message.map(item), { maxLength: 10 });
  const names = fc.uniqueArray(fc.constantFrom('sms', 'phone', 'email', 'viber', 'missed_call', 'pager'), {
    minLength: 1,
    maxLength: 4,
  });

  it('finds what looking at every message finds, and looks no further than it must', () => {
    fc.assert(
      fc.property(names, fc.array(list, { minLength: 4, maxLength: 4 }), (chosen, lists) => {
        const shared = lists[3] ?? [];
        const one = history(
          ...chosen.map((name, n) =>
            channel(name, [...(lists[n] ?? []), ...(n < 2 ? shared : [])], { count: 5 * n, unreadable: n }),
          ),
        );
        expect(findFailureRuns(one)).toEqual(findPlainly(one));
      }),
      { numRuns: 1000 },
    );
  });

  it('looks at no message behind the last arrival of every channel', () => {
    const { communications, ...others } = history(
      channel('sms', daily('sms', 'ffffd')),
      channel('email', daily('email', 'sssds')),
    );
    const hidden = communications.map((communication, index) =>
      index < 4
        ? communication
        : Object.freeze({
            ...communication,
            get channels(): never {
              throw new Error('looked at');
            },
          }),
    );
    expect(findFailureRuns({ ...others, communications: hidden })).toEqual([]);
  });
});
