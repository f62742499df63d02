import { foldText } from './fold-text.ts';
import { passwordSource, pinSource, strongSource, weakSource } from './otp-words.ts';

/** `strong`: a code stands beside it. `pin`: may be an address's. `weak`: "code" alone, which may be a coupon's. */
type WordKind = 'strong' | 'password' | 'pin' | 'weak';
export type Word = { readonly kind: WordKind; readonly start: number; readonly end: number };

const all = new RegExp(`(${strongSource})|(${passwordSource})|(${pinSource})|${weakSource}`, 'g');

/** A noun that makes "code" an ordinary one: `promo code`, `HSN code`. */
const otherCodeBefore = fold(
  '(?:promo(?:tion)?|coupon|voucher|discount|offer|gift|refer(?:ral)?|invit(?:e|ation)|cash ?back|deal|rewards?|redemption|campaign|' +
    'store|shop|branch|dealer|hsn|sac|ifsc|swift|bic|micr|qr|bar|error|status|dress|item|product|style|article|sku|country|area|' +
    'std|isd|zip|postal|post|state|city|location|tracking|employee|emp|staff|customer|client|member(?:ship)?|vendor|source|' +
    'colou?r|batch|model|design|category|department|dept|tax|gst|currency|building|bank|sort|agent|partner|affiliate|template|' +
    'booking|ticket|order|invoice|seat|flight|course|class|team|game|survey|open|morse|vehicle|service|reason|response|size|approval|auth(?:ori[sz]ation)?|appr|posta|indirim|kupon|urun|alan|ulke|' +
    'कूपन|प्रोमो|ऑफर|डिस्काउंट|रेफरल|पिन|स्टोर|ग्राहक|शाखा|उत्पाद|आइटम|राज्य|クーポン|商品|紹介|優待|割引|할인|쿠폰|추천|promosyon|indirim)[ -]?$',
);
const otherCodeAfter = fold(
  '^(?: (?:of conduct|promo|postal|cadeau|de réduction|de conduite|barre|diskon|voucher|kupon|pos|barang|produk|booking|pesanan|toko|' +
    'referral|cabang|de descuento|de barras|promocional|de cup[oó]m|de desconto|postal|sconto|kupon|rabatowy|pocztowy)(?![a-z])|' +
    '(?: )?(?:الخصم|خصم|البريدي|المنتج|القسيمة|الكوبون|تخفیف|kupon|הנחה|קופון|ส่วนลด|ไปรษณีย์|สินค้า|อ้างอิง|คูปอง|สมาชิก|พนักงาน|' +
    'товара|скидки|города|купона|заказа|региона|региону))',
);

/** The words of a folded text beside which a code may stand, in their order; coupon codes and the like are left out. */
export function findWords(folded: string): Word[] {
  const found: Word[] = [];
  all.lastIndex = 0;
  for (let match = all.exec(folded); match !== null; match = all.exec(folded)) {
    const kind =
      match[1] !== undefined
        ? 'strong'
        : match[2] !== undefined
          ? 'password'
          : match[3] !== undefined
            ? 'pin'
            : 'weak';
    const start = match.index;
    const end = start + match[0].length;
    if (kind === 'weak' && otherCodeBefore.test(folded.slice(Math.max(0, start - 16), start))) continue;
    if (kind === 'weak' && otherCodeAfter.test(folded.slice(end, end + 16))) continue;
    found.push({ kind, start, end });
  }
  return found;
}

function fold(source: string): RegExp {
  return new RegExp(foldText(source).text);
}
