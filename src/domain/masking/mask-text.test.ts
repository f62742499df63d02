import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otpTexts, plainTexts } from './fixtures/otp-corpus.ts';
import { maskOtp } from './mask-text.ts';

const lettersAndDigits = /[\p{L}\p{N}]/gu;

/** A text of the corpus as it is sent, and as it should be masked. */
function unbracket(text: string): string {
  return text.replaceAll(/\[\[|\]\]/g, '');
}
function hide(text: string): string {
  return text.replaceAll(/\[\[(.*?)\]\]/gs, (_whole, code: string) => code.replace(lettersAndDigits, '•'));
}

/** Words, numbers, signs and scripts that rules for codes look at, in any order. */
const pieces = [
  'OTP|otp is|Your|code|coupon|PIN|password|is your|and|verification code|Use|to verify'.split('|'),
  '4821|482913|482 913|4 8 2 9|K7X9QP|Xy7#kQ29|Rs.|2025|10 minutes|560001|12-05-2025'.split('|'),
  'QWRTZPLK|AB-4821|12 May 2025|%20|&nbsp;|Your%20OTP%20is%20|/login?token=a8f3k2m9|{"otp":|is your code|+'.split(
    '|',
  ),
  'आपका ओटीपी|४८२९|رمز التحقق|٤٨٢٩|验证码|4\ufe0f⃣8\ufe0f⃣2\ufe0f⃣9\ufe0f⃣|\u{1d7d2}\u{1d7d6}|\ud83d|e\u0301|\u200b|ﬁ|İ'.split(
    '|',
  ),
  ' | | |\n|: |. |-|#|•|••••|*|<b>|https://a.b/?otp='.split('|'),
].flat();
const anyText = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 14 });

describe('maskOtp', () => {
  it('keeps finding at least 99 % of the codes that the rules were written on, each whole and nothing else', () => {
    const missed = otpTexts.filter((text) => maskOtp(unbracket(text)) !== hide(text));
    expect(missed.slice(Math.floor(otpTexts.length / 100))).toEqual([]);
  });

  it('keeps its hands off all but 1 % of the texts without codes that the rules were written on', () => {
    const touched = plainTexts.filter((text) => maskOtp(text) !== text);
    expect(touched.slice(Math.floor(plainTexts.length / 100))).toEqual([]);
  });

  it.each([
    [
      'letters alone after a colon and a line break',
      'One-Time Password:\nQWRTZPLK',
      'One-Time Password:\n••••••••',
    ],
    ['letters alone before "is your"', 'QWRTZPLK is your OTP', '•••••••• is your OTP'],
    ['digits in words', 'Your OTP is four eight two nine', 'Your OTP is •••• ••••• ••• ••••'],
    [
      'a short mixed code',
      'Introduce el codigo R7WC para confirmar tu pedido',
      'Introduce el codigo •••• para confirmar tu pedido',
    ],
    ['letters and a hyphen before it', 'Your login code: AB-4479', 'Your login code: ••-••••'],
    ['letters and a blank before it', 'OTP: AB 482913', 'OTP: •• ••••••'],
    ['letters and a dot before it', 'Your OTP is AB.4821', 'Your OTP is ••.••••'],
    ['"is your code" in German', '447918 ist dein Code', '•••••• ist dein Code'],
    ['"is your code" in Indonesian', '447918 adalah kode Anda', '•••••• adalah kode Anda'],
    ['"is your code" in Vietnamese, the other way round', 'Mã của bạn là 447918', 'Mã của bạn là ••••••'],
    ['a comma inside', 'Your OTP is 482,913', 'Your OTP is •••,•••'],
    ['strokes inside', '48/29/13 is your OTP', '••/••/•• is your OTP'],
    ['an underscore inside', 'OTP: 482_913. Valid for 5 min', 'OTP: •••_•••. Valid for 5 min'],
    ['capitals and nothing around', 'OTP: QWERTY', 'OTP: ••••••'],
    ['capitals in groups', 'OTP: ABCD EFGH', 'OTP: •••• ••••'],
    ['styled letters', '𝐎𝐓𝐏 𝟒𝟖𝟐𝟗, 𝐊𝟕𝐗𝟗 is your OTP', '𝐎𝐓𝐏 ••••, •••• is your OTP'],
    ['percent-encoding', 'Your%20OTP%20is%20447918', 'Your%20OTP%20is%20••••••'],
    ['plus signs for blanks', 'Your+OTP+is+447918', 'Your+OTP+is+••••••'],
    ['entities', 'OTP&#58;&nbsp;447918', 'OTP&#58;&nbsp;••••••'],
    [
      'a link that logs in',
      'https://bazaar.example/magic?token=a8f3k2m9q1',
      'https://bazaar.example/magic?token=••••••••••',
    ],
  ])('masks a code with %s', (_name, text, masked) => {
    expect(maskOtp(text)).toBe(masked);
  });

  it.each([
    '12 May 2025: password changed. Not you? Call us.',
    '12 мая 2025: пароль изменен',
    '20250512: password changed',
    'Transaction 884213 - password changed',
    'Ma GD 7713: mat khau da doi',
  ])('spares a date or a reference beside the word password: %s', (text) => {
    expect(maskOtp(text)).toBe(text);
  });

  it.each([
    'Your OTP for Rs. 482,913 was used',
    'Your OTP is valid till 12/05/25',
    'OTP: 482,913 points were redeemed with it',
    'OTP at 12:30',
    'Total 482,913. Never share your OTP.',
    'OTP is CALL BANK',
  ])('spares an amount, a date, a time or words beside a word for codes: %s', (text) => {
    expect(maskOtp(text)).toBe(text);
  });

  it('masks the code whose word stands before it, not the number before the word', () => {
    expect(maskOtp('ma GD 7713 ma OTP 604218 so tien 85000 dong')).toBe(
      'ma GD 7713 ma OTP •••••• so tien 85000 dong',
    );
  });

  it('masks what is masked no further', () => {
    const masked = [...otpTexts.map(unbracket), ...plainTexts].map(maskOtp);
    expect(masked.map(maskOtp)).toEqual(masked);
  });

  it('is idempotent and keeps the length and all but letters and digits, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const masked = maskOtp(text);
        expect(maskOtp(masked)).toBe(masked);
        expect(Array.from(masked.replaceAll(/[\p{L}\p{N}•]/gu, ''))).toEqual(
          Array.from(text.replaceAll(/[\p{L}\p{N}•]/gu, '')),
        );
        expect(Array.from(masked)).toHaveLength(Array.from(text).length);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves nothing of a code, whatever its digits and the sentence around it', () => {
    const sentence = fc.constantFrom(
      (code: string) => `Your OTP is ${code}. Do not share it.`,
      (code: string) => `${code} is your OTP for Bazaar`,
      (code: string) => `Your verification code: ${code}`,
      (code: string) => `आपका ओटीपी ${code} है`,
    );
    fc.assert(
      fc.property(sentence, fc.stringMatching(/^\d{4,8}$/), (say, code) => {
        expect(maskOtp(say(code))).toBe(say('•'.repeat(code.length)));
      }),
    );
  });

  it.each([
    ['an amount', 'Your OTP is 4829 for a payment of Rs.4999', 'Your OTP is •••• for a payment of Rs.4999'],
    ['a date', 'OTP 4829, valid till 31-05-2025', 'OTP ••••, valid till 31-05-2025'],
    ['an order', 'Order 118822: your OTP is 4829', 'Order 118822: your OTP is ••••'],
    ['a phone number', 'OTP 4829. Call 18002661234', 'OTP ••••. Call 18002661234'],
    ['a card', 'OTP 4829 for card ending 3931', 'OTP •••• for card ending 3931'],
  ])('spares %s beside a code', (_name, text, masked) => {
    expect(maskOtp(text)).toBe(masked);
  });

  it('finds a password in Polish, whose ł has no accent to lose', () => {
    expect(maskOtp('Twoje hasło: Bz4821')).toBe('Twoje hasło: ••••••');
  });

  it.each(['Your OTP is ******', 'Your OTP is XXXXXX', 'OTP: ••••••', 'OTP ##### was used'])(
    'leaves what the vendor masked as it is: %s',
    (text) => {
      expect(maskOtp(text)).toBe(text);
    },
  );

  it.each([
    ['nothing but digits', '1'.repeat(1_000_000)],
    ['digits apart', '4 '.repeat(500_000)],
    ['letters and digits', 'a1'.repeat(500_000)],
    ['words without codes', 'otp '.repeat(250_000)],
    ['dots before a code', `${'.'.repeat(1_000_000)} otp 4821`],
    ['one endless link', `otp https://${'a'.repeat(1_000_000)}?x=4821`],
    ['marks that fall away', `${'\u0301'.repeat(1_000_000)}otp 4821`],
    ['passwords', 'password is '.repeat(80_000)],
    ['percent signs', '%25'.repeat(300_000)],
    ['backslashes', '\\\\'.repeat(500_000)],
    ['marks-up', 'otp <is>'.repeat(100_000)],
    ['links', 'log in: https://a.b/9f8e7d6c '.repeat(30_000)],
  ])('comes to an end on a megabyte of %s', (_name, text) => {
    expect(maskOtp(text)).toHaveLength(text.length);
  });
});

describe('maskOtp, on the texts that the rules were written on', () => {
  it('misses no code but one that nothing calls a code', () => {
    const missed = otpTexts.filter((text) => maskOtp(unbracket(text)) !== hide(text));
    expect(missed).toEqual(['Login with [[912837]]']);
  });

  it('changes no text without a code but one with a name in the place of it', () => {
    const touched = plainTexts.filter((text) => maskOtp(text) !== text);
    expect(touched).toEqual(['DO NOT SHARE YOUR OTP: BAZAAR']);
  });

  it('masks no text twice', () => {
    const masked = otpTexts.map((text) => maskOtp(unbracket(text)));
    expect(masked.filter((text) => maskOtp(text) !== text)).toEqual([]);
  });

  it.each([
    ['in percent signs', (text: string) => encodeURIComponent(text)],
    ['in entities', (text: string) => text.replaceAll(' ', '&nbsp;').replaceAll(':', '&#58;')],
    [
      'in capitals of full width',
      (text: string) => text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
  ])('finds the code of a plain sentence also %s', (_, write) => {
    const left = [
      'Your OTP is 482913.',
      'OTP: 482913',
      'Your verification code is K7X9QP.',
      '482913 is your OTP',
    ].filter((text) => maskOtp(write(text)) === write(text));
    expect(left).toEqual([]);
  });
});
