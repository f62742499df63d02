import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../contract/capillary/read-answer.ts';
import { fixture } from '../../contract/testing/fixture.ts';
import { answer, channel, fetchedAt, history, item, source, zone, zoneNames } from '../testing/factories.ts';
import { toInstant } from '../time/instant.ts';
import type { Communication } from './communication.ts';
import { type StoryPoint, toDeliveryStory } from './story.ts';
import { toHistory } from './to-history.ts';

function story(fields: Parameters<typeof item>[0], zoneName = 'Asia/Kolkata') {
  const [communication] = history(channel('sms', [item({ status: undefined, ...fields })])).communications;
  if (communication === undefined) throw new Error('no communication');
  return toDeliveryStory(communication, zone(zoneName), fetchedAt);
}
const sent = '2025-05-28 13:52:07';
function pointOf(kind: StoryPoint['kind'], fields: Parameters<typeof item>[0]): StoryPoint | undefined {
  return story(fields).find((point) => point.kind === kind);
}
function certaintyOf(fields: Parameters<typeof item>[0]): string | undefined {
  return history(channel('sms', [item({ sent, ...fields })])).communications[0]?.status?.certainty;
}

describe('toDeliveryStory', () => {
  it('tells sending and delivery, with the gap in words', () => {
    expect(story({ sent, delivered: '2025-05-28 18:10:07' })).toMatchObject([
      { kind: 'sent', gap: undefined, doubt: undefined },
      { kind: 'delivered', gap: '4 h 18 min later', doubt: undefined },
    ]);
  });

  it.each([
    ['2025-05-28T13:52:07Z', 'at once'],
    ['2025-05-28 13:52:08', '1 s later'],
    ['2025-05-31 13:52:07', '3 d later'],
  ])('says of a delivery at %s: %s', (delivered, gap) => {
    expect(story({ sent, delivered })).toMatchObject([{}, { gap, doubt: undefined }]);
  });

  it.each([
    ['2025-05-28 13:52:06', 'Delivered 1 s before it was sent'],
    ['2025-05-28 08:22:07', 'Delivered 5 h 30 min before it was sent: probably two time zones in one record'],
    ['2025-05-28 11:52:07', 'Delivered 2 h before it was sent: probably two time zones in one record'],
    ['2025-05-27 12:52:07', 'Delivered 1 d 1 h before it was sent'],
    ['1970-01-01 00:00:00', 'Before 2000'],
    ['1999-12-31 23:59:59', 'Before 2000'],
  ])('doubts a delivery at %s and never calls it a gap', (delivered, doubt) => {
    expect(story({ sent, delivered })).toMatchObject([{}, { gap: undefined, doubt }]);
  });

  it('doubts a survey that was completed before it was sent', () => {
    expect(story({ kind: 'survey', sent, completed: '2025-05-28 13:51:07' })).toMatchObject([
      { kind: 'sent' },
      { kind: 'completed', gap: undefined, doubt: 'Completed 1 min before it was sent' },
    ]);
  });

  it('measures nothing from or to a time that cannot be', () => {
    for (const fields of [
      { sent: '21-01-1970 11:07:33', delivered: sent },
      { sent, delivered: '2052-05-28 13:52:07' },
      { sent: '2052-05-28 13:52:07', delivered: sent },
    ]) {
      const points = story(fields);
      expect(points.map(({ gap }) => gap)).toEqual([undefined, undefined]);
      expect(points.filter(({ doubt }) => doubt !== undefined)).toHaveLength(1);
    }
  });

  it.each([
    ['SENT', 'The status says that no receipt came back'],
    ['IN_GTW', 'The status says that no receipt came back'],
    ['SMS_QUEUE', 'The status says that no receipt came back'],
    ['FAILED', 'The status says that it was not delivered'],
    ['not-delivered', 'The status says that it was not delivered'],
    ['GTW_NOT_FOUND', 'The status says that it was not delivered'],
    ['SOFT_BOUNCED', 'The status says that it bounced'],
    ['HARD_BOUNCED', 'The status says that it bounced'],
    ['DND_BLOCKED', 'The status says that it was blocked'],
  ])('doubts a delivery beside the status %s', (status, doubt) => {
    expect(pointOf('delivered', { sent, status, delivered: '2025-05-28 13:52:09' })).toMatchObject({ doubt });
  });

  it.each(['FAILED', 'HARD_BOUNCED', 'BLOCKED'])('doubts a completion beside the status %s', (status) => {
    const fields = { kind: 'survey', sent, status, completed: '2025-05-28 14:00:00' } as const;
    expect(pointOf('completed', fields)?.doubt).toMatch(/^The status says that it /);
    expect(pointOf('completed', { ...fields, delivered: '2025-05-28 13:53:00' })?.doubt).toBeUndefined();
  });

  it.each([
    ['DELIVERED', '2025-05-28 13:52:09'],
    ['OPENED', '2025-05-28 13:52:09'],
    ['MARKED_SPAM', '2025-05-28 13:52:09'],
    ['NOBODY_KNOWS', '2025-05-28 13:52:09'],
    [undefined, '2025-05-28 13:52:09'],
    ['SENT', undefined],
    ['FAILED', undefined],
  ])('doubts nothing of the status %s with a delivery at %s', (status, delivered) => {
    expect(story({ sent, status, delivered }).every(({ doubt }) => doubt === undefined)).toBe(true);
  });

  it('takes a date of zero for no delivery', () => {
    for (const delivered of ['0000-00-00 00:00:00', '1970-01-01 05:30:00', '0001-01-01 00:00:00', '-']) {
      expect(pointOf('delivered', { sent, status: 'FAILED', delivered })?.doubt).not.toMatch(/status/);
    }
  });

  it('names all that is doubtful about one time', () => {
    expect(pointOf('delivered', { sent, status: 'FAILED', delivered: '2025-05-28 13:52:00' })?.doubt).toBe(
      'Delivered 7 s before it was sent; the status says that it was not delivered',
    );
  });

  it('doubts a survey that was completed before it was delivered', () => {
    expect(
      pointOf('completed', {
        kind: 'survey',
        sent,
        delivered: '2025-05-28 14:00:00',
        completed: '2025-05-28 13:59:00',
      }),
    ).toMatchObject({ gap: '6 min 53 s later', doubt: 'Completed 1 min before it was delivered' });
  });

  it('shows what is no date as it came, and compares nothing with it', () => {
    expect(story({ sent: '31-02-2025 10:00:00', delivered: sent })).toMatchObject([
      { moment: { at: undefined, text: '31-02-2025 10:00:00' }, doubt: 'Not a date: 31-02-2025 10:00:00' },
      { gap: undefined, doubt: undefined },
    ]);
    expect(story({ sent, delivered: 'soon' })).toMatchObject([
      {},
      { gap: undefined, doubt: 'Not a date: soon' },
    ]);
  });

  it('doubts hours that clocks skipped or showed twice', () => {
    expect(story({ sent: '2025-03-09 02:30:00' }, 'America/New_York')).toMatchObject([
      { doubt: 'Clocks skipped this time; shown as if they had not' },
    ]);
    expect(story({ sent: '2024-11-03 01:30:00' }, 'America/New_York')).toMatchObject([
      { doubt: 'Clocks showed this time twice; the earlier one is shown' },
    ]);
  });

  it('doubts the future', () => {
    expect(story({ sent: '9999-01-01 00:00:00' })).toMatchObject([{ doubt: 'Dated after it was fetched' }]);
  });

  it.each([
    ['DELIVERED', 'delivered', 'Delivered'],
    ['OPENED', 'opened', 'Opened'],
    ['CLICKED', 'opened', 'Link clicked'],
    ['SOFT_BOUNCED', 'bounced', 'Bounced (temporary)'],
    ['GTW_NOT_FOUND', 'failed', 'Not delivered'],
    ['DND_BLOCKED', 'blocked', 'Blocked'],
    ['MARKED_SPAM', 'opted-out', 'Marked as spam'],
  ])('tells what only the status %s reports, without a time', (status, kind, label) => {
    expect(story({ sent, status })).toMatchObject([
      { kind: 'sent' },
      { kind, label, moment: undefined, gap: undefined, doubt: undefined },
    ]);
  });

  it('tells the whole way of an opened message', () => {
    expect(
      story({ sent, delivered: '2025-05-28 13:52:09', status: 'OPENED' }).map(({ kind }) => kind),
    ).toEqual(['sent', 'delivered', 'opened']);
  });

  it.each([
    ['SENT', {}],
    ['DELIVERED', { delivered: '2025-05-28 13:52:09' }],
    ['DELIVERED', { delivered: 'soon' }],
    ['NOBODY_KNOWS', {}],
  ])('tells nothing twice, and nothing that is not known (%s)', (status, fields) => {
    expect(story({ sent, status, ...fields }).every(({ moment }) => moment !== undefined)).toBe(true);
  });

  it('tells a sending without a time', () => {
    expect(story({ sent: undefined, status: 'SENT' })).toMatchObject([{ kind: 'sent', moment: undefined }]);
  });

  it('tells nothing where the vendor says nothing', () => {
    expect(story({ sent: undefined })).toEqual([]);
  });
});

describe('reconcileStatus', () => {
  it.each([
    ['SENT', 'Capillary contradicts itself: a status without a receipt, and a delivery time'],
    ['SENDING', 'Capillary contradicts itself: a status without a receipt, and a delivery time'],
    ['FAILED', 'Capillary contradicts itself: a failure, and a delivery time'],
    ['SOFT_BOUNCED', 'Capillary contradicts itself: a bounce, and a delivery time'],
    ['BLOCKED', 'Capillary contradicts itself: a block, and a delivery time'],
  ])('says how sure %s beside a delivery is', (status, certainty) => {
    expect(certaintyOf({ status, delivered: '2025-05-28 13:52:09' })).toBe(certainty);
    expect(certaintyOf({ status, delivered: '2052-05-28 13:52:09' })).toBe(certainty);
  });

  it('knows that something came back where an answer did', () => {
    expect(certaintyOf({ kind: 'survey', status: 'SENT', completed: '2025-05-28 14:00:00' })).toBe(
      'no receipt came back, but an answer did',
    );
    expect(certaintyOf({ kind: 'survey', status: 'FAILED', completed: '2025-05-28 14:00:00' })).toBe(
      'Capillary contradicts itself: a failure, and a completion',
    );
  });

  it('never says that nothing came back beside a delivery', () => {
    for (const [name, doubt] of [
      ['sent-with-delivery', 'The status says that no receipt came back'],
      ['failed-with-delivery', 'The status says that it was not delivered'],
    ] as const) {
      const [first] = toHistory(
        readAnswer(fixture(name)),
        source({ sourceZone: zone('Asia/Kolkata'), fetchedAt }),
      ).communications;
      if (first === undefined) throw new Error('no communication');
      expect(toDeliveryStory(first, zone('Asia/Kolkata'), fetchedAt).map((each) => each.doubt)).toContain(
        doubt,
      );
      expect(`${first.status?.certainty} ${first.status?.meaning}`).not.toMatch(
        /(?:nothing|no receipt) came back/,
      );
    }
  });

  it.each([{ status: 'SENT' }, { status: 'SENT', delivered: '0000-00-00 00:00:00' }])(
    'leaves %j as it is',
    (fields) => {
      expect(certaintyOf(fields)).toBe('nobody knows whether it arrived');
    },
  );
});

describe('isContradictory of reconcileStatus', () => {
  const isDoubted = ({ isContradictory }: Communication): boolean => isContradictory;
  const arrival = '28-05-2025 13:52:09';
  it.each([
    ['FAILED', arrival, true],
    ['SOFT_BOUNCED', arrival, true],
    ['DND_BLOCKED', arrival, true],
    ['SENT', arrival, true],
    ['SENT', undefined, false],
    ['FAILED', undefined, false],
    ['DELIVERED', arrival, false],
    ['OPENED', arrival, false],
    ['MARKED_SPAM', arrival, false],
    ['SOMETHING_NEW', arrival, false],
    [undefined, arrival, false],
    ['FAILED', '0000-00-00 00:00:00', false],
    ['FAILED', '1970-01-01 05:30:00', false],
    ['FAILED', '-', false],
    ['FAILED', '1970-01-01', false],
    ['FAILED', '0001-01-01 00:00:00', false],
  ])('asks whether %s and a delivery at %s contradict each other', (status, time, is) => {
    const { communications } = history(channel('sms', [item({ status, delivered: time })]));
    expect(communications.map(isDoubted)).toEqual([is]);
  });

  it.each([
    ['FAILED', true],
    ['SENT', false],
  ])('takes a survey that came back for a contradiction of %s: %s', (status, is) => {
    const survey = item({ kind: 'survey', status, completed: arrival });
    expect(history(channel('survey', [survey])).communications.map(isDoubted)).toEqual([is]);
  });

  it.each([
    ['01-01-1970 20:00:00', 'America/New_York', true],
    ['01-01-1970 18:59:59', 'America/New_York', false],
    ['02-01-1970 03:00:00', 'Asia/Kolkata', false],
    ['02-01-1970 06:00:00', 'Asia/Kolkata', true],
  ])('takes a delivery at %s in %s for none within a day of the zero of clocks', (delivered, name, is) => {
    const failed = item({ status: 'FAILED', delivered });
    const [first] = toHistory(
      answer(channel('sms', [failed])),
      source({ sourceZone: zone(name) }),
    ).communications;
    expect(first?.isContradictory).toBe(is);
    expect(first?.status?.certainty?.startsWith('Capillary contradicts itself')).toBe(is);
  });

  const time = fc.oneof(
    fc.constantFrom(undefined, '-', 'soon', '0000-00-00 00:00:00', '0001-01-01 00:00:00', '1970-01-01'),
    fc
      .date({ min: new Date(-3 * 86_400_000), max: new Date(3 * 86_400_000), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 19).replace('T', ' ')),
    fc.constant(arrival),
  );
  it('always agrees with what is said of how sure the status is, and with the doubts of the times', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'SENT',
          'FAILED',
          'SOFT_BOUNCED',
          'DND_BLOCKED',
          'DELIVERED',
          'OPENED',
          'NEW',
          undefined,
        ),
        fc.constantFrom('message', 'survey'),
        time,
        time,
        fc.constantFrom(...zoneNames),
        (status, kind, delivered, completed, name) => {
          const one = item({ status, kind, delivered, completed });
          const sourceZone = zone(name);
          const { communications } = toHistory(answer(channel('sms', [one])), source({ sourceZone }));
          for (const communication of communications) {
            const certainty = communication.status?.certainty ?? '';
            expect(certainty.startsWith('Capillary contradicts itself')).toBe(communication.isContradictory);
            const doubts = toDeliveryStory(communication, sourceZone, fetchedAt).map(({ doubt }) => doubt);
            expect(doubts.some((doubt) => doubt !== undefined && /the status says/i.test(doubt))).toBe(
              communication.isContradictory,
            );
          }
        },
      ),
    );
  });
});

describe('times that cannot be', () => {
  it.each([
    ['dates-before-2000', ['Order shipped', 'Order packed'], 'Before 2000'],
    ['dates-in-the-future', ['Order shipped', 'Order packed'], 'Dated after it was fetched'],
  ])('are doubted and not believed (%s)', (name, believed, doubt) => {
    const at = toInstant(Date.UTC(2026, 10, 25, 12));
    const { communications } = toHistory(
      readAnswer(fixture(name)),
      source({ sourceZone: zone('Asia/Kolkata'), fetchedAt: at }),
    );
    for (const communication of communications) {
      const isBelieved = believed.includes(communication.item.text ?? '');
      expect(communication.plausibleAt === undefined).toBe(!isBelieved);
      expect(toDeliveryStory(communication, zone('Asia/Kolkata'), at)[0]?.doubt).toBe(
        isBelieved ? undefined : doubt,
      );
    }
  });

  it('show a delivery on no day as the vendor wrote it', () => {
    const [first] = toHistory(
      readAnswer(fixture('delivered-on-no-day')),
      source({ sourceZone: zone('Asia/Kolkata'), fetchedAt }),
    ).communications;
    if (first === undefined) throw new Error('no communication');
    expect(toDeliveryStory(first, zone('Asia/Kolkata'), fetchedAt)[1]).toMatchObject({
      moment: { at: undefined, repair: undefined },
      doubt: 'Not a date: 2025-02-31T10:00:00Z',
    });
  });
});
