import { describe, expect, it } from 'vitest';
import { toDeliveryStory } from './delivery-story.ts';
import { channel, fetchedAt, history, item, zone } from '../testing/factories.ts';

function story(fields: Parameters<typeof item>[0], zoneName = 'Asia/Kolkata') {
  const [communication] = history(channel('sms', [item({ status: undefined, ...fields })])).communications;
  if (communication === undefined) throw new Error('no communication');
  return toDeliveryStory(communication, zone(zoneName), fetchedAt);
}
const sent = '2025-05-28 13:52:07';

describe('toDeliveryStory', () => {
  it('tells sending and delivery, with the gap in words', () => {
    expect(story({ sent, delivered: '2025-05-28 18:10:07' })).toMatchObject([
      { kind: 'sent', gap: undefined, doubt: undefined },
      { kind: 'delivered', gap: '4 h 18 min later', doubt: undefined },
    ]);
  });

  it.each([
    ['2025-05-28T13:52:07Z', 'in the same second'],
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
    ['1970-01-01 00:00:00', 'Delivered 20236 d 13 h before it was sent'],
  ])('doubts a delivery at %s and never calls it a gap', (delivered, doubt) => {
    expect(story({ sent, delivered })).toMatchObject([{}, { gap: undefined, doubt }]);
  });

  it('doubts a survey that was completed before it was sent', () => {
    expect(story({ kind: 'survey', sent, completed: '2025-05-28 13:51:07' })).toMatchObject([
      { kind: 'sent' },
      { kind: 'completed', gap: undefined, doubt: 'Completed 1 min before it was sent' },
    ]);
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
    expect(story({ sent: '9999-01-01 00:00:00' })).toMatchObject([
      { doubt: 'In the future when it was fetched' },
    ]);
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
