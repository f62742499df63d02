import { folded } from './patterns.ts';
import { lookalikeStem } from './words.ts';

/*
 * Whether a folded text may hold a code at all: what every text is asked, and most texts nothing more. It looks for the shortest
 * stretches that every word of `words.ts` and every instruction holds, which costs a tenth of the search for the words. Property
 * tests keep the two in step.
 */

/** Stems of Latin letters: the three characters with which each begins, and what must follow them. */
const latinStems: readonly (readonly [begin: string, rest: string])[] = [
  ['otp', ''],
  ['o.t', '\\.p'],
  ['o t', ' p'],
  ['cod', '[ei]|(?:ul)?(?![a-z])'],
  ['con', 'trasen'],
  ['kod', ''],
  ['koo', 'd'],
  ['pas', 's'],
  ['pwd', ''],
  ['par', 'ol|ool'],
  ['pin', '(?<=\\bpin)'],
  ['mpi', 'n(?<=\\bmpin)'],
  ['m-p', 'in(?<=\\bm-pin)'],
  ['tpi', 'n(?<=\\btpin)'],
  ['t-p', 'in(?<=\\bt-pin)'],
  ['tac', '(?<=\\btac)'],
  ['tan', '(?<=\\btan)'],
  ['mta', 'n(?<=\\bmtan)'],
  ['key', '(?<=\\bkey)'],
  ['sms', '-?tan'],
  ['sen', 'ha'],
  ['san', 'di'],
  ['sif', 're'],
  ['sal', 'asana'],
  ['sla', 'ptazod'],
  ['ver', 'if'],
  ['cla', 've'],
  ['lal', 'uan'],
  ['wac', 'htwoord'],
  ['has', 'lo'],
  ['ken', 'nwort'],
  ['ma ', 'so|bi|nay|cua|xac|bao|kich|dang|truy|kiem|\\d'],
  ['ma:', ' \\d'],
  ['mat', ' khau'],
  ['jel', 'sz'],
  ['ges', 'l[oa]'],
];

/** "Use 482913", in text that names no code. */
const instruction =
  '(?:use|enter|type|input|submit|quote|in|provide|share|tell|give|say|show|mention|with|masukkan|gunakan|nhap|ingresa|introduce|' +
  'introduzca|digite|insira|utilisez|saisissez|entrez|استخدم|ادخل)[\\s"\'*:]{0,4}';

/** Stems that are none of ASCII, and those of Latin words whose letters may be others that look the same. */
const otherStems = [
  'ओटीप|ओ टी पी|वन टाइम|एक बार का|कोड|पिन|पासवर्ड|ஓடிபி|ஒடிபி|ஓ\\.டி|குறியீடு|கடவுச்|பின்|ఓటీపీ|ఓటిపి|కోడ్|పిన్|పాస్|ಒಟಿಪಿ|ಓಟಿಪಿ|ಕೋಡ್|ಪಿನ್|ಪಾಸ್',
  'ഒടിപി|ഒ\\.ടി|കോഡ്|പിൻ|പാസ്|കോഡ|ওটিপি|কোড|পিন|পাস|ઓટીપી|કોડ|પિન|પાસ|ਓਟੀਪੀ|ਓ\\.ਟੀ|ਕੋਡ|ਪਿੰਨ|ਪਾਸ|ଓଟିପି|କୋଡ|ଯାଞ୍ଚ|ٹی پی|کوڈ|پاس ورڈ',
  'رمز|كود|کد|سري|كلمة|تحقق|بن|קוד|סיסמ|פין|รหัส|โค้ด|โอทีพี|พิน|ລະຫັດ|កូដ|សម្ងាត់|ကုဒ်|လျှို့|အတည်|код|парол|κωδικ|码|碼|口令|コード|番号|キー|パス',
  '인증|코드|비밀|일회용|კოდ|პაროლ|ኮድ|ማረጋገጫ|ይለፍ|ደህንነት|መግቢያ|አንድ ጊዜ|ሚስጥ',
  ...['otp', 'code', 'pin', 'pass'].map(lookalikeStem),
];

const latin = latinStems.map(([begin, rest]) => `${begin.replaceAll('.', '\\.')}(?:${rest})`).join('|');
const latinAt = new RegExp(latin, 'y');
/** Asked at the digit: most texts have few. */
const instructed = folded(`(?<=${instruction})\\d`);
/** What texts of ASCII may hold, plainly; `mayHoldCode` says the same in a third of the time. */
export const asciiStem = folded(`${latin}|(?<=${instruction})\\d`);
const anyStem = folded(`${latin}|(?<=${instruction})\\d|${otherStems.join('|')}`);

/** By three characters in a row, five bits of each: whether a stem may begin with them. */
const begins = new Uint8Array(32 ** 3);
for (const [begin] of latinStems) {
  let three = 0;
  for (const character of begin) three = withNext(three, character.charCodeAt(0));
  begins[three] = 1;
}

function withNext(three: number, unit: number): number {
  return ((three << 5) | (unit & 31)) & 0x7fff;
}

/** Whether a folded text may hold a code at all. */
export function mayHoldCode(text: string): boolean {
  let three = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 127) return anyStem.test(text);
    three = withNext(three, unit);
    if (begins[three] === 1 && isStemAt(text, index - 2)) return true;
  }
  return instructed.test(text);
}

function isStemAt(text: string, place: number): boolean {
  latinAt.lastIndex = place;
  return latinAt.test(text);
}
