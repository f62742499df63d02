import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../contract/answer.ts';
import { compareChannels } from '../channels/channel.ts';
import type { Communication } from './communication.ts';
import { findFailureRuns } from './find-failure-runs.ts';
import { channel, history, item } from '../testing/factories.ts';

const statusOf = {
  f: 'FAILED',
  b: 'SOFT_BOUNCED',
  x: 'BLOCKED',
  d: 'DELIVERED',
  s: 'SENT',
  u: 'MARKED_SPAM',
  '?': undefined,
};
type Letter = keyof typeof statusOf;

/** A message a day from 1 May on, the oldest first: f(ailed), b(ounced), x (blocked), d(elivered), s(ent), u(nsubscribed), ?. */
function daily(name: string, letters: readonly Letter[]): readonly Item[] {
  return letters.map((letter, index) =>
    item({
      id: `${name} ${index + 1}`,
      status: statusOf[letter],
      sent: `2025-05-${String(index + 1).padStart(2, '0')} 10:00:00`,
    }),
  );
}
const runs = (...channels: readonly [string, readonly Letter[]][]) =>
  findFailureRuns(history(...channels.map(([name, letters]) => channel(name, daily(name, letters)))));

describe('findFailureRuns', () => {
  it('finds the newest messages of a channel that all failed, and what works', () => {
    expect(
      runs(['sms', ['d', 'f', 'b', 'x']], ['whatsapp', ['f', 'f', 'f', 'd']], ['email', ['d']]),
    ).toMatchObject([{ channel: 'sms', count: 3, ids: ['sms 4', 'sms 3', 'sms 2'], works: ['whatsapp'] }]);
  });

  it('is over once one arrived, and needs three', () => {
    expect(runs(['sms', ['f', 'f', 'f', 'f', 'd']])).toEqual([]);
    expect(runs(['sms', ['d', 'f', 'f']])).toEqual([]);
  });

  it('is neither broken nor made longer by what nobody knows the outcome of', () => {
    expect(runs(['sms', ['d', 'f', 's', 'f', 'u', '?', 'f', 's']])).toMatchObject([{ count: 3 }]);
  });

  it('leaves out what has no date', () => {
    const undated = item({ id: 'x', status: 'FAILED', sent: 'soon' });
    const failed = daily('sms', ['f', 'f']);
    expect(findFailureRuns(history(channel('sms', [...failed, undated])))).toEqual([]);
  });

  it('tells a run once that the vendor lists as phone and as SMS', () => {
    const items = daily('sms', ['f', 'f', 'f']);
    const found = findFailureRuns(history(channel('phone', items), channel('sms', items)));
    expect(found.map((run) => run.channel)).toEqual(['sms']);
  });

  it('agrees with reading each channel from its newest message on', () => {
    const letters = fc.array(fc.constantFrom<Letter>('f', 'f', 'b', 'x', 'd', 's', '?'), { maxLength: 9 });
    fc.assert(
      fc.property(letters, letters, (sms, email) => {
        const all = history(channel('sms', daily('sms', sms)), channel('email', daily('email', email)));
        expect(findFailureRuns(all)).toEqual(plainly(all.communications));
      }),
      { numRuns: 300 },
    );
  });
});

function family(one: Communication): string {
  return one.status?.family ?? '';
}

function plainly(all: readonly Communication[]) {
  const names = [...new Set(all.flatMap(({ channels }) => channels))].sort(compareChannels);
  const found = [];
  for (const name of names) {
    const run: Communication[] = [];
    for (const one of all.filter(({ channels }) => channels.includes(name))) {
      if (family(one) === 'delivered') break;
      if (['failed', 'bounced', 'blocked'].includes(family(one))) run.push(one);
    }
    if (run.length < 3) continue;
    const since = Math.min(...run.map(({ sentAt }) => sentAt ?? 0));
    const worked = all.filter((one) => family(one) === 'delivered' && (one.sentAt ?? 0) >= since);
    found.push({
      channel: name,
      count: run.length,
      since,
      ids: run.map(({ id }) => id),
      works: names.filter(
        (other) => other !== name && worked.some(({ channels }) => channels.includes(other)),
      ),
    });
  }
  return found;
}
