import type { Communication } from '../history/communication.ts';
import { searchableText, splitWords } from '../text/searchable-text.ts';
import { askForCode, codeTextOf } from './codes.ts';

/** What customers miss most, each found by what a message says and not by the word that somebody types. */
export const kinds = ['code', 'coupon', 'order'] as const;
export type Kind = (typeof kinds)[number];

type Noun = readonly [one: string, many: string];
const nouns = {
  code: ['one-time code', 'one-time codes'],
  coupon: ['coupon', 'coupons'],
  order: ['order update', 'order updates'],
} as const satisfies Record<Kind, Noun>;

/** `one-time code`, `coupons`. */
export function kindNoun(kind: Kind, count = 1): string {
  const [one, many] = nouns[kind];
  return count === 1 ? one : many;
}

/**
 * Whether a message carries something of a kind: a one-time code as the masking finds it, also where it is masked; a coupon by
 * what coupons are called or by a token after "code"; an order update by what is said of orders and parcels. What merely speaks
 * of one-time codes carries none. Rules can miss, and can take one for another.
 */
export function isOfKind(communication: Communication, kind: Kind): boolean {
  const known = judged[kind].get(communication);
  if (known !== undefined) return known;
  const is = judges[kind](communication);
  judged[kind].set(communication, is);
  return is;
}

/** Judged once for each: a question looks through a whole history. */
const judged = {
  code: new WeakMap<Communication, boolean>(),
  coupon: new WeakMap<Communication, boolean>(),
  order: new WeakMap<Communication, boolean>(),
} as const satisfies Record<Kind, unknown>;

/** The masking's rules cost most, so that they are asked last. */
const judges = {
  code: (communication) => codeTextOf(communication) === 'holds',
  coupon: (communication) => {
    const text = lowered(communication);
    return couponWord.test(text) || (couponToken.test(text) && !isOfKind(communication, 'code'));
  },
  order: (communication) => {
    const text = lowered(communication);
    return (orderWord.test(text) || orderInLatin.test(text)) && !isOfKind(communication, 'code');
  },
} as const satisfies Record<Kind, (communication: Communication) => boolean>;

function lowered({ item: { text = '' } }: Communication): string {
  return text.normalize('NFC').toLowerCase();
}

/** What coupons are called, whole words in Latin letters; plurals follow. */
const couponLatin = listed(
  'coupon, voucher, promo code, promocode, discount code, offer code, gift code, gift card, cupón, ' +
    'cupones, código promocional, código de descuento, cupom, cupons, código de desconto, ' +
    "code promo, bon de réduction, code de réduction, bon d’achat, bon d'achat, kortingscode, " +
    'gutschein, gutscheincode, rabattcode, buono sconto, codice sconto, kod rabatowy, kupon, kupong, ' +
    'rabattkod, rabatkode, kode promo, kode voucher, baucar, mã giảm giá, phiếu giảm giá, ' +
    'indirim kodu, hediye kartı, gutscheine, kuponu, kuponunuz, kuponki, alennuskoodi',
);
/** The same in scripts that need no borders of words. */
const couponOthers = listed(
  'कूपन, वाउचर, प्रोमो कोड, கூப்பன், కూపన్, ಕೂಪನ್, കൂപ്പൺ, কুপন, કૂપન, ਕੂਪਨ, کوپن, قسيمة, كوبون, ' +
    'كود الخصم, کد تخفیف, קופון, שובר, คูปอง, โค้ดส่วนลด, купон, промокод, κουπόνι, 优惠券, 優惠券, 优惠码, ' +
    '折扣码, クーポン, 쿠폰, 할인 코드, 할인코드',
);

/** What is said of orders and parcels. A purchase that somebody is to make ("off your next order") is none. */
const orderLatin = listed(
  'has shipped, was shipped, been shipped, is shipped, out for delivery, dispatched, on its way, ' +
    'delivered today, was delivered, been delivered, ready to collect, ready for collection, parcel, ' +
    'ready for pickup, ready for pick-up, shipment, tracking number, tracking id, ' +
    'order confirmation, tu pedido, su pedido, seu pedido, pedido n, encomenda, votre commande, ' +
    'votre colis, ihre bestellung, deine bestellung, bestellnummer, ihr paket, dein paket, ' +
    'sendungsnummer, il tuo ordine, il suo ordine, je bestelling, uw bestelling, twoje zamówienie, ' +
    'zamówienie nr, siparişiniz, siparişin, kargoya verildi, pesanan anda, pesananmu, pesanan kamu, ' +
    'đơn hàng',
);
const orderOthers = listed(
  'ऑर्डर, पार्सल, ஆர்டர், ఆర్డర్, ಆರ್ಡರ್, ഓർഡർ, অর্ডার, ઓર્ડર, ਆਰਡਰ, آرڈر, طلبك, طلبكم, شحنتك, ' +
    'سفارش شما, ההזמנה שלך, הזמנתך, คำสั่งซื้อ, พัสดุ, ваш заказ, вашего заказа, посылка, заказ №, ' +
    'παραγγελία, 您的订单, 订单号, 您的訂單, 訂單編號, 快递, 包裹, ご注文, お荷物, 주문하신, 주문번호, 택배',
);

const couponWord = toPattern(couponLatin, couponOthers);
const orderWord = toPattern(orderLatin, orderOthers);
/** A token of letters and digits that a text calls a code: `use code SAVE20`. */
const couponToken = /(?<![a-z])codes? ?:? ?["'“*]?(?=[a-z\d-]*\d)(?=[a-z\d-]*[a-z])[a-z\d-]{4,}/;
/** An order with its number, or one that something happened to. */
const orderInLatin =
  /(?<![a-z])(?<!in |next |first |every |any )order(?:s(?= ?[#:\d])|)(?: ?(?:no|id|number|nr|#)\.?)?(?:[ :#-]{1,3}(?=[a-z-]{0,5}\d{4})| (?:is|was|has|confirmed|placed|received|cancelled|canceled|update|status)(?![a-z]))/;

function listed(words: string): readonly string[] {
  return words.split(', ');
}

function toPattern(latin: readonly string[], others: readonly string[]): RegExp {
  const inLatin = [...new Set(latin.flatMap((word) => [word, searchableText(word)]))].join('|');
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${inLatin})(?:e?s)?(?![\\p{L}\\p{M}])|${others.join('|')}`, 'u');
}

/** What people type for a coupon or an order beside what messages call them; folded as `splitWords` folds. */
const typed = {
  coupon: toTyped([...couponLatin, ...couponOthers], listed('offer, promo, promotion, discount, deal, gift')),
  order: toTyped(
    listed(
      'pedido, commande, colis, bestellung, paket, ordine, bestelling, zamówienie, sipariş, pesanan, ' +
        'order, parcel, package, delivery, shipping, shipment, tracking, dispatch, courier, заказ, 订单, ' +
        '注文, 주문, طلب',
    ),
    orderOthers,
  ),
} as const;

function toTyped(some: readonly string[], more: readonly string[]): ReadonlySet<string> {
  return new Set([...some, ...more].map((word) => splitWords(word).join(' ')));
}

/**
 * Of which kind typed words are another name: `code` for "OTP", "pin", "password", "verification"; `coupon` for "voucher",
 * "offer"; `order` for "parcel". Words that ask for more beside it ("OTP for Example") count. `undefined`: of none.
 */
export function kindOfWords(words: string): Kind | undefined {
  if (askForCode(words) !== undefined) return 'code';
  const folded = splitWords(words);
  const candidates = [folded.join(' '), ...folded].flatMap((word) => [word, word.replace(/s$/, '')]);
  for (const kind of ['coupon', 'order'] as const)
    if (candidates.some((word) => typed[kind].has(word))) return kind;
  return undefined;
}
