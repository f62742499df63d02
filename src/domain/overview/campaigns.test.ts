import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Communication } from '../history/communication.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { dayNumberAt, parseDay } from '../time/day.ts';
import { campaignCounter, describeCampaignDays, describeUnsaid } from './campaigns.ts';
import { countAll } from './channel-strip.ts';

const kolkata = zone('Asia/Kolkata');
const toCampaigns = (communications: readonly Communication[]) =>
  countAll(campaignCounter(kolkata), communications);
const sms = (...items: Parameters<typeof channel>[1]) => history(channel('sms', items)).communications;

describe('campaignCounter', () => {
  it('has the latest first and what no campaign sent last', () => {
    const { lines, unsaid } = toCampaigns(
      sms(
        item({ id: '1', campaign: '7', sent: '2025-05-01 10:00:00' }),
        item({ id: '2', campaign: '-1', sent: '2025-06-01 10:00:00' }),
        item({ id: '3', campaign: '8', sent: '2025-05-02 10:00:00', status: 'FAILED' }),
        item({ id: '4', campaign: '8', sent: '2025-05-03 10:00:00', status: undefined }),
        item({ id: '5', campaign: '9', sent: 'soon' }),
        item({ id: '6' }),
      ),
    );
    expect(lines.map(({ id }) => id)).toEqual(['8', '7', '9', 'none']);
    expect(lines[0]).toEqual({
      id: '8',
      count: 2,
      arrived: 0,
      failed: 1,
      withStatus: 1,
      first: parseDay('2025-05-02'),
      last: parseDay('2025-05-03'),
    });
    expect(lines[2]).toMatchObject({ count: 1, first: undefined, last: undefined });
    expect(unsaid).toBe(1);
  });

  it('counts each message once, as asking for each campaign does', () => {
    const entry = fc.record({
      campaign: fc.constantFrom('-1', '7', '8', undefined),
      status: fc.constantFrom('DELIVERED', 'FAILED', 'X', undefined),
      sent: fc.constantFrom('2025-05-27 10:00:00', '2025-05-28 10:00:00', '2052-05-28 10:00:00', 'soon'),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const communications = sms(...entries.map((fields, index) => item({ ...fields, id: String(index) })));
        const { lines, unsaid } = toCampaigns(communications.toReversed());
        expect(lines.reduce((sum, { count }) => sum + count, unsaid)).toBe(communications.length);
        for (const line of lines) {
          const own = communications.filter(
            ({ item: { campaign } }) => campaign === (line.id === 'none' ? '-1' : line.id),
          );
          const days = own
            .flatMap(({ plausibleAt }) => plausibleAt ?? [])
            .map((at) => dayNumberAt(at, kolkata))
            .toSorted((a, b) => a - b);
          expect(line).toMatchObject({
            count: own.length,
            arrived: own.filter(({ status }) => status?.family === 'delivered').length,
            failed: own.filter(({ status }) => status?.family === 'failed').length,
            withStatus: own.filter(({ status }) => status !== undefined).length,
          });
          expect([line.first, line.last]).toEqual([days[0], days.at(-1)]);
        }
      }),
    );
  });
});

describe('describeCampaignDays', () => {
  it.each([
    [undefined, undefined, 'date unknown'],
    [0, 0, '1 Jan 1970'],
    [0, 31, '1 Jan 1970 – 1 Feb 1970'],
  ])('writes %s to %s', (first, last, words) => {
    expect(describeCampaignDays({ first, last })).toBe(words);
  });
});

describe('describeUnsaid', () => {
  const line = { id: '7', count: 1, arrived: 0, failed: 0, withStatus: 0, first: undefined, last: undefined };

  it.each([
    [0, undefined],
    [1, '1 more message names no campaign'],
    [12, '12 more messages name no campaign'],
  ])('says of %i', (unsaid, words) => {
    expect(describeUnsaid({ unsaid, lines: [line] })).toBe(words);
  });

  it('says nothing where none names one', () => {
    expect(describeUnsaid({ unsaid: 3, lines: [] })).toBeUndefined();
  });
});
