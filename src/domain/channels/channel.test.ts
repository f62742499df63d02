import { describe, expect, it } from 'vitest';
import {
  alsoUnder,
  channelDirection,
  channelLabel,
  channelNoun,
  compareChannels,
  nameChannels,
  networkLabel,
} from './channel.ts';

describe('channelLabel', () => {
  it.each([
    ['sms', 'SMS'],
    ['emailbulk', 'Bulk email'],
    ['missed_call', 'Missed calls'],
    ['rcs', 'rcs'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['', 'Unnamed channel'],
  ])('calls %j %j', (channel, label) => {
    expect(channelLabel(channel)).toBe(label);
  });
});

describe('nameChannels', () => {
  it.each([
    [['sms'], 'SMS', []],
    [['sms', 'phone'], 'SMS', ['phone']],
    [['phone'], 'Phone', []],
    [['email', 'emailbulk'], 'Email + Bulk email', []],
    [['survey'], 'Survey', []],
    [['missed_call'], 'Missed call', []],
    [['checkin'], 'Check-in', []],
    [['feedback'], 'Feedback', []],
    [['rcs', ''], 'rcs + Unnamed channel', []],
  ])('calls what %j list %s', (listed, name, others) => {
    expect([nameChannels(listed), alsoUnder(listed)]).toEqual([name, others]);
  });
});

describe('channelNoun', () => {
  it.each([
    ['sms', 'SMS', 'SMS'],
    ['email', 'email', 'emails'],
    ['emailbulk', 'bulk email', 'bulk emails'],
    ['whatsapp', 'WhatsApp message', 'WhatsApp messages'],
    ['missed_call', 'missed call', 'missed calls'],
    ['instagram', 'instagram message', 'instagram messages'],
    ['', 'unnamed channel message', 'unnamed channel messages'],
    [undefined, 'message to the customer', 'messages to the customer'],
  ])('names what %s carries', (channel, one, many) => {
    expect([channelNoun(channel), channelNoun(channel, 2), channelNoun(channel, 0)]).toEqual([
      one,
      many,
      many,
    ]);
  });
});

describe('channelDirection', () => {
  it('tells what goes out from what comes in, and does not guess', () => {
    expect(['sms', 'survey', 'tweet', 'checkin', 'rcs', 'constructor'].map(channelDirection)).toEqual([
      'out',
      'out',
      'in',
      'in',
      undefined,
      undefined,
    ]);
  });
});

describe('compareChannels', () => {
  it('puts the known ones in the order of the tabs, then the others by name', () => {
    expect(['zzz', 'feedback', 'aaa', 'phone', '', 'sms'].toSorted(compareChannels)).toEqual([
      'sms',
      'phone',
      'feedback',
      '',
      'aaa',
      'zzz',
    ]);
  });

  it('finds a channel equal to itself', () => {
    expect([compareChannels('sms', 'sms'), compareChannels('x', 'x')]).toEqual([0, 0]);
  });
});

describe('networkLabel', () => {
  it.each([
    ['capillary', 'Capillary'],
    ['Instagram', 'Instagram'],
    ['constructor', 'constructor'],
    ['', 'Unnamed network'],
  ])('calls %j %j', (network, label) => {
    expect(networkLabel(network)).toBe(label);
  });
});
