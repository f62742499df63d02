import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../contract/capillary/answer.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { describeFailureRun, findFailureRuns } from './failure-runs.ts';
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
const nothingElse = 'no other channel is known to have delivered anything since';

describe('the sentence of a failure run', () => {
  it.each([
    ['dfff', 'Last 3 SMS failed since 2 May 2025'],
    ['dfbx', 'Last 3 SMS failed since 2 May 2025'],
    ['ffff', 'Last 4 SMS failed since 1 May 2025'],
    ['fsfff', 'Last 3 SMS failed since 3 May 2025'],
    ['fff?fffff', 'Last 5 SMS failed since 5 May 2025'],
  ])('says that the last SMS failed (%s)', (days, words) => {
    expect(say(['sms', days])).toEqual([`${words}; ${nothingElse}.`]);
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
    ['dfffd', 'WhatsApp works'],
    ['fffds?', 'WhatsApp works'],
    ['dddfd', 'WhatsApp works'],
    ['ddddff', 'WhatsApp delivered something since, but its last did not arrive'],
    ['dsss', nothingElse],
  ])('says of another channel only what is so (%s)', (days, words) => {
    expect(say(['sms', 'dfff'], ['whatsapp', days])).toEqual([
      `Last 3 SMS failed since 2 May 2025; ${words}.`,
    ]);
  });

  it('never calls a channel working that fails itself', () => {
    expect(say(['sms', 'fffffff'], ['email', 'dddfff'], ['whatsapp', 'd'], ['viber', 'dd'])).toEqual([
      'Last 7 SMS failed since 1 May 2025; WhatsApp and Viber work.',
      `Last 3 e-mails failed since 4 May 2025; ${nothingElse}.`,
    ]);
    expect(say(['sms', 'fff'], ['email', 'df'], ['viber', 'df'])).toEqual([
      'Last 3 SMS failed since 1 May 2025; Email and Viber delivered something since, but their last did not arrive.',
    ]);
  });

  it('names the day in the zone that is shown, and channels as the vendor calls them', () => {
    const late = ['01', '02', '03'].map((day) =>
      item({ id: day, status: 'FAILED', sent: `2025-05-${day} 01:00:00` }),
    );
    const [run] = findFailureRuns(history(channel('pager', late), channel('fax', daily('fax', 'ddd'))));
    if (run === undefined) throw new Error('no run');
    expect(describeFailureRun(run, zone('UTC'))).toBe(
      'Last 3 pager messages failed since 30 April 2025; fax works.',
    );
  });

  it('is told once of what the vendor lists as phone and as SMS', () => {
    const items = daily('sms', 'ffff');
    expect(told(history(channel('phone', items.slice(1)), channel('sms', items)))).toEqual([
      `Last 4 SMS failed since 1 May 2025; ${nothingElse}.`,
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
      'Last 3 SMS failed since 1 May 2025; Surveys work.',
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
      'Last 3 SMS failed since 1 May 2025 (1 more without a date, 2 more with a date in doubt, 4 more not read); ' +
        `${nothingElse}.`,
    ]);
  });

  it('agrees with reading each channel as a line of letters', () => {
    const line = fc.string({ unit: fc.constantFrom(...letters, 'f', 'f', 'f'), maxLength: 9 });
    fc.assert(
      fc.property(line, line, (sms, viber) => {
        const run = /[fbx]*$/.exec(sms)?.[0].length ?? 0;
        const sentence = say(['sms', sms], ['viber', viber]).find((words) => words.includes('SMS failed'));
        expect(sentence?.startsWith(`Last ${run} SMS failed since ${sms.length - run + 1} May 2025;`)).toBe(
          run >= 3 ? true : undefined,
        );
        const since = viber.slice(sms.length - run);
        expect(sentence?.endsWith('; Viber works.') ?? false).toBe(
          run >= 3 && /[do]/.test(since) && /[do][su?]*$/.test(viber),
        );
        expect(sentence?.endsWith(`; ${nothingElse}.`) ?? false).toBe(run >= 3 && !/[do]/.test(since));
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
