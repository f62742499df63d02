import { describe, expect, it } from 'vitest';
import { findChannel, listItems } from '../testing/find-channel.ts';
import { fixture } from '../testing/fixture.ts';
import type { Answer } from './answer.ts';
import { readAnswer } from './read-answer.ts';

function read(name: string): Answer {
  return readAnswer(fixture(name));
}

/** The channels of the first network with their counts. */
function listCounts(answer: Answer): string | undefined {
  return answer.networks[0]?.channels.map(({ channel, count }) => `${channel} ${count}`).join(', ');
}

describe('the flat sample of the vendor', () => {
  const answer = read('flat-viber');

  it('names the network and nobody', () => {
    expect(answer.networks.map(({ name }) => name)).toEqual(['capillary']);
    expect(answer.customer).toBeUndefined();
  });

  it('lists its channels in their order, with the counts', () => {
    expect(listCounts(answer)).toBe(
      'survey 0, line 0, viber 3, email 0, whatsapp 0, missed_call 0, phone 4, sms 4, zalo 0',
    );
  });

  it('repeats the same messages with the same ids under phone and sms', () => {
    const ids = ['1740767431623', '1740767429676', '1740767429770', '1740767430545'];
    expect(findChannel(answer, 'phone').items.map(({ id }) => id)).toEqual(ids);
    expect(findChannel(answer, 'sms').items).toEqual(findChannel(answer, 'phone').items);
  });

  it('leaves the lists in the order of the vendor, which is not that of time', () => {
    expect(findChannel(answer, 'sms').items.map(({ sent }) => sent)).toEqual([
      '07-03-2025 13:48:50',
      '07-03-2025 12:57:06',
      '07-03-2025 13:01:12',
      '07-03-2025 13:37:22',
    ]);
  });

  it('says all of a message', () => {
    expect(findChannel(answer, 'viber').items[0]).toMatchObject({
      kind: 'message',
      id: '1746038123052',
      text: 'AAAAAAACCCCCCC',
      sender: undefined,
      receiver: '917385022695',
      status: 'FAILED',
      campaign: '1241780',
      user: '432796209',
      sent: '26-05-2025 15:52:02',
      delivered: undefined,
    });
  });

  it('marks messages without a campaign by -1', () => {
    expect(findChannel(answer, 'sms').items.map(({ campaign }) => campaign)).toEqual([
      '-1',
      '-1',
      '-1',
      '-1',
    ]);
  });

  it('keeps the field that it does not know and has no notice nor warning', () => {
    expect(findChannel(answer, 'missed_call').extras).toEqual([{ name: 'usedStatus', raw: false }]);
    expect([answer.notices, answer.warnings]).toEqual([[], []]);
  });
});

describe('the nested sample of the vendor', () => {
  const answer = read('nested-email');

  it('names the customer', () => {
    expect(answer.customer).toMatchObject({ id: '565039505', mobile: '919988221100', externalId: undefined });
  });

  it('lists its channels in their order, with the counts', () => {
    expect(listCounts(answer)).toBe(
      'survey 0, missed_call 0, whatsapp 0, zalo 0, line 0, phone 0, sms 0, email 2',
    );
  });

  it('says all of a message, from whom it came aside', () => {
    expect(findChannel(answer, 'email').items[1]).toMatchObject({
      id: '1743467660038',
      text: "Loyalty+ Release Notes - JFM'25 (Part 2\ufe0f\u20e3)",
      sender: undefined,
      receiver: 'aditi.khandelwal@capillarytech.com',
      status: 'DELIVERED',
      campaign: '267560',
      sent: '2025-04-16 15:32:10',
      delivered: '2025-04-16 15:32:20',
    });
  });

  it('knows no last interaction, even where two are listed', () => {
    expect(answer.networks[0]?.channels.map(({ lastInteraction }) => lastInteraction)).toEqual(
      Array.from({ length: 8 }),
    );
    expect(answer.notices).toEqual([]);
  });
});

describe('the collapsed sample of 2013', () => {
  const answer = read('collapsed-2013');

  it('holds five items and two counts without any', () => {
    expect(answer.networks.map(({ name }) => name)).toEqual(['facebook', 'twitter', 'capillary']);
    expect(listItems(answer).map(({ kind }) => kind)).toEqual([
      'check-in',
      'message',
      'message',
      'survey',
      'survey',
    ]);
    expect([findChannel(answer, 'tweet').count, findChannel(answer, 'retweet').count]).toEqual([10, 5]);
  });

  it('keeps the place and time of the check-in as they came', () => {
    expect(findChannel(answer, 'checkin').items[0]).toMatchObject({
      sent: '2012-3-12 11:33:23',
      raw: { lat: '22.23', long: '23.33' },
    });
  });

  it('says who sent a survey, when, and when it came back', () => {
    expect(findChannel(answer, 'survey').items[0]).toMatchObject({
      text: 'Store visit',
      sender: 'Shilpa',
      sent: '2013-11-20 12:56:55',
      completed: '2013-11-14 13:23:05',
      raw: { nps_score: '9' },
    });
    expect(findChannel(answer, 'survey').items[1]?.completed).toBeUndefined();
  });

  it('keeps what stands beside the surveys', () => {
    const { lastInteraction, extras } = findChannel(answer, 'survey');
    expect(lastInteraction).toBe('2013-12-16 12:14:37');
    expect(extras).toEqual([
      { name: 'latest_nps_score', raw: '9' },
      { name: 'latest_survey_name', raw: 'Store visit' },
    ]);
  });

  it('trims identities', () => {
    expect(answer.customer).toMatchObject({
      mobile: '447700900123',
      email: 'def@example.com',
      externalId: 'LM0001',
    });
    expect(findChannel(answer, 'email').items[0]?.receiver).toBe('def@example.com');
  });
});
