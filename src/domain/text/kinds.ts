import { splitWords } from './searchable-text.ts';

/** What people look for by its kind, whatever the message itself calls it. */
export type MessageKind = 'code' | 'coupon' | 'order';

/**
 * One word each, as somebody types it to find messages of a kind; folded below like all that is searched. `code` alone says less
 * than any other (`coupon code`). The words beside which codes stand in messages are others: ../masking/otp/words.ts.
 */
const written = {
  code:
    'otp otps one-time onetime pin pins mpin tpin password passwords passcode passcodes pwd verification verify verifying ' +
    'authentication 2fa verifikasi sandi otentikasi pengesahan verificación verificação contraseña senha vérification passwort ' +
    'kennwort bestätigungscode verifica verificatie wachtwoord weryfikacja hasło doğrulama şifre ओटीपी सत्यापन पासवर्ड पिन ' +
    'ஓடிபி ఓటీపీ ಒಟಿಪಿ ഒടിപി ওটিপি ઓટીપી ਓਟੀਪੀ رمز تحقق التحقق โอทีพี รหัส пароль пин подтверждения ' +
    '验证码 驗證碼 認証コード 인증번호',
  plainCode: 'code codes kode kod mã código codigo codice कोड كود код コード 코드',
  coupon:
    'coupon coupons voucher vouchers discount discounts offer offers promo promos promotion promotions promocode cashback ' +
    'kupon voucer diskon promosi rabatt gutschein cupón cupones descuento oferta cupom desconto remise réduction sconto ' +
    'korting kortingscode zniżka rabat indirim कूपन छूट ऑफर வவுச்சர் கூப்பன் قسيمة كوبون خصم عرض ' +
    'คูปอง ส่วนลด купон скидка акция 优惠券 折扣 クーポン 割引 쿠폰 할인',
  order:
    'order orders ordered delivery deliveries parcel parcels package shipped shipment shipping dispatched courier invoice ' +
    'invoices bill receipt tracking pesanan paket pengiriman faktur penghantaran pedido pedidos entrega envío paquete factura ' +
    'encomenda fatura commande livraison colis facture bestellung lieferung rechnung sendung ordine consegna pacco ' +
    'fattura levering pakket factuur zamówienie dostawa przesyłka paczka sipariş kargo teslimat ऑर्डर डिलीवरी पार्सल ' +
    'बिल ஆர்டர் طلب الطلب توصيل شحنة فاتورة คำสั่งซื้อ พัสดุ จัดส่ง заказ доставка посылка счет 订单 快递 发票 注文 配送 請求書 ' +
    '주문 배송 송장',
} as const;

function fold(words: string): ReadonlySet<string> {
  return new Set(splitWords(words));
}

const wordsOf = {
  code: fold(written.code),
  plainCode: fold(written.plainCode),
  coupon: fold(written.coupon),
  order: fold(written.order),
} as const;

/**
 * The kind of message that typed words ask for: by the word that says most ("delivery OTP" is a code, "coupon code" a coupon);
 * `undefined` for any other words. Whole words only: `pinned` asks for no code.
 */
export function kindOfWords(words: string): MessageKind | undefined {
  const typed = splitWords(words);
  const names = (kind: keyof typeof wordsOf): boolean => typed.some((word) => wordsOf[kind].has(bare(word)));
  if (names('code')) return 'code';
  if (names('coupon')) return 'coupon';
  if (names('order')) return 'order';
  return names('plainCode') ? 'code' : undefined;
}

/** What typed words ask for beside a one-time code ("login OTP"), folded. */
export function besideCode(words: string): readonly string[] {
  return splitWords(words).filter((word) => !isOfCode(bare(word)));
}

function isOfCode(word: string): boolean {
  return wordsOf.code.has(word) || wordsOf.plainCode.has(word);
}

/** A word without what stands around it: `(otp)`, `code:`. */
function bare(word: string): string {
  return word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

/** The whole of a code; identities keep their last digits when they are masked, and a single dot begins a line of a list. */
const maskedCode = /(?<![\u2022\p{N}@])\u2022(?:[ -]?\u2022){2,}(?![ -]?[\u2022\p{N}@])/u;

/** Whether a one-time code was masked in a text (`••••••`). */
export function holdsMaskedCode(text: string): boolean {
  return text.includes('\u2022') && maskedCode.test(text);
}

/** Whether a message's text is of a kind: a code was masked in it, or it has one of the kind's words. */
export function isOfKind(text: string, kind: MessageKind): boolean {
  if (kind === 'code') return holdsMaskedCode(text);
  return splitWords(text).some((word) => wordsOf[kind].has(bare(word)));
}
