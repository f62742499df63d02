import { describe, expect, it } from 'vitest';
import { findChannel, listItems, listTexts } from '../testing/find-channel.ts';
import { fixture, fixtureParts } from '../testing/fixture.ts';
import type { Answer } from './answer.ts';
import { readAnswer } from './read-answer.ts';

function read(name: string): Answer {
  return readAnswer(fixture(name));
}

describe('quirks of the vendor', () => {
  it('a single element collapses to an object', () => {
    const answer = read('collapsed-to-one');
    expect(listItems(answer).map(({ kind, id, text }) => [kind, id, text])).toEqual([
      ['message', '553', 'Welcome'],
      ['survey', undefined, 'Store visit'],
      ['check-in', undefined, undefined],
    ]);
    expect(answer.notices).toEqual([]);
  });

  it('nothing comes in many ways', () => {
    const answer = read('nothing-in-every-way');
    expect(answer.networks.map(({ channels }) => channels.length)).toEqual([0, 0, 0, 0, 0, 0, 11]);
    expect(listItems(answer)).toEqual([]);
    expect(answer.notices).toEqual([]);
  });

  it('numbers may be texts', () => {
    const answer = read('numbers-as-texts');
    const said = (name: string): unknown => {
      const { count, items } = findChannel(answer, name);
      return [count, items[0]?.id, items[0]?.campaign];
    };
    expect(said('sms')).toEqual([10, '554', '267560']);
    expect(said('email')).toEqual(said('sms'));
    expect(answer.customer).toMatchObject({ id: '554', mobile: '447700900123' });
  });

  it('words for nothing are nothing, but a text', () => {
    const answer = read('absent-in-every-way');
    const items = listItems(answer);
    expect(items).toHaveLength(8);
    for (const { id, receiver, sender, status, campaign, user, sent, delivered } of items) {
      const facts = [id, receiver, sender, status, campaign, user, sent, delivered];
      expect(facts).toEqual(Array.from({ length: 8 }));
    }
    const texts = ['null', 'undefined', 'N/A', '-', undefined, undefined, undefined, undefined];
    expect(listTexts(answer)).toEqual(texts);
    expect(findChannel(answer, 'sms').lastInteraction).toBeUndefined();
    expect(answer.notices).toEqual([]);
  });

  it('blanks around identities are trimmed, those of a text are not', () => {
    const answer = read('blanks-around');
    expect(answer.networks[0]?.name).toBe('capillary');
    expect(findChannel(answer, 'email').items[0]).toMatchObject({
      id: '553',
      sender: 'Shilpa',
      receiver: 'def@xyz.com',
      status: 'SENT',
      sent: '2013-11-13 10:00:00',
      text: '  Two lines:\n here \n',
    });
  });

  it('the list is the truth, the count is said beside it', () => {
    const answer = read('count-and-list');
    const counts = answer.networks[0]?.channels.map(({ count, items }) => `${count}: ${items.length}`);
    expect(counts?.slice(0, 5)).toEqual(['3: 2', '4: 1', '1000000000: 0', 'undefined: 1', 'undefined: 1']);
    expect(counts?.slice(5)).toEqual(Array.from({ length: 4 }, () => 'undefined: 0'));
    expect(answer.notices.map(({ at, raw }) => [at, raw])).toEqual([
      ['interaction[5].count', -1],
      ['interaction[6].count', 'many'],
      ['interaction[7].count', {}],
      ['interaction[8].count', '1e400'],
    ]);
  });

  it('the subject is the whole text of an SMS', () => {
    expect(listTexts(read('sms-texts'))).toEqual([
      'Your OTP is 482913. It is valid for 5 minutes.\nDo not share it.',
      'A text under another name',
    ]);
  });

  it('a receiver has three spellings, may be masked, and may be an older number', () => {
    const receivers = listItems(read('receivers')).map(({ receiver }) => receiver);
    expect(receivers.slice(0, 3)).toEqual(['919988221100', '917385022695', '447700900123']);
    expect(receivers.slice(3, 5)).toEqual(['*****', 'XXXXX']);
    expect(receivers.slice(5)).toEqual(['917385022695', '917385022695']);
  });

  it('-1 is nobody and no campaign, in any spelling', () => {
    const items = listItems(read('nobody-and-no-campaign'));
    expect(items.map(({ user }) => user)).toEqual([undefined, undefined, undefined, undefined, '432796209']);
    expect(items.map(({ campaign }) => campaign)).toEqual(['-1', '-1', '-1', '-1', '267560']);
  });

  it('emoji and scripts are left whole', () => {
    expect(listTexts(read('graphemes'))).toEqual([
      'Part 1\ufe0f\u20e3',
      '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\uddee\ud83c\uddf3',
      '\u0928\u092e\u0938\u094d\u0924\u0947',
    ]);
  });

  it('wrong dates are left as they came', () => {
    const items = listItems(read('wrong-dates'));
    expect(items.map(({ sent }) => sent)).toEqual([
      '45837-06-15 02:56:40',
      '2012-3-12 11:33:23',
      '2016-08-05 22:00::IST',
      '31-02-2025 10:00:00',
      '1741773072000',
      '26-05-2025 15:52:02',
      '2013-11-20 12:56:55',
    ]);
    expect(items[5]?.delivered).toBe('2025-05-26T15:52:01Z');
    expect(items[6]?.completed).toBe('2013-11-14 13:23:05');
  });

  it('ids are of any length and kind', () => {
    expect(listItems(read('ids')).map(({ id, raw }) => [raw['says'], id])).toEqual([
      ['beyond 32 bits', '1746038123052'],
      ['in the same second', '1746038123053'],
      ['beyond 2^53', '9007199254740993'],
      ['forty digits', '1234567890123456789012345678901234567890'],
      ['a text of digits', '00554'],
      ['a float', '1000000000000'],
      ['a word', 'wamid.HBgM'],
      ['minus one', undefined],
      ['zero', undefined],
      ['minus zero', undefined],
      ['a text of nothing', undefined],
      ['null', undefined],
      ['missing', undefined],
      ['another spelling', '77'],
    ]);
  });

  it('equal ids stay as many entries as they came', () => {
    const entries = listItems(read('same-ids')).map(({ id, text }) => `${id} ${text}`);
    expect(entries).toEqual(['7 the same', '7 the same', '7 another']);
  });

  it('a count without items invents none', () => {
    const answer = read('counts-without-items');
    expect(listItems(answer)).toEqual([]);
    expect(findChannel(answer, 'tweet').count).toBe(10);
    expect(findChannel(answer, 'missed_call')).toMatchObject({
      count: 2,
      lastInteraction: '2025-04-14 14:23:20',
      extras: [{ name: 'used_status', raw: true }],
    });
  });

  it('lists that nobody published are read, and unknown fields kept', () => {
    const answer = read('undocumented-lists');
    const entries = listItems(answer).map(({ id, text }) => `${id} ${text}`);
    expect(entries.join(', ')).toBe('61 A page, 62 Nice, 63 @store, 64 Hi, 65 Hi, 66 Hi, 67 Hi, 68 Good');
    expect(listItems(answer)[3]?.raw['templateName']).toBe('welcome');
    expect(findChannel(answer, 'sms').extras.map(({ name }) => name)).toEqual(['links', 'provider']);
    expect(answer.notices.map(({ kind, channel }) => [kind, channel])).toEqual([
      ['unexpected-list', 'like'],
      ['unexpected-list', 'comment'],
      ['unexpected-list', 'feedback'],
    ]);
  });

  it('what stands beside a list is not lost', () => {
    const answer = read('beside-the-list');
    expect(answer.networks[0]?.extras).toEqual([{ name: 'source', raw: 'instore' }]);
    expect(findChannel(answer, 'email')).toMatchObject({
      lastInteraction: '2013-12-16 12:14:37',
      extras: [
        { name: 'name', raw: 'Transactional e-mail' },
        { name: 'messages.hasMore', raw: true },
      ],
    });
  });

  it('unknown networks, channels and statuses are shown as they come', () => {
    const answer = read('as-it-comes');
    expect(answer.networks[0]?.name).toBe('instagram');
    const statuses = findChannel(answer, 'push_notification').items.map(({ status }) => status);
    expect(statuses.join(' ')).toBe('RELEVENCE_TIMEOUT delivered NOT-DELIVERED NOT_DELIVERED EATEN_BY_DOG 3');
    expect(answer.notices).toEqual([]);
  });

  it('lists may have numeric keys, in the order of the numbers', () => {
    const texts = (name: string): unknown => listTexts(readPart('numeric-keys', name));
    expect(texts('a list with gaps')).toEqual(['zero', 'two', 'three']);
    expect(texts('a list of one')).toEqual(['alone']);
    expect(readPart('numeric-keys', 'a list of one').warnings).toHaveLength(1);
    expect(texts('keyed by the ids of the messages')).toEqual(['first', 'second', 'third']);
    expect(texts('every list of the nested shape')).toEqual([
      'one',
      'two',
      'no wrapper',
      'Store visit',
      undefined,
      'A page',
    ]);
    expect(texts('a list a year')).toEqual(['old', 'new', 'newest']);
    expect(texts('one entry that has numbers and names as keys')).toEqual(['Hello']);
  });

  it('nothing beside numeric keys is lost', () => {
    const answer = readPart('numeric-keys', 'something beside the numbers');
    expect(listTexts(answer)).toEqual(['one', 'two']);
    expect(answer.networks[0]?.extras).toEqual([{ name: 'interaction.hasMore', raw: true }]);
    expect(findChannel(answer, 'sms').extras).toEqual([{ name: 'messageList.total', raw: 120 }]);
    expect(answer.warnings.map(({ message }) => message)).toEqual(['Slow today', '{"total":1}']);
  });

  it('entries with numeric keys that cannot be read are counted and said', () => {
    const answer = readPart('numeric-keys', 'entries that cannot be read');
    expect([answer.unreadable, answer.networks[0]?.unreadable]).toEqual([3, 1]);
    expect(findChannel(answer, 'sms')).toMatchObject({ unreadable: 2, items: [{ text: 'sound' }] });
    expect(answer.notices.map(({ at, raw }) => [at, raw])).toEqual([
      ['interaction.0', 'oops'],
      ['interaction.1.messageList.0', 'oops'],
      ['interaction.1.messageList.2', []],
    ]);
  });

  it('a channel has one name, however it is spelled', () => {
    const answer = read('channel-spellings');
    expect(answer.networks[0]).toMatchObject({ name: 'facebook', spelling: 'FACEBOOK' });
    const names = answer.networks[0]?.channels.map(({ channel, spelling }) => [channel, spelling]);
    expect(names).toEqual([
      ['sms', 'SMS'],
      ['sms', 'Sms'],
      ['sms', undefined],
      ['whatsapp', 'WhatsApp'],
      ['email', 'e-mail'],
      ['email', 'E-mail'],
      ['emailbulk', 'email_bulk'],
      ['missed_call', 'Missed Call'],
      ['missed_call', 'missed-call'],
      ['missed_call', 'MISSED_CALL'],
      ['checkin', 'Check\u2011in'],
      ['rcs', 'RCS'],
      ['rcs', 'Rcs'],
      ['push notification', 'Push  Notification'],
      ['push_notification', undefined],
      ['in-app', undefined],
      ['', undefined],
    ]);
    expect(answer.notices).toEqual([]);
  });

  it('a message without words has none made up', () => {
    const answer = read('without-words');
    expect(listItems(answer).map(({ id, text }) => [id, text])).toEqual([
      ['1', 'Our new store'],
      ['2', undefined],
      ['3', 'Nested body'],
      ['4', 'Two objects deep'],
      ['5', 'Within the object'],
      ['6', undefined],
      ['7', undefined],
      ['8', undefined],
      ['9', undefined],
      ['10', undefined],
      ['11', 'Under another name'],
    ]);
    expect(answer.notices.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'unreadable-field interaction[0].messageList[5].subject',
      'unreadable-field interaction[0].messageList[8].subject',
      'unreadable-field interaction[0].messageList[9].subject',
    ]);
    expect(answer.unreadable).toBe(0);
  });
});

function readPart(name: string, part: string): Answer {
  return readAnswer(fixtureParts(name).get(part));
}
