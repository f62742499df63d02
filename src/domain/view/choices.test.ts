import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channel, history, item, zone } from '../testing/factories.ts';
import { countByChannel, countByDay, countChoices, countPassingOthers } from './choices.ts';
import { type Dimension, selectCommunications } from './select.ts';
import { type View, wholeView } from './view.ts';

const kolkata = zone('Asia/Kolkata');
const entries = fc.array(
  fc.record({
    text: fc.constantFrom('Hello', 'Bill'),
    status: fc.constantFrom('DELIVERED', 'FAILED', 'SENT', undefined),
    campaign: fc.constantFrom('-1', '7', '8', undefined),
    sent: fc.constantFrom('2025-05-27 10:00:00', '2025-05-28 10:00:00', undefined),
  }),
  { maxLength: 8 },
);
const views = fc.record({
  channel: fc.constantFrom(undefined, 'sms', 'tweet'),
  statuses: fc.subarray([{ family: 'delivered' }, { family: 'failed' }] as const),
  from: fc.constantFrom(undefined, 20236),
  campaigns: fc.subarray(['none', '7']),
  directions: fc.subarray(['in', 'out'] as const),
  words: fc.constantFrom('', 'hello'),
});

/** Each dimension alone set to one choice: what a person would see after choosing it. */
const alone = {
  channel: (choice: string): Partial<View> => ({ channel: choice }),
  status: (choice: string): Partial<View> => ({ statuses: [{ raw: choice }] }),
  campaign: (choice: string): Partial<View> => ({ campaigns: [choice] }),
  direction: (choice: string): Partial<View> => ({ directions: choice === 'in' ? ['in'] : ['out'] }),
} satisfies Partial<Record<Dimension, (choice: string) => Partial<View>>>;

describe('countChoices', () => {
  it('promises exactly what choosing would show, under whatever else is on', () => {
    fc.assert(
      fc.property(entries, entries, views, (sms, tweets, choice) => {
        const all = history(channel('sms', sms.map(item)), channel('tweet', tweets.map(item))).communications;
        const view: View = { ...wholeView, ...choice };
        const selection = selectCommunications(all, view, kolkata);
        const count = (changes: Partial<View>): number =>
          selectCommunications(all, { ...view, ...changes }, kolkata).shown.length;
        const channels = countByChannel(selection);
        for (const name of ['sms', 'tweet']) expect(channels.get(name) ?? 0).toBe(count(alone.channel(name)));
        const statuses = countChoices(selection, 'status', ({ status }) => status);
        for (const raw of ['DELIVERED', 'FAILED', 'SENT'])
          expect(statuses.get(raw) ?? 0).toBe(count(alone.status(raw)));
        const campaigns = countChoices(selection, 'campaign', ({ campaign }) => campaign);
        for (const id of ['none', '7', '8']) expect(campaigns.get(id) ?? 0).toBe(count(alone.campaign(id)));
        const directions = countChoices(selection, 'direction', ({ direction }) => direction);
        for (const way of ['in', 'out'] as const)
          expect(directions.get(way) ?? 0).toBe(count(alone.direction(way)));
        const days = countByDay(selection, kolkata);
        for (const day of [20235, 20236]) expect(days.get(day) ?? 0).toBe(count({ from: day, to: day }));
        expect(countPassingOthers(selection, 'words')).toBe(count({ words: '' }));
      }),
      { numRuns: 300 },
    );
  });
});
