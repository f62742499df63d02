import { endingAt, folded, startingAt, sticky } from './patterns.ts';

const latinCopula =
  'yra|ir|is|are|as|r|hai|he|hain|adalah|ialah|yaitu|merupakan|la|es|e|est|ist|lautet|ay|je|on|er|ar|var|este|jest|eshte';
const otherCopula =
  'है|हैं|आहे|ஆகும்|হল|হলো|છે|ହେଉଛି|ہے|هو|هي|التالي|הוא|היא|คือ|ແມ່ນ|គឺ|မှာ|သည်|是|为|為|は|が|는|은|είναι|არის|ነው';

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
  '(?:[:=>]|(?:set|reset|changed|updated) to|(?<![a-z\\d])(?:is|are|as|hai|adalah|ialah|merupakan|la|es|e|est|ist|lautet|ay|er|ar|este|jest|yra|ir)|',
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
/** After "code": `kode Anda`, whose is somebody's own too. */
export const afterOwner = startingAt(
  `(?: ?(?:anda|kamu|kalian|awak|saudara|mo|nyo|juaj)(?![a-z])| ?(?:شما|تان|شماست)| ?(?:है|आहे|ಆಗಿದೆ|ఇది|ஆகும்|છે|ਹੈ|ہے)| ?ของ(?:คุณ|ท่าน)| ?ຂອງທ່ານ| ?របស់អ្នក| ?입니다| ?です| ?σας| ?שלך)`,
);
/** A word that says whose itself. */
export const ownedWord = folded('(?:nuz(?:dur)?|kodun|رمزك|كودك)$');
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

/** `Use 482913 to verify`, without any noun. */
export const afterInstruction = endingAt(
  '(?:(?<![a-z\\d])(?:use|enter|type|input|submit|quote|key in|provide|share|tell|give|say|show|mention|reply with|log ?in with|sign in with|masukkan|gunakan|',
  'nhập|ingresa|introduce|introduzca|digite|insira|utilisez|saisissez|entrez)|استخدم|أدخل)[\\s"\'*:]{0,4}',
);
export const beforeIntent = startingAt(
  `[\\s"'*]{0,4}(?:to|for|untuk|para|pour|để|de|um)\\s{1,3}(?:[a-z]{1,10} ){0,2}?(?:verif|log|sign|confirm|authenticat|activat|regist|`,
  'complet|reset|access|prove|unlock|masuk|xác|iniciar|acced|connect)| (?:لتسجيل|لتأكيد|للدخول|لإتمام|لتفعيل|للتحقق)',
);

/** The last line of a message for one site's form: `@bazaar.example #482913` (the format of domain-bound codes). */
export const afterBinding = endingAt('@[a-z\\d.-]{3,60} #');
/** A sentence or line of its own. */
export const afterStart = endingAt(`(?:^|[.!?:\\n>])[\\s"'*_(\\[<]{0,8}`);
export const beforeEnd = startingAt(`[\\s"'*_)\\]>]{0,8}(?:[.!\\n]|$)`);

/** After a word: it was changed, sent, asked for. What stands before such news is a date or a reference, not the code. */
export const beforeEvent = startingAt(
  `(?:'s)?["')]{0,2} ?(?:(?:was|were|is|has|have|been|being|had|request(?:ed)?|telah|sudah|berhasil|ha sido|fue|foi|wurde|a ete|e stat[ao]) ){0,3}`,
  `(?:successfully )?(?:chang|reset|updat|sent|expir|request|creat|modif|verifi|fail|block|incorrect|wrong|success|generat|enabl|disabl|lock|attempt|entered|used|set(?![a-z])|`,
  `diubah|diganti|diperbarui|dikirim|kedaluwarsa|cambi|actualiz|enviad|restablec|alterad|redefinid|geandert|zuruckgesetzt|abgelaufen|réinitialis|expir|modificat|`,
  `(?:đã|vừa) (?:được )?(?:đổi|thay|gửi|cập nhật|hết hạn)|изменен|обновлен|отправлен|बदल|तم |तغيير|تم |修改|重置|变更|変更|변경)`,
);
