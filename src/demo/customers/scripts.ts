import { email, line, sms, toChannels, viber, whatsApp, zalo } from '../model/messages.ts';
import { type DemoRecord, person } from '../model/record.ts';

const zwj = '\u200d';
const zwnj = '\u200c';
const variation = '\ufe0f';

const heart = `\u2764${variation}`;
const family = `👨${zwj}👩${zwj}👧${zwj}👦`;
const couple = `👩🏽${zwj}${heart}${zwj}👨🏿`;
const engineer = `👩🏾${zwj}🔧`;
const rainbowFlag = `🏳${variation}${zwj}🌈`;
const walesFlag = '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}';
const keycaps = ['1', '2', '#'].map((key) => `${key}${variation}\u20e3`).join('');

/** Messages in many scripts. Invisible characters are written as escapes, so that this file shows them. */
export const scripts: DemoRecord = person('nested', '447700900121', () =>
  toChannels([
    sms('2025-05-01 09:00:00', 'प्रिय ग्राहक, आपका ऑर्डर 70412280 भेज दिया गया है। कुल राशि: ₹1,499.00'),
    sms('2025-05-02 09:00:00', 'عزيزي العميل، تم شحن طلبك رقم 70412281 وسيصل يوم 5 مايو. المبلغ 249.50 ريال'),
    sms('2025-05-03 09:00:00', 'לקוח יקר, הזמנה 70412282 מוכנה לאיסוף בחנות Example Leeds עד 20:00.'),
    whatsApp('2025-05-04 09:00:00', 'เรียนคุณลูกค้า คำสั่งซื้อ 70412283 ของคุณจัดส่งแล้ว ขอบคุณที่ใช้บริการ'),
    zalo('2025-05-05 09:00:00', 'Quý khách thân mến, đơn hàng 70412284 đã được giao. Tổng cộng: 1.250.000 ₫'),
    zalo('2025-05-05 09:05:00', 'Điểm thưởng của quý khách: 350'.normalize('NFD')),
    sms('2025-05-06 09:00:00', 'அன்புள்ள வாடிக்கையாளர், உங்கள் ஆர்டர் 70412285 அனுப்பப்பட்டது. நன்றி!'),
    line('2025-05-07 09:00:00', '尊敬的顾客,您的订单 70412286 已发货,预计5月9日送达。合计:¥328.00'),
    line('2025-05-07 09:05:00', 'ご注文 70412287 を発送しました。お届け予定日は5月9日です。'),
    line('2025-05-07 09:10:00', '고객님의 주문 70412288이 발송되었습니다. 감사합니다.'),
    sms('2025-05-08 09:00:00', 'প্রিয় গ্রাহক, আপনার অর্ডার 70412289 পাঠানো হয়েছে।'),
    sms('2025-05-08 09:05:00', `مشتری گرامی، سفارش 70412290 ارسال شد و می${zwnj}رسد.`),
    sms('2025-05-08 09:10:00', `क्${zwj}ष and क्${zwnj}ष differ by one invisible joiner`),
    email('2025-05-09 09:00:00', 'Größe geändert: Bestellung 70412291 – schöne Grüße aus Köln'),
    email('2025-05-09 09:05:00', 'Ваш заказ 70412292 отправлен. Сумма: 1 250,00 ₽'),
    viber('2025-05-10 09:00:00', `Family day in store: ${family} ${couple} ${engineer} 👍🏽`),
    viber('2025-05-10 09:05:00', `Flags at the world food market: 🇮🇳🇬🇧🇻🇳🇹🇭🇸🇦 ${walesFlag} ${rainbowFlag}`),
    viber('2025-05-10 09:10:00', `Press ${keycaps} to choose`),
    viber('2025-05-10 09:15:00', family.repeat(80)),
    sms('2025-05-11 09:00:00', 'Code SUMMER25 خصم 25% on الطلب 70412293 (by 30/06) שלום'),
    sms('2025-05-11 09:05:00', 'שלום Maya, 3 פריטים ב-₪149.90 (Order #70412294) – تم التأكيد'),
    sms('2025-05-11 09:10:00', 'हैलो Maya, call \u200e+44 7700 900121 या जवाब दें: YES/NO'),
    whatsApp('2025-05-12 09:00:00', 'Ａｂｃ １２３ full-width, ﷽ one wide sign, and ½ ⅔ ﬁ ligature'),
    whatsApp('2025-05-12 09:05:00', 'مرحبا 👋\u200f'),
  ]),
);
