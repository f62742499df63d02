import { type MessageBuilder, email, sms, toChannels, viber, whatsApp, zalo } from '../model/messages.ts';
import { type DemoRecord, person } from '../model/record.ts';
import { toSeconds, toWallTime } from '../model/wall-time.ts';

/** One-time codes and PINs in many phrasings and languages, each with the characters that must be masked. */
export const secretTexts: readonly (readonly [by: MessageBuilder, secret: string, text: string])[] = [
  [sms, '482913', '482913 is your OTP for Example Rewards. Valid for 10 minutes.'],
  [sms, '739204', 'OTP: 739204. Do not share this with anyone, even if they say they are from the store.'],
  [sms, '550018', 'Your verification code is 550018'],
  [sms, '66120', 'Use 66120 to log in to your account.'],
  [sms, '4829', 'Use code 4829 to redeem 500 points at our Leeds store.'],
  [sms, '904417', 'G-904417 is your Example verification code.'],
  [sms, '318 604', 'Your one-time password is 318 604'],
  [sms, '207-551', 'One Time Passcode (OTP) - 207-551 - for your payment of Rs. 1,499.00'],
  [sms, '8841', 'The OTP for order 70482913 is 8841. Give it to the driver.'],
  [sms, '0042', 'Your gift card PIN is 0042. Keep it secret.'],
  [sms, '915533', '<#> Your ExampleApp code: 915533\nFA+9qCX9VSu'],
  [sms, 'K7Q4MZ', 'Enter K7Q4MZ as your security code'],
  [sms, '610277', 'आपका ओटीपी 610277 है। इसे किसी के साथ साझा न करें।'],
  [sms, '284590', 'रिडेम्पशन के लिए OTP 284590 है'],
  [sms, '773102', 'رمز التحقق الخاص بك هو 773102'],
  [sms, '450981', 'รหัส OTP ของคุณคือ 450981 (Ref: QXZT)'],
  [zalo, '129937', 'Mã xác nhận của quý khách là 129937. Vui lòng không chia sẻ.'],
  [sms, '658204', 'Kode OTP Anda: 658204. JANGAN berikan kepada siapa pun.'],
  [sms, '341876', 'Tu código de verificación es 341876'],
  [sms, '702915', 'Votre code de confirmation : 702915'],
  [whatsApp, '8210', 'Dein PIN lautet 8210, gültig bis 11:30 Uhr'],
  [whatsApp, '559013', '*559013* is your verification code. For your security, do not share this code.'],
  [viber, '230841', 'Passcode 230841 expires in 5 min'],
  [viber, '418823', 'Your m-PIN has been reset to 418823.'],
  [email, '9920', '9920 is your sign-in code'],
  [sms, '605514', 'Dear customer, share code 605514 with the cashier to redeem your coupon worth Rs.500.'],
  [sms, '187340', 'Authentication code:187340'],
  [sms, '731960', '您的验证码是731960,10分钟内有效。'],
  [sms, '264718', '認証コード:264718'],
  [sms, '847120', 'OTP\n847120\nvalid till 01-06-2025 13:00'],
];

/** Digits and words that look like codes and are none: masking them would be wrong. */
export const innocentTexts: readonly (readonly [by: MessageBuilder, text: string])[] = [
  [sms, 'Order 70482913 of INR 1,499.00 is confirmed.'],
  [sms, 'You have 482,913 points.'],
  [sms, 'We now deliver to PIN code 560001. Call 1800 123 4567.'],
  [sms, 'Your appointment is on 12-03-2025 at 16:30.'],
  [sms, 'Track your parcel: AWB JD0148291377. Invoice 2025/4829.'],
  [sms, '500 points were added. Our store is open 1000-2100.'],
  [sms, 'Use coupon SAVE2025 for 50% off, until 31 December 2025.'],
  [sms, 'Your card ending 4829 1377 was charged £42.50 at 09:08.'],
  [sms, 'Never share your OTP or PIN with anyone. We opened in B12 6XY and ZIP 90210.'],
  [email, 'Dress code for the members evening: black and white'],
];

/** Codes to be masked, then numbers that are none, ten minutes apart. */
export const codes: DemoRecord = person('flat', '447700900124', () =>
  toChannels([
    ...secretTexts.map(([by, , text], index) => by(after('2025-06-01 08:00:00', index), text)),
    ...innocentTexts.map(([by, text], index) => by(after('2025-06-02 08:00:00', index), text)),
  ]),
);

function after(start: string, steps: number): string {
  return toWallTime(toSeconds(start) + steps * 600);
}
