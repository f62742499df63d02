import { describe, expect, it } from 'vitest';
import { findChannel, listItems, listTexts } from '../testing/find-channel.ts';
import { fixture, fixtureParts } from '../testing/fixture.ts';
import { valueAt } from '../testing/value-at.ts';
import { readAnswer } from './read-answer.ts';

describe('names of the prototype', () => {
  const answer = readAnswer(fixture('prototype-names'));

  it('are names of networks and channels like any other', () => {
    expect(answer.networks[0]?.name).toBe('constructor');
    const channels = answer.networks[0]?.channels.map(({ channel }) => channel);
    expect(channels).toEqual(['__proto__', 'prototype', 'hasownproperty']);
  });

  it('are values like any other', () => {
    expect(listItems(answer)[0]).toMatchObject({
      id: '__proto__',
      status: 'constructor',
      text: 'prototype',
      receiver: 'toString',
      sender: 'hasOwnProperty',
    });
  });

  it('say nothing of an item as keys, and are never read through', () => {
    expect(listItems(answer)).toHaveLength(2);
    expect(listItems(answer)[1]).toMatchObject({
      id: undefined,
      text: undefined,
      sent: '07-03-2025 13:48:50',
    });
  });

  it('are kept as fields', () => {
    expect(answer.networks[0]?.extras.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(findChannel(answer, '__proto__').extras.map(({ name }) => name)).toEqual(['__proto__']);
  });

  it('change no prototype', () => {
    const plain: object = {};
    expect('polluted' in plain).toBe(false);
    expect(Object.getPrototypeOf(answer.networks[0])).toBe(Object.prototype);
  });
});

describe('hostile texts', () => {
  it('leave as they came', () => {
    expect(listTexts(readAnswer(fixture('hostile-texts')))).toEqual([
      '<script>alert(1)</script>&lt;b&gt; {{7*7}}',
      'abc\u202edcba\u202c \u2066x\u2069',
      'a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg',
      '\u0000\u0007\u001b[31m\r\n\u0085\u2028\u2029',
      'half \ud83d of a pair',
    ]);
  });
});

describe('odd lists', () => {
  const body = fixture('odd-lists');
  const answer = readAnswer(body);

  it('cost their neighbours nothing', () => {
    expect(listItems(answer).map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
    expect(findChannel(answer, 'an odd field').items[0]).toMatchObject({
      text: undefined,
      sent: undefined,
      status: 'SENT',
    });
  });

  it('are said, each with its place', () => {
    expect(answer.notices.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'unreadable-list interaction[0].messageList',
      'unreadable-list interaction[1].messageList',
      'unreadable-list interaction[2].messageList',
      'unexpected-list interaction[3].messageList[0]',
      'unreadable-item interaction[3].messageList[1]',
      'unreadable-list interaction[4].messages',
      'unreadable-item interaction[5].messageList[0]',
      'unreadable-item interaction[5].messageList[1]',
      'unreadable-item interaction[5].messageList[2]',
      'unreadable-item interaction[5].messageList[3]',
      'unreadable-item interaction[5].messageList[4]',
      'unreadable-field interaction[6].messageList[0].subject',
      'unreadable-field interaction[6].messageList[0].sentDate',
      'unreadable-field interaction[7].name',
      'unreadable-channel interaction[8]',
      'unreadable-channel interaction[9]',
    ]);
  });

  it('are said with the very value that stands there', () => {
    for (const { at, raw } of answer.notices) expect(valueAt(body, at)).toBe(raw);
  });

  it('are counted, in all and per network and channel', () => {
    expect(answer.unreadable).toBe(12);
    expect(answer.networks.map(({ unreadable }) => unreadable)).toEqual([2]);
    expect(answer.networks[0]?.channels.map((one) => one.unreadableLists)).toEqual([1, 1, 1, 0, 1, 0, 0, 0]);
    expect(findChannel(answer, 'mixed').unreadable).toBe(5);
    expect(findChannel(answer, 'lists in a list').unreadable).toBe(1);
  });
});

describe('odd numbers', () => {
  const answer = readAnswer(fixture('odd-numbers'));

  it('the last of equal keys wins', () => {
    expect(answer.networks[0]?.name).toBe('capillary');
    expect(findChannel(answer, 'sms').count).toBe(4);
    expect(listItems(answer)[0]?.id).toBe('2');
  });

  it('a number beyond all bounds is told as it was written', () => {
    expect(listItems(answer)[1]).toMatchObject({
      id: '1e400',
      user: '-1e400',
      campaign: '1e400',
      sent: '1e400',
      text: 'beyond all bounds',
    });
  });

  it('minus zero is zero, and the word NaN is a word', () => {
    expect(listItems(answer)[2]).toMatchObject({ id: undefined, campaign: '0' });
    expect(listItems(answer)[3]?.id).toBe('NaN');
  });
});

describe('empty answers', () => {
  it.each([...fixtureParts('empty-but-valid')])('%s: no communications, and nothing to say', (_, body) => {
    expect(listItems(readAnswer(body))).toEqual([]);
    expect(readAnswer(body).notices).toEqual([]);
  });

  it.each([...fixtureParts('no-answer')])('%s: read without throwing', (_, body) => {
    expect(readAnswer(body).networks).toEqual([]);
  });
});
