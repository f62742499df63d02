import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskOtp } from '../masking/mask-text.ts';
import { channel, history, item } from '../testing/factories.ts';
import { askForCode, codeTextOf } from './codes.ts';

const judge = (text: string | undefined) =>
  history(channel('sms', [item({ text })])).communications.map(codeTextOf)[0];

describe('codeTextOf', () => {
  it.each([
    ['•••••• is your Example Store sign-in code', 'holds'],
    ['482913 is your Example Store sign-in code', 'holds'],
    ['Your Example Store code is ••••••', 'holds'],
    ['Your OTP is ••• •••', 'holds'],
    ['OTP: ••-••••', 'holds'],
    ['Votre code de vérification : ••••••', 'holds'],
    ['आपका ओटीपी •••• है', 'holds'],
    ['您的验证码是••••••', 'holds'],
    ['Never share your OTP with anyone', 'speaks'],
    ['Your password was changed', 'speaks'],
    ['Use code SAVE20 at checkout', 'neither'],
    ['Use code SAVE20 or call ••••0101', 'neither'],
    ['Your coupon codes: • SAVE20 • SAVE30 • SAVE40', 'neither'],
    ['Hello', 'neither'],
    ['', 'neither'],
    [undefined, 'neither'],
  ])('takes %j for one that %s', (text, kind) => {
    expect(judge(text)).toBe(kind);
  });

  it('judges a masked text as it judges the text itself', () => {
    const text = fc
      .tuple(
        fc.constantFrom('Your OTP is ', 'Use ', 'Login code: ', 'PIN '),
        fc.integer({ min: 1000, max: 999_999 }),
        fc.constantFrom('', ' to sign in. Do not share it.', ' is your verification code'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (plain) => {
        fc.pre(maskOtp(plain) !== plain);
        expect([judge(plain), judge(maskOtp(plain))]).toEqual(['holds', 'holds']);
      }),
    );
  });
});

describe('askForCode', () => {
  it.each([
    ['OTP', []],
    ['the O.T.P.', []],
    ['one-time password', []],
    ['Passcode', []],
    ['my login PIN', []],
    ['the PIN for Example', ['example']],
    ['verification', []],
    ['verify code', []],
    ['código de verificación', []],
    ['mã xác nhận', []],
    ['قوس رمز التحقق', ['قوس']],
    ['OTP, Example', ['example']],
  ])('takes “%s” for a question for one', (words, rest) => {
    expect(askForCode(words)).toEqual({ rest });
  });

  it.each(['', 'coupon', 'coupon code', 'promo code', 'order', 'optional', 'opinion', 'parcel'])(
    'does not take “%s” for one',
    (words) => {
      expect(askForCode(words)).toBeUndefined();
    },
  );
});
