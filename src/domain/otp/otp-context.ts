import { foldText } from './fold-text.ts';

/** Patterns over folded text around a candidate: `before…` end at it, `after…` start at it, `gap…` lie between it and a word. */
const copulaLatin = 'is|are|as|r|hai|he|hain|adalah|ialah|yaitu|la|es|e|est|ist|lautet|ay|je|on';
const copulaOther = 'है|हैं|आहे|ஆகும்|হল|হলো|છે|ہے|هو|هي|التالي|הוא|היא|คือ|គឺ|မှာ|是|为|為|は|が|는|은';
const opening = `[\\s"'*_(\\[{<「【-]*(?:</?[a-z]{1,8}>)?[\\s"'*_]*`;
const noLetterAfter = '(?![a-z\\d])';

/** Nothing but punctuation, mark-up, "is", "number" and the like stands between a word and its code. */
export const gapSaysNothing = compile(
  `^(?:[\\s:;,=~"'*_()\\[\\]{}|#!、【】「」（）<>-]|\\.(?=[\\s:-]*(?:is|:|-|no))|</?[a-z]{1,8}>|` +
    `(?:${copulaLatin}|no\\.?|nos|num|number|nr|codes?|pin|otp|value|here|ini|na|ng|cua ban|cua quy khach|anda|kamu)${noLetterAfter}|` +
    `${copulaOther}|ของคุณ|الخاص بك|שלך|شما|من فضلك)*$`,
);

/** The last thing before the candidate says "here it comes". */
export const beforeIsCopula = compile(
  `(?:[:=>]|(?:set|reset|changed|updated) to|(?<![a-z\\d])(?:is|are|as|hai|adalah|ialah|la|es|e|est|ist|lautet|ay)|${copulaOther}) ?-?${opening}$`,
);

/** A noun right before the candidate says what it numbers: `order 48213`, `card ending 3931`, `call 1800 266 1234`. */
export const beforeIsLabel = compile(
  `(?:(?<![a-z\\d])(?:orders?|bills?|invoice|inv|receipt|ticket|reference|ref|txn|trxn|transaction|trans|utr|rrn|booking|policy|` +
    `consignment|shipment|awb|tracking|docket|case|complaint|request|sr|job|token|member|membership|card|account|acct|acc|a/c|customer|cust|` +
    `emp|employee|store|shop|outlet|branch|flat|plot|sector|house|floor|gate|seat|room|locker|counter|table|screen|train|flight|bus|coach|` +
    `pincode|pin ?code|zip|postal code|gstin|cin|dlt|template|campaign|coupon|voucher|promo|offer|gift|referral|version|android|iphone|` +
    `model|style|size|page|item|product|article|sku|survey|team|id|user|vpa|application|pnr|amount|amt|total|balance|bal|price|mrp|value|` +
    `worth|points?|score|rank|code|ending(?: with| in)?|ends with|last (?:\\d|four|three) digits|terminal|dated?|time|phone|mobile|mob|tel|telephone|whatsapp|sms|fax|ext|` +
    `upto|up to|minimum|min|max|only|pay|paid|spent|spend|win|get|save|earn|earned|year|est|đơn hàng|hóa đơn|nomor|pesanan|struk|pedido|` +
    `factura|commande|facture|bestellung|rechnung|telefono)|` +
    `ऑर्डर|बिल|रेफरेंस|नंबर|เลขที่|หมายเลข|อ้างอิง|คำสั่งซื้อ|رقم|الطلب|מספר|הזמנה|заказа?|номер|телефон|订单号?|单号|尾号|訂單|注文番号|電話|주문번호|전화)` +
    `(?: ?(?:no|nos|number|num|nr|id|code|#)(?![a-z\\d]))*[.#\\s"'*_()-]*(?:\\+?\\d[\\d -]*[ -])?$`,
);
/** Labels that hold even where "is" or a colon follows them: phones to call, references, amounts. */
export const beforeIsNamed = compile(
  `(?:(?<![a-z\\d])(?:call|dial|contact|helpline|hotline|toll[ -]?free|missed call|whatsapp|sms|customer care|reference|ref|utr|rrn|awb|pnr|docket|` +
    `ending(?: with| in)?|last (?:\\d|four|three) digits|dated?|id|tổng đài|hubungi|llame|appelez|` +
    `(?:order|bill|invoice|inv|receipt|ticket|txn|transaction|booking|policy|complaint|request|card|account|a/c|customer|member|membership|application|gst|job) ?(?:no|nos|number|num|id|#))|` +
    `हेल्पलाइन|कॉल|โทร|ติดต่อ|اتصل|للاستفسار|חייגו|звоните|热线|电话|致电|客服|お問い合わせ|고객센터)` +
    `(?: ?(?:no|nos|number|num|nr|id|us|on|at|to|is|was|على|nr)(?![a-z\\d]))*[.:=#\\s"'*_()-]*(?:\\+?\\d[\\d -]*[ -])?$`,
);

/** Quantities, unless the sentence says what the code is for: `this OTP to redeem your points: 4829`. */
export const beforeIsQuantity = compile(
  `(?<![a-z\\d])(?:amount|amt|total|balance|bal|price|mrp|value|points?|score)(?: (?:is|was|of))?[.:=#\\s"'*_()-]*$`,
);
export const gapSaysWhatFor = /^(?:[^,;.]|[,.]\d)*(?<![a-z])(?:to|for)(?![a-z])(?:[^,;.]|[,.]\d)*$/;

/** Any noun with "no." or "number" that is not the code's own. */
export const beforeIsNumbered = compile(
  `(?<![a-z\\d])(?!(?:otp|pin|tac|code|passcode|password|secret|verification|anda|khach)[ .])[a-z]{2,20}[ .]{1,2}(?:no|nos|number|num|id|#)(?:\\.|${noLetterAfter})[\\s:#-]*$`,
);

/** Words that lead on to a place, a person, a time, an amount rather than to a code. */
export const beforeIsPreposition =
  /(?<![a-z\d])(?:to|on|at|from|in|by|before|after|till|until|since|of|for|within|upto|above|over|under|worth|with|and|or|than|for|about|near|every|each|next|last|first|top|all|any|your|ur|rs|ve|ke|di|pada|den|tu|tai|en|de|a|bis|am|um|von|zu|den|ab|à)[\s"'*(]*$/;

export const beforeIsCurrency = compile(
  `(?:(?<![a-z])(?:rs|re|inr|usd|aed|sar|qar|omr|bhd|kwd|rm|myr|idr|rp|php|thb|vnd|sgd|lkr|bdt|npr|pkr|eur|gbp|egp|jod|try|dh|dhs|sr|kd|bd|ntd|jpy|cny|hkd)\\.?|` +
    `[₹$€£¥฿₫₱₨₦]|রু|रु\\.?|रुपये|৳)[\\s:.]{0,3}$`,
);
export const afterIsUnit = compile(
  `^ ?(?:%|/-|[₹$€£¥฿₫₱]|(?:rs|inr|aed|sar|rm|usd|vnd|idr|rupees?|rupiah|dirhams?|riyals?|baht|dong|k|pts?|points?|poin|puntos|diem|stars?|coins?|miles|` +
    `mins?|minutes?|menit|phut|minutos?|hours?|hrs?|h|jam|gio|days?|hari|ngay|seconds?|secs?|detik|giay|weeks?|months?|years?|yrs?|times?|` +
    `am|pm|items?|pcs|pieces?|people|guests?|cities|stores?|outlets?|shops?|off|kg|kgs|gms?|grams?|ml|ltr|litres?|km|kms|mm|cm|gb|mb|sq|` +
    `users?|customers?|members?|brands?|styles|products?|digits?|attempts?|đ)${noLetterAfter}|円|元|원|баллов|руб|мин|分|คะแนน|บาท|นาที|अंक|रुपये|मिनट|नीमिट|دقيقة|دقائق|ريال|درهم|نقطة|שקל|דקות|점|분)`,
);
/** What the vendor, or somebody, masked already; a card's last digits. */
export const beforeIsMask = /(?:xx|\*\*|##|x{1,4}-)$/;
export const afterIsMask = /^(?:xx|\*\*|##)/;

/** Part of a link, unless the link's own key says what it is (`?otp=482913`). */
export const beforeIsLink = /(?:https?:|www\.|\.[a-z]{2,10}\/)\S*$|[?&][a-z_]{1,20}=$/;
export const beforeIsLinkKey = /[?&](?:otp|pin|passcode|password|pwd)=$/;
/** Ordinals, times, sizes, amounts in one word. */
export const ordinaryToken =
  /^(?:\d{1,4}(?:st|nd|rd|th|am|pm|hrs?|mins?|secs?|days?|off|pts|gb|mb|kg|gm|ml|km|x\d)|(?:rs|inr|aed|sar|rm|usd|rp|php|sgd|pin|otp|tac)\d{1,3}|[a-z\d]*x{2,}[a-z\d]*|\d{1,2}[a-z]{3}\d{2,4})$/;
/** The last line of a message for one site's form: `@bazaar.example #482913` (the format of domain-bound codes). */
export const beforeIsBinding = /@[a-z\d.-]{3,60} #$/;
/** A sentence or line of its own. */
export const startsAlone = /(?:^|[.!?:\n>])[\s"'*_(\[<]*$/;
export const endsAlone = /^[\s"'*_)\]>]*(?:[.!\n]|$)/;

/** `Use 482913 to verify`, without any noun. */
export const beforeIsInstruction =
  /(?:(?<![a-z\d])(?:use|enter|type|input|submit|quote|key in|provide|reply with|masukkan|gunakan|nhap|ingresa|introduce|introduzca|digite|insira|utilisez|saisissez|entrez)|استخدم|ادخل)[\s"'*:]*$/;
export const afterIsIntent =
  /^[\s"'*]*(?:to|for|untuk|para|pour|de|um)\s+(?:[a-z]{1,10} ){0,2}?(?:verif|log|sign|confirm|authenticat|activat|regist|complet|reset|access|prove|unlock|masuk|xac|iniciar|acced|connect)|^ (?:ل?لتسجيل|لتاكيد|للدخول|لاتمام|لتفعيل|للتحقق)/;

/** Between a code and the word after it: `is your Bazaar`, `as`, `-`, `(`. */
export const gapIntroduces = compile(
  `^[\\s"'*_)\\]>」】]*(?:(?:(?:${copulaLatin}|was)${noLetterAfter}|[:=(\\[（-]|->)(?:[\\s"'*(]*[^\\s\\d]{1,24}){0,5}[\\s"'*([]*|[\\s"'*_(\\[>:、,-]*)$`,
);
export const gapPossesses = /^[\s"'*_]*(?:is|as) (?:your|ur|the|my|ang|u r)(?![a-z])/;
export const gapOtherScript = /^[\s"'*_)\]>]*[^\u0000-\u024f][^\d.!?\n]{0,30}$/;
export const gapForbids =
  /(?<![a-z])(?:never|not|dont|don't|donot|share|with|via|through|without|waiting|using|after|before|until|pending|requires?|needs?|sent|and|by|if|who|ask|asks|anyone|to|was|were|has|have|had|will|can|cannot|entered|failed|verified|used|received|on|at)(?![a-z])/;
/** A new clause about something else: `never share your OTP, your bill is 4829`. */
export const gapTurns = /[,;] ?(?:your|the|ur|bill|total)(?![a-z])(?!.*(?:otp|code|pin))/;

/** A sentence ends inside: not at `Rs. 4,999`, `no. 5`, `Mr. Khan`. */
export const sentenceEnd =
  /(?<!(?<![a-z])(?:rs|no|nos|mr|mrs|ms|dr|ltd|pvt|o\.t\.p|ref|st|co|inc|approx|amt|dhs|a\/c))[.!?](?=\s|$)|\n\s*\n/;

/** The text sells something: "code" alone is then a coupon's. */
export const sells = compile(
  `\\d ?%|(?<![a-z])(?:off|discount|coupons?|vouchers?|promo|promotion|cashback|gifts?|offers?|sale|deals?|free|save|shop|invite|refer|friends?|win|buy|extra|flat|diskon|descuento|giảm|khuyến mãi|réduction|rabatt|gutschein|desconto|cup[oó]m|sconto|indirim|checkout|birthday)${noLetterAfter}|` +
    `скидк|छूट|कूपन|ऑफर|ลด|ส่วนลด|خصم|הנחה|优惠|折|割引|オフ|クーポン|할인|쿠폰`,
);
/** The text guards something: "code" alone is then a secret, even where it sells. */
export const guards = compile(
  `(?<![a-z])(?:otp|one[ -]?time|verif[a-z]*|authenticat[a-z]*|(?:do not|dont|don't|never|not) share|do not disclose|expires? in|` +
    `valid for \\d+ ?(?:min|sec)|jangan|kongsi|không chia sẻ|no lo compartas|não compartilhe|ne partagez|nicht weiter|doğrula[a-z]*|` +
    `paylaşma[a-z]*)${noLetterAfter}|никому|подтвержд|साझा न|किसी को न|ห้ามบอก|لا تشارك|אל תשתף|请勿|請勿|泄露`,
);
export const opensSomething = /(?<![a-z])(?:log ?in|sign ?in|sign ?up|confirm your|reset|secret|unlock|access|activate)(?![a-z])/;
/** The text gives an address or serves one: six digits beside "PIN" are then a postal code. */
export const placesSomething =
  /(?<![a-z])(?:road|rd|street|st|nagar|lane|floor|plot|sector|tower|building|bldg|mall|near|opp|dist|district|deliver|delivery|delivering|serviceable|area|city|location|locations|shop|house|flat|bengaluru|mumbai|delhi|chennai|kolkata|pune|hyderabad|gurugram|haryana|karnataka|maharashtra|ship|address)(?![a-z])/;
export const isPostal = /^[1-9]\d{2}[ -]?\d{3}$/;
export const postalWord = /pin ?-?code$|पिन$/;
export const yearLike = /^(?:19|20)\d\d$/;

function compile(source: string): RegExp {
  return new RegExp(foldText(source).text);
}
