import { endingAt, folded, startingAt } from './patterns.ts';

const latinCopula = 'is|are|as|r|hai|he|hain|adalah|ialah|yaitu|la|es|e|est|ist|lautet|ay|je|on';
const otherCopula = 'है|हैं|आहे|ஆகும்|হল|হলো|છે|ہے|هو|هي|التالي|הוא|היא|คือ|គឺ|မှာ|是|为|為|は|が|는|은';

/** Between a word and a code: punctuation, mark-up, "is", "number" and the like, and nothing else. */
export const saysNothing = folded(
  `^(?:[\\s:;,=~"'*_()\\[\\]{}|#!、【】「」（）<>-]|\\.(?=[\\s:.-]*(?:is|:|-|no|\\d))|</?[a-z]{1,8}>|`,
  `(?:${latinCopula}|no\\.?|nos|num|number|nr|codes?|pin|otp|value|here|ini|na|ng|của bạn|của quý khách|anda|kamu)(?![a-z\\d])|`,
  `${otherCopula}|ของคุณ|الخاص بك|שלך|شما|من فضلك|எண்)*$`,
);

/** The last thing before the code says "here it comes". */
export const afterCopula = endingAt(
  '(?:[:=>]|(?:set|reset|changed|updated) to|(?<![a-z\\d])(?:is|are|as|hai|adalah|ialah|la|es|e|est|ist|lautet|ay)|',
  `${otherCopula}) ?-?[\\s"'*_(\\[{<「【-]{0,6}(?:</?[a-z]{1,8}>)?[\\s"'*_]{0,4}`,
);

/** Between a code and the word after it: `is your Bazaar`, `as`, `-`, `(`, or nothing. */
export const introduces = folded(
  `^[\\s"'*_)\\]>」】]*(?:(?:(?:${latinCopula}|was)(?![a-z\\d])|[:=(\\[（-]|->)(?:[\\s"'*(]*[^\\s\\d]{1,24}){0,5}[\\s"'*(\\[]*|`,
  `[\\s"'*_(\\[>:、,-]*)$`,
);
export const possesses = /^[\s"'*_]*(?:is|as) (?:your|ur|the|my|ang|u r)(?![a-z])/;
export const otherScript = /^[\s"'*_)\]>]*[\u0250-\uffff][^\d.!?\n]{0,30}$/;

/** What shows that the sentence speaks about codes in general, or about something else. */
export const forbids =
  /(?<![a-z])(?:never|not|dont|don't|donot|share|with|via|through|without|waiting|using|after|before|until|pending|requires?|needs?|sent|and|by|if|who|asks?|anyone|to|was|were|has|have|had|will|can|cannot|entered|failed|verified|used|received|on|at)(?![a-z])/;
/** A new clause: `never share your OTP, your bill is 4829`. */
export const turns = /[,;] ?(?:your|the|ur|bill|total)(?![a-z])(?!.*(?:otp|code|pin))/;
/** `this OTP to redeem your points: 4829` */
export const saysWhatFor = /^(?:[^,;.]|[,.]\d)*(?<![a-z])(?:to|for)(?![a-z])(?:[^,;.]|[,.]\d)*$/;
/** A sentence ends inside: not at `Rs. 4,999`, `no. 5`, `Mr. Khan`. */
export const sentenceEnd =
  /(?<!(?<![a-z])(?:rs|no|nos|mr|mrs|ms|dr|ltd|pvt|o\.t\.p|ref|st|co|inc|approx|amt|dhs|a\/c))[.!?](?=\s|$)|\n\s*\n/;

/** `Use 482913 to verify`, without any noun. */
export const afterInstruction = endingAt(
  '(?:(?<![a-z\\d])(?:use|enter|type|input|submit|quote|key in|provide|share|tell|give|say|show|mention|reply with|masukkan|gunakan|',
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
