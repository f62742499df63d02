import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks } from '../network.ts';
import { anyText } from '../testing/any-text.ts';
import { foldChannel, foldNetwork, knownChannels } from './names.ts';

describe('foldChannel', () => {
  it.each([
    ['sms', ['SMS', 'Sms ', '\nsms', 's-m-s', '\uff33\uff2d\uff33', 'S\u200bMS']],
    ['missed_call', ['Missed Call', 'missed-call', 'MISSED_CALL', 'missedCall', 'missed \u2013 call']],
    ['email', ['E-mail', 'e\u2011mail', 'e mail', 'EMAIL']],
    ['emailbulk', ['email_bulk', 'Email Bulk', 'emailBulk']],
    ['whatsapp', ['WhatsApp', 'Whats App']],
    ['checkin', ['Check-in', 'check_in']],
  ])('knows %s in every spelling', (channel, spellings) => {
    expect(spellings.map(foldChannel)).toEqual(spellings.map(() => channel));
  });

  it('folds an unknown one by case and blanks alone', () => {
    expect(['RCS', ' rcs\n', 'Push  Notification', '__proto__', ''].map(foldChannel)).toEqual([
      'rcs',
      'rcs',
      'push notification',
      '__proto__',
      '',
    ]);
  });

  it('keeps names apart that are not the same', () => {
    const apart = ['push-notification', 'push_notification', 'pushnotification', 'in-app', 'inapp', 'sms2'];
    const others = ['smss', 'mail', 'emails', 'constructor', 'r c s', 'rcs', 's.m.s'];
    const names = [...knownChannels, ...apart, ...others];
    expect(new Set(names.map(foldChannel)).size).toBe(names.length);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'grapheme' })), (name) => {
        expect(foldChannel(foldChannel(name))).toBe(foldChannel(name));
        expect(foldNetwork(foldNetwork(name))).toBe(foldNetwork(name));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves every known one as it is', () => {
    expect(knownChannels.map(foldChannel)).toEqual([...knownChannels]);
  });
});

describe('foldNetwork', () => {
  it('knows the networks in every spelling, and folds others by case and blanks', () => {
    expect(networks.map(foldNetwork)).toEqual([...networks]);
    expect(['Capillary', 'FACEBOOK ', 'Four Square', 'In  Store', 'sms'].map(foldNetwork)).toEqual([
      'capillary',
      'facebook',
      'foursquare',
      'in store',
      'sms',
    ]);
  });
});
