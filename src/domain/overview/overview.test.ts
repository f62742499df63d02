import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../contract/capillary/read-answer.ts';
import type { Communication } from '../history/communication.ts';
import { channel, fetchedAt, history, item, zone } from '../testing/factories.ts';
import { formatDay } from '../time/day.ts';
import { describeLatest } from './channel-strip.ts';
import datesOf1970 from './fixtures/dates-of-1970.json' with { type: 'json' };
import datesOf2052 from './fixtures/dates-of-2052.json' with { type: 'json' };
import twoInOneSecond from './fixtures/two-in-one-second.json' with { type: 'json' };
import { heatUnits } from './heat-strip.ts';
import { toHeatView } from './heat-view.ts';
import { overviewOf } from './overview.ts';

const kolkata = zone('Asia/Kolkata');
const sumUp = (communications: readonly Communication[]) =>
  overviewOf(communications, { zone: kolkata, fetchedAt });

describe('overviewOf', () => {
  const sms = ['2025-06-02', '2025-06-04', '2025-06-06'].map((day, index) =>
    item({ id: String(index), status: 'GTW_NOT_FOUND', sent: `${day} 11:30:00`, campaign: '7' }),
  );

  it('brings its parts together', () => {
    const email = item({ id: '9', sent: '2025-05-01 10:00:00', status: 'MARKED_UNSUBSCRIBED' });
    const survey = item({
      kind: 'survey',
      status: undefined,
      sent: '2025-06-10 10:00:00',
      completed: '2025-06-10 11:00:00',
      raw: { npsScore: '9' },
    });
    const { communications } = history(
      channel('sms', sms),
      channel('email', [email]),
      channel('survey', [survey]),
    );
    const overview = sumUp(communications);
    expect(overview.sentence).toBe(
      '5 messages in 6 weeks: about 4 a month, most in one week 3. Last: 10 June 2025. None of 3 with a known outcome arrived; ' +
        'of 2 nobody knows.',
    );
    expect(overview.facts.slice(0, 3)).toEqual([
      '4 in the last 30 days',
      'Longest gap: 31 days, 1 May to 2 June 2025',
      'Email: unsubscribed, reported with the message of 1 May 2025',
    ]);
    expect(overview.lines.map((line) => line.channel)).toEqual(['sms', 'email', 'survey']);
    expect(overview.total).toMatchObject({ count: 5, arrived: 0, failed: 3, withStatus: 4 });
    expect(overview.gaps.map(({ from, to }) => [from, to].map(formatDay))).toEqual([
      ['2025-05-01', '2025-06-02'],
    ]);
    expect(overview.campaigns.lines.map(({ id, count }) => [id, count])).toEqual([['7', 3]]);
  });

  it('says of the last message of a channel that the customer opted out', () => {
    const say = (...sent: readonly string[]) =>
      sumUp(
        history(
          channel(
            'email',
            sent.map((time, index) => item({ id: String(index), sent: time, status: 'MARKED_SPAM' })),
          ),
        ).communications,
      ).facts.filter((fact) => fact.startsWith('Email'));
    expect(say('2025-05-01 10:00:00', '2025-06-01 10:00:00')).toEqual([
      'Email: marked as spam, reported with the message of 1 June 2025',
    ]);
    expect(say('soon')).toEqual(['Email: marked as spam, reported with a message of no known date']);
  });

  it('draws no day after the fetching', () => {
    const sent = ['2025-06-30 23:59:59', '2025-07-01 00:00:00', '9999-12-31 23:59:59'];
    const { communications } = history(
      channel(
        'sms',
        sent.map((time) => item({ sent: time })),
      ),
    );
    const { strip, drawn } = sumUp(communications);
    expect(strip.days.map(({ day }) => formatDay(day))).toEqual(['2025-06-30', '2025-07-01']);
    expect(drawn.days.map(({ day }) => formatDay(day))).toEqual(['2025-06-30']);
    expect(strip.doubtful).toBe(1);
  });

  it('has something to say of nothing', () => {
    expect(sumUp([])).toMatchObject({ sentence: 'No messages.', facts: [], lines: [], gaps: [] });
  });

  it('adds up everywhere, of all and of any part, in any order', () => {
    const entry = fc.record({
      id: fc.constantFrom('1', '2', '3', '4', '5'),
      status: fc.constantFrom('DELIVERED', 'OPENED', 'FAILED', 'SENT', undefined),
      campaign: fc.constantFrom('-1', '7', undefined),
      sent: fc.constantFrom(
        '2024-01-05 10:00:00',
        '2025-05-28 10:00:00',
        '2025-06-29 10:00:00',
        '1970-01-01 05:30:00',
        '2052-05-29 10:00:00',
        undefined,
      ),
    });
    const list = fc.array(entry, { maxLength: 8 });
    fc.assert(
      fc.property(list, list, list, fc.nat(), fc.boolean(), (one, two, three, part, backwards) => {
        const { communications } = history(
          channel('sms', one.map(item)),
          channel('phone', two.map(item)),
          channel('feedback', three.map(item)),
        );
        const some = communications.filter((_, index) => ((part >> (index % 8)) & 1) === 1);
        for (const given of [communications, backwards ? some.toReversed() : some]) {
          const { lines, total, strip, campaigns } = sumUp(given);
          const add = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
          expect(add(lines.map(({ count }) => count))).toBe(given.length);
          expect(total.count).toBe(given.length);
          expect(add(campaigns.lines.map(({ count }) => count)) + campaigns.unsaid).toBe(given.length);
          for (const unit of heatUnits) {
            const heat = toHeatView(strip, unit);
            expect(heat.total.count + strip.doubtful + strip.undated).toBe(given.length);
            expect(add([...heat.totals.values()].map(({ count }) => count))).toBe(heat.total.count);
            expect(add(heat.columns.map(({ all }) => all.count))).toBe(heat.total.count);
            expect(heat.total.failed).toBeLessThanOrEqual(total.failed);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  describe('of dates in doubt', () => {
    const ofFixture = (raw: unknown) => {
      const [network] = readAnswer(raw).networks;
      const overview = sumUp(history(...(network?.channels ?? [])).communications);
      const [line] = overview.lines;
      return {
        facts: overview.facts,
        days: overview.strip.days.map(({ day }) => formatDay(day)),
        doubtful: overview.strip.doubtful,
        last: [line?.lastArrived, line?.lastFailed].map((latest) => describeLatest(latest, kolkata)),
      };
    };

    it('lets none of 1970 drive a gap, a strip or a “last”', () => {
      expect(ofFixture(datesOf1970)).toEqual({
        facts: [
          '2 in the last 30 days',
          'Longest gap: 9 days, 10 June to 20 June 2025',
          'Not counted in rates and gaps: 2 with a date in doubt',
        ],
        days: ['2025-06-10', '2025-06-20'],
        doubtful: 2,
        last: ['20 Jun 2025', 'date in doubt'],
      });
    });

    it('lets none of 2052 be the last', () => {
      expect(ofFixture(datesOf2052)).toMatchObject({
        days: ['2025-06-10', '2025-06-20'],
        doubtful: 3,
        last: ['20 Jun 2025', '10 Jun 2025'],
      });
    });

    it('names no gap between two of one second', () => {
      expect(ofFixture(twoInOneSecond).facts).toEqual(['None in the last 30 days']);
    });
  });
});
