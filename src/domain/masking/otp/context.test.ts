import { describe, expect, it } from 'vitest';
import { foldText } from '../fold-text.ts';
import * as context from './context.ts';
import type { PlacePattern } from './patterns.ts';

const words = (text: string) => text.split('|');
/** Those of some texts, folded, that a pattern does not find at their end. */
const notEnding = (pattern: PlacePattern, texts: readonly string[]) =>
  texts.filter((each) => {
    const text = foldText(each).text;
    return !pattern(text, text.length);
  });
/** Those that a pattern does not find at their start. */
const notStarting = (pattern: PlacePattern, texts: readonly string[]) =>
  texts.filter((each) => !pattern(foldText(each).text, 0));

describe('labels of other numbers', () => {
  it('stand right before what they number', () => {
    const labels = words(
      'order |orders |bill no. |invoice #|ref |txn id |transaction |utr-|policy |shipment |awb |docket |job |token |card |a/c |customer no |' +
        'emp |store |plot |gate |room |train |bus |terminal |pincode |zip |dlt |coupon |offer |version |android |sku |team |vpa |total |amt |' +
        'balance |mrp |points |code |ending with |ends with |last 4 digits |dated |time |call |helpline |whatsapp |ext |queries? |upto |max |' +
        'pay |earned |est |đơn hàng |pesanan |commande |bestellung |giao dịch |mã đơn |hđ |batch |transaksi |scontrino |ordine |ऑर्डर |बिल |' +
        'เลขที่ |رقم |الطلب |מספר |заказ |телефон |订单号|尾号|注文番号|電話|주문번호|call 1800 266 |order no id ',
    );
    expect(notEnding(context.afterLabel, labels)).toEqual([]);
    const others = words('border |your |otp |orders of |is |code is |idea |callx ');
    expect(notEnding(context.afterLabel, others)).toEqual(others);
  });

  it('hold even where a colon or "is" follows some of them', () => {
    const names = words(
      'call us on |dial: |toll free |missed call |reference is |utr |pnr no is |ending in |last three digits |id: |mã gd |số hđ |no pesanan |' +
        'nomor transaksi |num de factura |bestellnummer |kundennummer |tổng đài |hubungi |appelez |order no |bill number |receipt id |' +
        'ticket #|booking num |card number is |gst no |हेल्पलाइन |โทร |اتصل |חייגו |звоните |热线|客服|お問い合わせ|고객센터 ',
    );
    expect(notEnding(context.afterName, names)).toEqual([]);
    const others = words('order |bill is |card |recall |otp number is ');
    expect(notEnding(context.afterName, others)).toEqual(others);
  });

  it('may be any noun with a number, but the code’s own', () => {
    expect(notEnding(context.afterNumbered, words('shelf no. |box number: |lane id #|key # '))).toEqual([]);
    const own = words('otp no. |pin number |code # |passcode num |verification no |anda no |shelf |9 no ');
    expect(notEnding(context.afterNumbered, own)).toEqual(own);
  });

  it('may be a quantity, or letters with a hyphen', () => {
    expect(
      notEnding(context.afterQuantity, words('amount is |balance: |price was |points of |total ')),
    ).toEqual([]);
    expect(notEnding(context.afterQuantity, words('order |subtotal |account '))).toEqual(
      words('order |subtotal |account '),
    );
    expect(notEnding(context.afterPrefix, ['dxb-'])).toEqual([]);
    expect(notEnding(context.afterPrefix, ['x-', 'ab', '12-'])).toEqual(['x-', 'ab', '12-']);
  });

  it('lead on to something else', () => {
    const prepositions = words(
      'to |on |for |within "|under |about (|near |every |your |rs |pada |đến |tại |bis |um |ab ',
    );
    expect(notEnding(context.afterPreposition, prepositions)).toEqual([]);
    expect(notEnding(context.afterPreposition, words('onto |is |otp |: '))).toEqual(
      words('onto |is |otp |: '),
    );
    const leads = words('12 |12-|exceeds |crosses |reach |sms win |rule |page |visit ');
    expect(notEnding(context.afterLead, leads)).toEqual([]);
    expect(notEnding(context.afterLead, words('homepage |is |sms '))).toEqual(words('homepage |is |sms '));
  });
});

describe('measures', () => {
  it('have a currency before them', () => {
    const currencies = words(
      'rs |rs.|re |inr: |usd |aed |sar |rm |myr |idr |thb |vnd |bdt |eur |egp |dhs |sr |ntd |hkd |₹|$ |€|रु.|रुपये ',
    );
    expect(notEnding(context.afterCurrency, currencies)).toEqual([]);
    const others = words('xrs |offers |r |otp ');
    expect(notEnding(context.afterCurrency, others)).toEqual(others);
  });

  it('have a unit behind them', () => {
    const units = words(
      '%|/-| rs| inr| rupees| dong|k| pts| points| điểm| stars| coins| mins| minutes| phút| hours|h| giờ| days| hari| ngày| seconds| detik|' +
        ' weeks| months| yrs| times|am| pm| items| pieces| guests| stores| shops| off| kgs| ml| litres| km| gb| sq| users| members| brands|' +
        ' products| digits| attempts|円|元|원| баллов| руб| мин|分| คะแนน| บาท| अंक| रुपये| मिनट| دقيقة| ريال| نقطة| שקל|점|분',
    );
    expect(notStarting(context.beforeUnit, units)).toEqual([]);
    const others = words(' offers| minutely| is|kx|  days| pointsx');
    expect(notStarting(context.beforeUnit, others)).toEqual(others);
  });

  it('may be masked, dialled, or part of a link or a tag', () => {
    expect(notEnding(context.afterMask, ['xx', '**', '##', 'x-'])).toEqual([]);
    expect(notStarting(context.beforeMask, ['xx', '**', '##'])).toEqual([]);
    expect([notEnding(context.afterStar, ['*']), notStarting(context.beforeHash, ['#'])]).toEqual([[], []]);
    const links = ['https://a/', 'http:x', 'www.a.b/c', 'bzr.in/', '?a=', '&b_c='];
    expect(notEnding(context.inLink, links)).toEqual([]);
    expect(notEnding(context.inLink, ['https://a ', 'a=', 'b.i/'])).toEqual(['https://a ', 'a=', 'b.i/']);
    expect(notEnding(context.inTag, ['<b', '</div class="x', '<a href='])).toEqual([]);
    expect(notEnding(context.inTag, ['<b>', '< b', '<3'])).toEqual(['<b>', '< b', '<3']);
    expect(notEnding(context.underLinkKey, words('?otp=|&pin=|?passcode=|?password=|&pwd='))).toEqual([]);
    expect(notEnding(context.underLinkKey, ['?code=', 'otp='])).toEqual(['?code=', 'otp=']);
  });

  it('may be one word', () => {
    const tokens = words(
      '1st|22nd|3rd|1234th|10am|5pm|24hrs|3hr|10min|30mins|5sec|7days|1day|50off|100pts|4gb|512mb|10kg|5gm|50ml|3km|19x1|5-star|12-5th|' +
        'rs500|inr5|aed50|sar5|rm10|usd99|rp10|php5|sgd1|pin1|otp123|tac12|xx|98xx12|axxb|12may25|1-june-2025|28december2025',
    );
    expect(tokens.filter((token) => !context.ordinaryToken.test(token))).toEqual([]);
    const others = words('a1b2|4829|rs5000|otp4829|1stx|12ma25|k7x9qp|ab-4829|12345th');
    expect(others.filter((token) => context.ordinaryToken.test(token))).toEqual([]);
  });

  it('may be a year or a day', () => {
    const months = words(
      '12 may |may 12, |12 de mayo de |sept. |januari |1 мая |10 марта |जनवरी |मई |يناير |ديسمبر |ม.ค. |ธ.ค. |năm |tháng 5/|พ.ศ. ',
    );
    expect(notEnding(context.afterMonth, months)).toEqual([]);
    expect(notEnding(context.afterMonth, words('xmay |otp |12 '))).toEqual(words('xmay |otp |12 '));
    expect(notStarting(context.beforeYearSign, words('年|년| года| г.|год|, 10:30| at 9h15'))).toEqual([]);
    expect(notStarting(context.beforeYearSign, words(' is|гx| 10'))).toEqual(words(' is|гx| 10'));
    const isDay = (text: string) => context.dayLike.test(text);
    expect(words('01012025|31122049|20250131|20001231').filter((text) => !isDay(text))).toEqual([]);
    expect(
      words('00012025|32012025|01132025|01015025|20251301|20250132|19990101|0101202').filter(isDay),
    ).toEqual([]);
    const isYear = (text: string) => context.yearLike.test(text);
    expect(words('1990|1999|2000|2039|2560|2569').filter((text) => !isYear(text))).toEqual([]);
    expect(words('1989|2040|2570|20255|199').filter(isYear)).toEqual([]);
  });
});

describe('what leads from a word to its code', () => {
  it('may be nothing', () => {
    const gaps = words(
      '|: | is | - |=> | no. | number is | code : |</b> <i class="x">| adalah | ist: | hai | của bạn là | anda: | है: | هو | คือ |是|は| είναι |' +
        '"(|【|：| below: | as follows: |. is ',
    );
    expect(gaps.filter((gap) => !context.saysNothing(foldText(gap).text))).toEqual([]);
    const others = words(' of your| for |. Your |isx|1|noo ');
    expect(others.filter((gap) => context.saysNothing(foldText(gap).text))).toEqual([]);
  });

  it('ends with "is", a colon or the like', () => {
    const ends = words(
      'is |: |= |> |set to |updated to |hai "|adalah |lautet |jest |ir |है |هو |คือ |是|は|ነው (|is <b>"',
    );
    expect(notEnding(context.afterCopula, ends)).toEqual([]);
    expect(notEnding(context.afterCopula, words('this |otp |to |is your '))).toEqual(
      words('this |otp |to |is your '),
    );
  });

  it('may turn to something else, end, or say what the code is for', () => {
    expect(words(', your |; the |, ur |,bill |, total ').filter((gap) => !context.turns.test(gap))).toEqual(
      [],
    );
    expect(words(' your |, yours |, your otp ').filter((gap) => context.turns.test(gap))).toEqual([]);
    expect(words('a. b|a! |a?\n|a\n \nb').filter((gap) => !context.sentenceEnd.test(gap))).toEqual([]);
    const open = words(
      'rs. 5|no. 5|nos. 5|mr. x|mrs. x|dr. x|ltd. x|o.t.p. x|ref. x|st. x|approx. 5|a/c. 5|a.b|a\nb',
    );
    expect(open.filter((gap) => context.sentenceEnd.test(gap))).toEqual([]);
    expect(
      words(' to redeem| for 1,500.50 points|x to y').filter((gap) => !context.saysWhatFor.test(gap)),
    ).toEqual([]);
    expect(words(' to, x|. for x| into').filter((gap) => context.saysWhatFor.test(gap))).toEqual([]);
  });

  it('may say that the sentence is about codes in general', () => {
    const general = words(
      "never|not|don't|share|with|via|without|waiting|after|until|requires|sent|and|by|if|who|asks|anyone|to|was|has|will|cannot|entered|" +
        'failed|verified|used|received|on|at|changed|reset|expired|jangan|diubah|berhasil|telah|da doi|thanh cong|cambiado|enviada|modifie|' +
        'geandert|alterada|modificato',
    );
    expect(
      general.filter((gap) => !context.forbids.test(` ${gap} `) || context.forbids.test(` x${gap}x `)),
    ).toEqual([]);
  });
});

describe('what leads from a code to its word', () => {
  it('introduces it', () => {
    const gaps = words(' | is your Bazaar |: | = |(| -> |" as |) adalah |、| est le ');
    expect(gaps.filter((gap) => !context.introduces.test(foldText(gap).text))).toEqual([]);
  });

  it('says whose it is', () => {
    const gaps = words(
      ' is your | as the | is ur | - is my | ist dein | lautet ihr | es tu | e o seu | est votre | is jouw | er din | to twoj | jest twoim |' +
        ' on sinun | ay iyong | ang iyong | आपका | तुमचा | உங்கள் | మీ | ನಿಮ್ಮ | നിങ്ങളുടെ | আপনার | તમારો | ਤੁਹਾਡਾ | ଆପଣଙ୍କ | آپ کا | هو | היא |' +
        ' คือ | ваш | твой | είναι ο |是您|為|はお客様|는|고객님',
    );
    expect(gaps.filter((gap) => !context.possesses.test(foldText(gap).text))).toEqual([]);
    const others = words(' is a | to your | if your | your | isyour ');
    expect(others.filter((gap) => context.possesses.test(foldText(gap).text))).toEqual([]);
  });

  it('may stand behind the word too', () => {
    const owners = words(
      ' anda| kamu| awak| saudara| juaj|شما| है| आहे| ہے| ของคุณ| ຂອງທ່ານ| 입니다| です| σας| שלך',
    );
    expect(notStarting(context.afterOwner, owners)).toEqual([]);
    expect(notStarting(context.afterOwner, words(' andal| is| 5'))).toEqual(words(' andal| is| 5'));
    expect(
      words('kodunuz|kodunuzdur|kodun|رمزك|كودك').filter(
        (word) => !context.ownedWord.test(foldText(word).text),
      ),
    ).toEqual([]);
    expect(words('kodu|code|kodunx').filter((word) => context.ownedWord.test(word))).toEqual([]);
    expect([
      context.otherScript.test(' है आपका'),
      context.otherScript.test(' is'),
      context.otherScript.test(' है 5'),
    ]).toEqual([true, false, false]);
  });
});

describe('instructions and events', () => {
  it('ask to use a code', () => {
    const asking = words(
      'use |enter: |type "|input |submit |quote |key in |provide |share |tell |give |say |show |mention |reply with |login with |' +
        'sign in with |masukkan |gunakan |nhập |ingresa |introduzca |digite |insira |utilisez |saisissez |entrez |استخدم |أدخل ',
    );
    expect(notEnding(context.afterInstruction, asking)).toEqual([]);
    expect(notEnding(context.afterInstruction, words('reuse |is |used |with '))).toEqual(
      words('reuse |is |used |with '),
    );
    const intents = words(
      ' to verify| for login| to sign in| untuk masuk| para iniciar| pour confirmer| để xác| de acceder| um registrieren|" to complete|' +
        ' to your new access| to reset| to prove| to unlock| لتسجيل| لتأكيد| للتحقق',
    );
    expect(notStarting(context.beforeIntent, intents)).toEqual([]);
    expect(notStarting(context.beforeIntent, words(' to buy| and verify'))).toEqual(
      words(' to buy| and verify'),
    );
  });

  it('bind a code to a site, or leave it a line of its own', () => {
    expect(notEnding(context.afterBinding, ['@bazaar.example #', 'x @b-1.example #'])).toEqual([]);
    expect(notEnding(context.afterBinding, ['@ab #', '@bazaar.example ', '#'])).toEqual([
      '@ab #',
      '@bazaar.example ',
      '#',
    ]);
    expect(notEnding(context.afterStart, ['', 'a. ', 'a!\n', 'a: "', 'a>('])).toEqual([]);
    expect(notEnding(context.afterStart, ['a ', 'a, '])).toEqual(['a ', 'a, ']);
    expect(notStarting(context.beforeEnd, ['', '.', ' !', '")\n'])).toEqual([]);
    expect(notStarting(context.beforeEnd, [' a', ', b'])).toEqual([' a', ', b']);
  });

  it('tell what became of it', () => {
    const events = words(
      " was changed| has been reset| updated| sent|'s expired| requested| created| modified| verified| failed| blocked| incorrect| wrong|" +
        ' successfully generated| enabled| disabled| locked| attempts| entered| used| set| telah diubah| berhasil diganti| dikirim| ha sido cambiado|' +
        ' fue actualizado| foi alterada| wurde geändert| zurückgesetzt| abgelaufen| a été réinitialisé| è stato modificato| đã được đổi| vừa gửi|' +
        ' изменен| обновлен| отправлен| बदल| 修改|重置|変更|변경',
    );
    expect(notStarting(context.beforeEvent, events)).toEqual([]);
    const others = words(' is 4829| settle| was here|: 4829| for login');
    expect(notStarting(context.beforeEvent, others)).toEqual(others);
  });
});
