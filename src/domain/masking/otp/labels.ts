import { endingAt } from './patterns.ts';

const spacing = `[.:=#\\s"'*_()-]{0,6}`;
/** A number in pieces has its label before the first (`call 1800 266 1234`). */
const pieces = '(?:\\+?\\d[\\d -]{0,20}[ -])?';
const numbered = ' ?(?:no|nos|number|num|nr|id|code|#)(?![a-z\\d])';

/** A noun right before the number says what it numbers: `order 48213`, `card ending 3931`. */
export const afterLabel = endingAt(
  '(?:(?<![a-z\\d])(?:orders?|bills?|invoice|inv|receipt|ticket|reference|ref|txn|trxn|transaction|trans|utr|rrn|booking|policy|',
  'consignment|shipment|awb|tracking|docket|case|complaint|request|sr|job|token|member|membership|card|account|acct|acc|a/c|customer|',
  'cust|emp|employee|store|shop|outlet|branch|flat|plot|sector|house|floor|gate|seat|room|locker|counter|table|screen|train|flight|',
  'bus|coach|terminal|pincode|pin ?code|zip|postal code|gstin|cin|dlt|template|campaign|coupon|voucher|promo|offer|gift|referral|',
  'version|android|iphone|model|style|size|page|item|product|article|sku|survey|team|id|user|vpa|application|pnr|amount|amt|total|',
  'balance|bal|price|mrp|value|worth|points?|score|rank|code|ending(?: with| in)?|ends with|last (?:\\d|four|three) digits|dated?|time|',
  'call|dial|contact|helpline|hotline|phone|mobile|mob|tel|telephone|whatsapp|sms|fax|ext|queries\\?|upto|up to|minimum|min|max|only|',
  'pay|paid|spent|spend|win|get|save|earn|earned|year|est|đơn hàng|hóa đơn|nomor|pesanan|struk|pedido|factura|commande|facture|',
  'bestellung|rechnung|teléfono)|ऑर्डर|बिल|रेफरेंस|नंबर|เลขที่|หมายเลข|อ้างอิง|คำสั่งซื้อ|رقم|الطلب|מספר|הזמנה|заказа?|номер|телефон|订单号?|单号|',
  `尾号|訂單|注文番号|電話|주문번호|전화)(?:${numbered}){0,2}[.#\\s"'*_()-]{0,6}${pieces}`,
);

/** Labels that hold even where "is" or a colon follows them: phones to call, references, the numbers of things. */
export const afterName = endingAt(
  '(?:(?<![a-z\\d])(?:call|dial|contact|helpline|hotline|toll[ -]?free|missed call|whatsapp|sms|customer care|reference|ref|utr|rrn|awb|',
  'pnr|docket|ending(?: with| in)?|last (?:\\d|four|three) digits|dated?|id|tổng đài|hubungi|llame|appelez|(?:order|bill|invoice|inv|',
  'receipt|ticket|txn|transaction|booking|policy|complaint|request|card|account|a/c|customer|member|membership|application|gst|job) ?',
  '(?:no|nos|number|num|id|#))|हेल्पलाइन|कॉल|โทร|ติดต่อ|اتصل|للاستفسار|חייגו|звоните|热线|电话|致电|客服|お問い合わせ|고객센터)',
  `(?: ?(?:no|nos|number|num|nr|id|us|on|at|to|is|was|على)(?![a-z\\d])){0,3}${spacing}${pieces}`,
);

/** Quantities named. */
export const afterQuantity = endingAt(
  '(?<![a-z\\d])(?:amount|amt|total|balance|bal|price|mrp|value|points?|score)(?: (?:is|was|of))?',
  spacing,
);

/** Any noun with "no." or "number" that is not the code's own. */
export const afterNumbered = endingAt(
  '(?<![a-z\\d])(?!(?:otp|pin|tac|code|passcode|password|secret|verification|anda|khach)[ .])[a-z]{2,20}[ .]{1,2}',
  '(?:no|nos|number|num|id|#)(?:\\.|(?![a-z\\d]))[\\s:#-]{0,4}',
);

/** The letters of a longer number: `DXB-1029`. */
export const afterPrefix = endingAt('[a-z]{2}-');

/** Words that lead on to a place, a person, a time or an amount rather than to a code. */
export const afterPreposition = endingAt(
  '(?<![a-z\\d])(?:to|on|at|from|in|by|before|after|till|until|since|of|for|within|upto|above|over|under|worth|with|and|or|than|about|',
  'near|every|each|next|last|first|top|all|any|your|ur|rs|ve|ke|di|pada|đến|tại|en|de|a|bis|am|um|von|zu|den|ab)[\\s"\'*(]{0,4}',
);

/** More that leads away from a code: a number's earlier pieces, comparisons, keywords to send. */
export const afterLead = endingAt(
  '(?:\\d[ -]|(?<![a-z])(?:exceeds?|exceeding|crosses|reach(?:es)?|equals|only|sms [a-z]{2,12}|circular|rule|section|page|no|visit) )',
);
