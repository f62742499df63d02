import { describe, expect, it } from 'vitest';
import { channel, history, item } from '../testing/factories.ts';
import { isOfKind, kindNoun, kindOfWords, kinds } from './kinds.ts';

const kindsOf = (text: string | undefined) => {
  const [one] = history(channel('sms', [item({ text })])).communications;
  return kinds.filter((kind) => one !== undefined && isOfKind(one, kind));
};

describe('isOfKind', () => {
  it.each([
    ['•••••• is your Example Store sign-in code', ['code']],
    ['482913 is your OTP', ['code']],
    ['Never share your OTP with anyone', []],
    ['Coupon AUT-7Q2X: £5 off when you spend £30', ['coupon']],
    ['Monday only: £10 off. Show code EX7AB2 at the till.', ['coupon']],
    ['Use code SAVE20 at checkout', ['coupon']],
    ['Your coupons expire tomorrow', ['coupon']],
    ['Tu cupón vence hoy', ['coupon']],
    ['Tu cupon vence hoy', ['coupon']],
    ['आपका कूपन तैयार है', ['coupon']],
    ['您的优惠券即将过期', ['coupon']],
    ['Ihr Gutschein wartet', ['coupon']],
    ['Share code •••••• with the cashier to redeem your coupon', ['code', 'coupon']],
    ['Order 70431902 is confirmed: £42.50.', ['order']],
    ['Sorry: order 70413355 is delayed', ['order']],
    ['Your order has shipped 📦', ['order']],
    ['Your parcel is out for delivery', ['order']],
    ['Votre commande est prête', ['order']],
    ['आपका ऑर्डर रास्ते में है', ['order']],
    ['您的订单已发货', ['order']],
    ['The OTP for order 70482913 is ••••.', ['code']],
    ['10% off your next order over £50', []],
    ['Updates about your orders will arrive here', []],
    ['In order to win, reply YES', []],
    ['Your recorder has news', []],
    ['Hello', []],
    ['', []],
    [undefined, []],
  ])('%j carries %j', (text, found) => {
    expect(kindsOf(text)).toEqual(found);
  });

  it('finds a word whatever its case and composition', () => {
    expect(kindsOf('CUPÓN')).toEqual(['coupon']);
    expect(kindsOf('cupo\u0301n')).toEqual(['coupon']);
  });
});

describe('kindOfWords', () => {
  it.each([
    ['otp', 'code'],
    ['PIN', 'code'],
    ['code', 'code'],
    ['verification', 'code'],
    ['my password', 'code'],
    ['OTP for Example', 'code'],
    ['ओटीपी', 'code'],
    ['код', 'code'],
    ['验证码', 'code'],
    ['coupon', 'coupon'],
    ['Vouchers', 'coupon'],
    ['offer', 'coupon'],
    ['coupon code', 'coupon'],
    ['gutschein', 'coupon'],
    ['クーポン', 'coupon'],
    ['order', 'order'],
    ['parcels', 'order'],
    ['PEDIDO', 'order'],
    ['заказ', 'order'],
  ])('takes “%s” for another name of a %s', (words, kind) => {
    expect(kindOfWords(words)).toBe(kind);
  });

  it.each(['', ' ', 'reach you', 'optional', 'opinion', 'birthday', 'border'])(
    'takes “%s” for none',
    (words) => {
      expect(kindOfWords(words)).toBeUndefined();
    },
  );
});

describe('kindNoun', () => {
  it('counts', () => {
    expect(kinds.map((kind) => kindNoun(kind))).toEqual(['one-time code', 'coupon', 'order update']);
    expect(kindNoun('order', 2)).toBe('order updates');
  });
});
