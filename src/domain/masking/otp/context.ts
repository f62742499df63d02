import { endingAt, folded, startingAt, sticky } from './patterns.ts';
import { copulaSource } from './words.ts';

// What stands right before a candidate: labels and names of other numbers, words that lead elsewhere.

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
  'bestellung|rechnung|teléfono|gd|giao dịch|mã gd|mã giao dịch|mã đơn(?: hàng)?|mã kh|mã hđ|hđ|số hđ|trace|terminal|batch|transaksi|trx|struk|resi|transaccion|transaction|transacao|buchung|vorgang|scontrino|fattura|ordine)|ऑर्डर|बिल|रेफरेंस|नंबर|เลขที่|หมายเลข|อ้างอิง|คำสั่งซื้อ|رقم|الطلب|מספר|הזמנה|заказа?|номер|телефон|订单号?|单号|',
  `尾号|訂單|注文番号|電話|주문번호|전화)(?:${numbered}){0,2}[.#\\s"'*_()-]{0,6}${pieces}`,
);

/** Labels that hold even where "is" or a colon follows them: phones to call, references, the numbers of things. */
export const afterName = endingAt(
  '(?:(?<![a-z\\d])(?:call|dial|contact|helpline|hotline|toll[ -]?free|missed call|whatsapp|sms|customer care|reference|ref|utr|rrn|awb|',
  'pnr|docket|ending(?: with| in)?|last (?:\\d|four|three) digits|dated?|id|(?:ma|so) (?:gd|giao dịch|đơn(?: hàng)?|kh|khách hàng|hđ|hóa đơn|vận đơn|tham chiếu|vé)|(?:no|nomor|nr|num(?:ero)? (?:de|di|do)?) ?(?:pesanan|transaksi|referensi|struk|resi|pedido|orden|factura|referencia|transaccion|commande|facture|ordine)|(?:bestell|rechnungs|vorgangs|auftrags|kunden|referenz)nummer|tổng đài|hubungi|llame|appelez|(?:order|bill|invoice|inv|',
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

/** Amounts: a currency before the number. */
export const afterCurrency = endingAt(
  '(?:(?<![a-z])(?:rs|re|inr|usd|aed|sar|qar|omr|bhd|kwd|rm|myr|idr|rp|php|thb|vnd|sgd|lkr|bdt|npr|pkr|eur|gbp|egp|jod|try|dhs?|',
  'sr|kd|bd|ntd|jpy|cny|hkd)\\.?|\\$|रु\\.?|रुपये)[\\s:.]{0,3}',
);

/** The name of a month, with or without a day, before a year: `12 May 2025`, `May 12, 2025`, `12 de mayo de 2025`. */
const month =
  '(?:jan|ene|feb|fev|mar|apr|avr|abr|may|mei|mai|maj|mag|jun|giu|jui|jul|lug|aug|agu|ago|aou|sep|set|oct|okt|out|ott|nov|dec|des|dez|dic|dis|ogos|mac|mrz|' +
  'янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर|يناير|فبراير|مارس|' +
  'أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|ม\\.ค\\.|ก\\.พ\\.|มี\\.ค\\.|เม\\.ย\\.|พ\\.ค\\.|มิ\\.ย\\.|ก\\.ค\\.|ส\\.ค\\.|ก\\.ย\\.|ต\\.ค\\.|พ\\.ย\\.|ธ\\.ค\\.)';
export const afterMonth = endingAt(
  `(?:(?<![a-z])${month}[^\\d\\s.,]{0,9}[.,]{0,2} ?(?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:de |del |of |năm )?|năm |พ\\.ศ\\. ?|tháng \\d{1,2}[ /,-]{0,2}(?:năm )?)`,
);

/** Masked already, by the vendor or somebody else. */
export const afterMask = endingAt('(?:xx|\\*\\*|##|x-)');
/** A dialling code (`*123#`). */
export const afterStar = endingAt('\\*');

/** Part of a link, unless the link's own key says what it is (`?otp=482913`). */
export const inLink = endingAt('(?:(?:https?:|www\\.|\\.[a-z]{2,10}/)[^\\s]{0,200}|[?&][a-z_]{1,20}=)');
/** Inside a tag of HTML. */
export const inTag = endingAt('</?[a-z][^<>]{0,120}');
/** A link's own key says that it is a code. */
export const underLinkKey = endingAt('[?&](?:otp|pin|passcode|password|pwd)=');

// What stands right before a code that no word names.

/** `Use 482913 to verify`, without any noun. */
export const afterInstruction = endingAt(
  '(?:(?<![a-z\\d])(?:use|enter|type|input|submit|quote|key in|provide|share|tell|give|say|show|mention|reply with|log ?in with|sign in with|masukkan|gunakan|',
  'nhập|ingresa|introduce|introduzca|digite|insira|utilisez|saisissez|entrez)|استخدم|أدخل)[\\s"\'*:]{0,4}',
);

/** The last line of a message for one site's form: `@bazaar.example #482913` (the format of domain-bound codes). */
export const afterBinding = endingAt('@[a-z\\d.-]{3,60} #');

/** A sentence or line of its own. */
export const afterStart = endingAt(`(?:^|[.!?:\\n>])[\\s"'*_(\\[<]{0,8}`);

// What stands right after a candidate.

/** Amounts, points, durations and counts: a unit after the number. */
export const beforeUnit = startingAt(
  ' ?(?:%|/-|\\$|(?:rs|inr|aed|sar|rm|usd|vnd|idr|rupees?|rupiah|dirhams?|riyals?|baht|dong|đ|k|pts?|points?|poin|puntos|điểm|',
  'stars?|coins?|miles|mins?|minutes?|menit|phút|minutos?|hours?|hrs?|h|jam|giờ|days?|hari|ngày|seconds?|secs?|detik|giây|weeks?|',
  'months?|years?|yrs?|times?|am|pm|items?|pcs|pieces?|people|guests?|cities|stores?|outlets?|shops?|off|kgs?|gms?|grams?|ml|ltr|',
  'litres?|kms?|mm|cm|gb|mb|sq|users?|customers?|members?|brands?|styles|products?|digits?|attempts?)(?![a-z\\d])|',
  '円|元|원|баллов|руб|мин|分|คะแนน|บาท|นาที|अंक|रुपये|मिनट|पॉइंट|دقيقة|دقائق|ريال|درهم|نقطة|שקל|דקות|점|분)',
);

/** What says that a number was a year. */
export const beforeYearSign = startingAt(' ?(?:年|년|г(?:\\.|ода)|год)| ?,? ?(?:at )?\\d{1,2}[:h]\\d\\d');

/** Masked already, or the end of a dialling code. */
export const beforeMask = startingAt('(?:xx|\\*\\*|##)');
export const beforeHash = startingAt('#');

/** `482913 to log in`: after such an instruction. */
export const beforeIntent = startingAt(
  `[\\s"'*]{0,4}(?:to|for|untuk|para|pour|để|de|um)\\s{1,3}(?:[a-z]{1,10} ){0,2}?(?:verif|log|sign|confirm|authenticat|activat|regist|`,
  'complet|reset|access|prove|unlock|masuk|xác|iniciar|acced|connect)| (?:لتسجيل|لتأكيد|للدخول|لإتمام|لتفعيل|للتحقق)',
);

/** The end of such a sentence or line. */
export const beforeEnd = startingAt(`[\\s"'*_)\\]>]{0,8}(?:[.!\\n]|$)`);

// What a candidate is by itself.

/** Words with digits that are no codes: ordinals, times, sizes, amounts, dates, masked phone numbers. */
export const ordinaryToken =
  /^(?:\d{1,4}(?:st|nd|rd|th|am|pm|hrs?|mins?|secs?|days?|off|pts|gb|mb|kg|gm|ml|km|x\d)|\d{1,4}-(?:[a-z]{3,}|\d{1,2}[a-z]{2,})|(?:rs|inr|aed|sar|rm|usd|rp|php|sgd|pin|otp|tac)\d{1,3}|[a-z\d]{0,10}x{2,}[a-z\d]{0,10}|\d{1,2}-?[a-z]{3,9}-?\d{2,4})$/;

/** A day with its month and year, together: `12052025`, `20250512`. */
export const dayLike =
  /^(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])20[0-4]\d|20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;
/** A year, of the Buddhist era too. */
export const yearLike = /^(?:199|20[0-3]|256)\d$/;

// What stands between a word and a candidate.

/** In a gap, also words that are "is" there alone. */
const latinCopula = `est le|${copulaSource}|yra|ir|r|he|hain|yaitu|je|on|var|eshte`;
const otherCopula =
  'है|हैं|आहे|ஆகும்|হল|হলো|છે|ହେଉଛି|ہے|هو|هي|التالي|הוא|היא|คือ|ແມ່ນ|គឺ|မှာ|သည်|是|为|為|は|が|는|은|είναι|არის|ነው|(?<![а-я])е(?![а-я])';

/** One piece that says nothing: mark-up, "is", "number" and the like, or a sign. The order makes each piece the longest. */
const nothing = sticky(
  `</?[a-z][^<>\\n]{0,100}>|`,
  `(?:${latinCopula}|no\\.?|nos|num|number|nr|codes?|pin|otp|value|here|ini|na|ng|của bạn|của quý khách|anda|kamu|saudara|juaj|below|follows|as follows)(?![a-z\\d])|`,
  `${otherCopula}|ของคุณ|ของท่าน|الخاص بك|الخاص بكم|שלך|شما|من فضلك|எண்|ваш|`,
  `\\.(?=[\\s:.-]{0,8}(?:is|:|-|no|\\d))|[\\s:;,=~"'*_()\\[\\]{}|#!\\\\、【】「」（）<>-]`,
);

/** Between a word and a code: punctuation, mark-up, "is", "number" and the like, and nothing else. */
export function saysNothing(gap: string): boolean {
  let at = 0;
  while (at < gap.length) {
    const end = nothing(gap, at);
    if (end <= at) return false;
    at = end;
  }
  return true;
}

/** The last thing before the code says "here it comes". */
export const afterCopula = endingAt(
  `(?:[:=>]|(?:set|reset|changed|updated) to|(?<![a-z\\d])(?:est le|${copulaSource}|yra|ir)|`,
  `${otherCopula}) ?-?[\\s"'*_(\\[{<「【-]{0,6}(?:</?[a-z][^<>\\n]{0,60}>)?[\\s"'*_]{0,4}`,
);

/** Between a code and the word after it: `is your Bazaar`, `as`, `-`, `(`, or nothing. */
export const introduces = folded(
  `^[\\s"'*_)\\]>」】]*(?:(?:(?:${latinCopula}|was)(?![a-z\\d])|[:=(\\[（-]|->)[^\\s\\d]{0,24}(?:\\s+[^\\s\\d]{1,24}){0,5}\\s*|`,
  `[\\s"'*_(\\[>:、,-]*)$`,
);

/** `is your`, in the languages whose words for codes are known: what follows is somebody's own. */
export const possesses = folded(
  `^[\\s"'*_)\\]>」】]{0,4}(?:[-:]{1,2} ?)?(?:(?:(?:is|as) (?:your|ur|the|my|ang|u r)|(?:ist|lautet) (?:dein|deine|ihr|ihre|der|euer|unser)|`,
  `es (?:tu|su|el)|e (?:(?:o )?(?:seu|teu)|il tuo|il suo|o codigo)|est (?:votre|ton|le)|is (?:je|jouw|uw)|(?:er|ar) (?:din|ditt|dit|deres)|`,
  `to (?:twoj|twoj|panstwa)|jest twoim|eshte kodi|on (?:sinun|koodisi)|ay (?:ang|iyong)|ang (?:iyong|inyong)|(?:adalah|ialah|merupakan|la)(?= (?:kode|kod|ma)?))(?![a-z\\d])|`,
  `(?:यह |ही )?(?:आपका|आपके|तुमचा|तुमचे|आपला)|(?:என்பது )?(?:உங்கள்|தங்கள்)|(?:అనేది )?(?:మీ|మీయొక్క)|(?:ಇದು )?ನಿಮ್ಮ|(?:ആണ് )?നിങ്ങളുടെ|(?:হল |হলো )?আপনার|(?:એ )?(?:તમારો|તમારું)|ਤੁਹਾਡਾ|`,
  `(?:ହେଉଛି )?ଆପଣଙ୍କ|آپ کا|(?:هو|هي)|(?:הוא|היא)|(?:کد|رمز)|คือ|ແມ່ນ|គឺ(?:ជា)?|ជា|(?:သည်|က) ?သင|(?:це |это )?(?:ваш|твой|твій|ваша)|сіздің|сизнинг|είναι (?:ο|το)|`,
  `是(?:您|你)?|(?:为|為)|(?:が|は)(?:あなた|お客様)?|(?:은|는|이|가|고객님|회원님|귀하|당신))`,
);

/** Words of other scripts, whose copulas are not all known here. */
export const otherScript = /^[\s"'*_)\]>]*[\u0250-\uffff][^\d.!?\n]{0,30}$/;

/** What shows that the sentence speaks about codes in general, or about something else. */
export const forbids =
  /(?<![a-z])(?:never|not|dont|don't|donot|share|with|via|through|without|waiting|using|after|before|until|pending|requires?|needs?|sent|and|by|if|who|asks?|anyone|to|was|were|has|have|had|will|can|cannot|entered|failed|verified|used|received|on|at|changed|updated|reset|requested|expired|blocked|jangan|diubah|berubah|berhasil|dikirim|telah|sudah|da (?:doi|gui|duoc|thay)|thanh cong|cambiad[oa]|enviad[oa]|modifie|geandert|alterad[ao]|modificat[ao])(?![a-z])/;

/** A new clause: `never share your OTP, your bill is 4829`. */
export const turns = /[,;] ?(?:your|the|ur|bill|total)(?![a-z])(?!.*(?:otp|code|pin))/;

/** `this OTP to redeem your points: 4829` */
export const saysWhatFor = /^(?:[^,;.]|[,.]\d)*(?<![a-z])(?:to|for)(?![a-z])(?:[^,;.]|[,.]\d)*$/;

/** A sentence ends inside: not at `Rs. 4,999`, `no. 5`, `Mr. Khan`. */
export const sentenceEnd =
  /(?<!(?<![a-z])(?:rs|no|nos|mr|mrs|ms|dr|ltd|pvt|o\.t\.p|ref|st|co|inc|approx|amt|dhs|a\/c))[.!?](?=\s|$)|\n\s*\n/;

// What a word is by itself, and what stands right after it.

/** A word that says whose itself. */
export const ownedWord = folded('(?:nuz(?:dur)?|kodun|رمزك|كودك)$');

/** After "code": `kode Anda`, whose is somebody's own too. */
export const afterOwner = startingAt(
  `(?: ?(?:anda|kamu|kalian|awak|saudara|mo|nyo|juaj)(?![a-z])| ?(?:شما|تان|شماست)| ?(?:है|आहे|ಆಗಿದೆ|ఇది|ஆகும்|છે|ਹੈ|ہے)| ?ของ(?:คุณ|ท่าน)| ?ຂອງທ່ານ| ?របស់អ្នក| ?입니다| ?です| ?σας| ?שלך)`,
);

/** After a word: it was changed, sent, asked for. What stands before such news is a date or a reference, not the code. */
export const beforeEvent = startingAt(
  `(?:'s)?["')]{0,2} ?(?:(?:was|were|is|has|have|been|being|had|request(?:ed)?|telah|sudah|berhasil|ha sido|fue|foi|wurde|a ete|e stat[ao]) ){0,3}`,
  `(?:successfully )?(?:chang|reset|updat|sent|expir|request|creat|modif|verifi|fail|block|incorrect|wrong|success|generat|enabl|disabl|lock|attempt|entered|used|set(?![a-z])|`,
  `diubah|diganti|diperbarui|dikirim|kedaluwarsa|cambi|actualiz|enviad|restablec|alterad|redefinid|geandert|zuruckgesetzt|abgelaufen|réinitialis|expir|modificat|`,
  `(?:đã|vừa) (?:được )?(?:đổi|thay|gửi|cập nhật|hết hạn)|изменен|обновлен|отправлен|बदल|तم |तغيير|تم |修改|重置|变更|変更|변경)`,
);
