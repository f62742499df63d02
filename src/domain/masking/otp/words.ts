import { foldText } from '../fold-text.ts';
import { folded } from './patterns.ts';

/** `strong`: a code stands beside it. `pin`: may be an address's. `weak`: "code" alone, which may be a coupon's. */
type WordKind = 'strong' | 'password' | 'pin' | 'weak';
export type Word = { readonly kind: WordKind; readonly start: number; readonly end: number };

/** Letters that look like Latin ones, in lower case, where their capitals look alike too. */
const alike: { readonly [letter: string]: string | undefined } = {
  a: 'аα',
  b: 'вβ',
  c: 'сςϲ',
  d: 'ԁ',
  e: 'еε',
  g: 'ԍ',
  h: 'нһη',
  i: 'іι',
  k: 'кκ',
  m: 'мμ',
  n: 'ν',
  o: 'оο',
  p: 'рρ',
  r: 'г',
  s: 'ѕ',
  t: 'тτ',
  u: 'υ',
  v: 'ѵν',
  w: 'ԝ',
  y: 'уγ',
};

/** A word whose letters may be Cyrillic or Greek ones that look the same (`ОТР`, `vеrification`), alone among letters. */
function lookalike(latin: string): string {
  const letters = 'a-zа-яё-џͱ-ώ';
  const any = lookalikeStem(latin);
  return `(?<![${letters}\\d])(?:${any})(?![${letters}\\d])`;
}

/** Where a letter of it is none of Latin; the others have stems of their own. */
export function lookalikeStem(latin: string): string {
  return latin.replaceAll(/[a-z]/g, (letter) => `[${letter}${alike[letter] ?? ''}]`);
}

/**
 * The words beside which codes stand, as sources of regular expressions over folded text. Spelled naturally here; they are
 * folded like the texts. Scripts with blanks between words get boundaries, others none.
 */
const strongLatin = [
  String.raw`otps?\d?|o\.t\.p\.?|o t p|[em]otp|(?:dynamic|e-?mail|mobile|phone|voice)[ -](?:code|pin)`,
  String.raw`(?:one|1)[ -]?time[ -]?(?:use |verification |security |access |login )?(?:password|passcode|pass code|pin|code)`,
  String.raw`single[ -]use (?:code|password|passcode|pin)`,
  String.raw`(?:verification|verify|verifying|security|log[ -]?in|sign[ -]?(?:in|up|on)|access|confirmation|confirm|authentication|authenticator|activation|registration|enrolment|enrollment|reset|recovery|secret|2fa|mfa|two[ -]factor|2[ -]step|temporary|temp|validation|unlock|delivery|pick[ -]?up|collection|handover|dynamic|transaction|txn|sms)[ -]?(?:code|pin|passcode|key)`,
  String.raw`verification (?:number|no)|verification(?= ?(?:is|:|-) ?[0-9]{4,8}(?![0-9]))|(?<=(?:your|ur|the|this|use|enter) )auth(?:ori[sz]ation)? code`,
  String.raw`pass[ -]?codes?|[mt]-?pin|(?:upi|atm|secret|temporary|gift ?card|card) pin`,
  'kode (?:verifikasi|otp|keamanan|akses|masuk|konfirmasi|rahasia|autentikasi|aktivasi|sekali pakai|login|pin)',
  'kod (?:pengesahan|verifikasi|keselamatan|tac|otp|aktivasi|akses|log masuk)',
  'mã (?:số )?(?:otp|bí mật|xác thực|xác nhận|xác minh|bảo mật|pin|kích hoạt|đăng nhập|truy cập|kiểm tra)',
  'c[oó]digo (?:de )?(?:verificaci[oó]n|seguridad|acceso|confirmaci[oó]n|activaci[oó]n|autenticaci[oó]n|inicio de sesi[oó]n|un solo uso|verificação|segurança|acesso|confirmação|ativação|autenticação|uso único|otp|un uso|ingreso|entrada|login|validaci[oó]n|validação|comprobaci[oó]n)',
  'clave (?:din[aá]mica|temporal|de acceso|de seguridad|de un solo uso|de verificaci[oó]n|secreta|digital)',
  "code (?:de |d')?(?:vérification|sécurité|confirmation|validation|connexion|accès|activation|authentification)|code (?:secret|otp|confidentiel|à usage unique|personnel|temporaire|provisoire)",
  '(?:bestätigungs|verifizierungs|verifikations|sicherheits|zugangs|aktivierungs|anmelde|login|einmal|freischalt|prüf|zahlen|zugriffs|registrierungs|authentifizierungs|mail|sms|log-?in)-?code',
  'codice (?:(?:di )?(?:verifica|sicurezza|conferma|accesso|attivazione|autenticazione|otp|login)|temporaneo|monouso|segreto)',
  '(?:verificatie|bevestigings|beveiligings|toegangs|inlog|activatie|controle|aanmeld|herstel)code',
  'kod (?:weryfikacyjny|autoryzacyjny|dostępu|sms|jednorazowy|aktywacyjny|logowania|potwierdzający|bezpieczeństwa)(?: to)?',
  '(?:doğrulama|onay|güvenlik|giriş|aktivasyon|tek kullanımlık)(?: kod(?:u(?:nuz(?:dur)?)?|un)?| şifre(?:si|niz(?:dir)?)?)',
  '(?:engangs|engång[s]?|verifierings|verifiserings|bekräftelse|bekræftelses|bekreftelses|sikkerheds|sikkerhets|säkerhets|inloggnings|innloggings|login)kod(?:en?)?|kodi i (?:verifikimit|sigurise)|kodi juaj',
  // Romanian, Hungarian, Finnish
  'cod(?:ul)? (?:(?:tau|dvs\\.?|dumneavoastra) )?(?:de )?(?:verificare|securitate|siguranta|acces|confirmare|autentificare|activare|validare|logare|conectare|inregistrare|recuperare|resetare|unica folosinta|otp|sms|secret|temporar)',
  '(?:ellenorzo|megerosito|hitelesito|biztonsagi|aktivalo|belepesi|bejelentkezesi|azonosito|hozzaferesi|jovahagyo|egyszer(?: hasznalatos|i)|sms)[ -]?(?:kod(?:ja|od|ot|jat|odat)?|jelszo(?:d|t)?|jelszava)',
  '(?:vahvistus|vahvistamis|varmistus|varmennus|todennus|turva|kirjautumis|aktivointi|tunnistus|kertakaytto|palautus|sms|tekstiviesti)[ -]?koodi(?:si|nne|n|asi|anne)?|kertakayttoi(?:nen|sen) (?:koodi|salasana)(?:si|nne|n)?|kertakayttosalasana(?:si|nne)?',
  // Slovenian, Lithuanian, Latvian, Estonian, Catalan
  '(?:potrditven|varnostn|preveritven|aktivacijsk|enkratn|dostopn|prijavn|verifikacijsk|overitven|avtentikacijsk)[aoie]{1,2} (?:kod[aoe]|gesl[oa])|kod[aoe] za (?:preverjanje|preverbo|potrditev|prijavo|dostop|aktivacijo|overitev|verifikacijo)',
  '(?:patvirtinimo|saugos|saugumo|vienkartin(?:is|io|i)|prisijungimo|prieigos|aktyvinimo|aktyvavimo|autentifikavimo|tikrinimo|atkurimo|verifikavimo|sms) (?:kod(?:as|o|a)|slaptazod(?:is|zio|i))',
  '(?:apstiprinajuma|apstiprinasanas|drosibas|verifikacijas|parbaudes|piekluves|aktivizacijas|aktivizesanas|autentifikacijas|vienreiz(?:ejais|eja|ejo|es)|pieteiksanas|pieslegsanas|ielogosanas|sms) (?:kod(?:s|u|a)|parol(?:e|i|es))',
  '(?:kinnitus|turva|verifitseerimis|aktiveerimis|sisselogimis|autentimis|uhekord(?:ne|se)|kontroll|tuvastus|juurdepaasu|sms)[ -]?(?:kood(?:i|iks)?|parool(?:i)?)',
  "codi (?:(?:teu )?(?:de |d')(?:verificacio|seguretat|acces|confirmacio|activacio|autenticacio|validacio|comprovacio|inici de sessio|un sol us|us unic)|otp|temporal|secret)|contrasenya d'(?:un sol us|us unic)",
];
const passwordsLatin = [
  'passwords?|passwort|einmalpasswort|kennwort|einmalkennwort|pwd',
  'kata sandi|kata laluan|mật khẩu(?: một lần)?|contraseña|contrasenya|senha|palavra-passe|mot de passe(?: à usage unique)?|wachtwoord|hasło|jelszo(?:d|t)?|jelszava|salasana(?:si|nne)?|geslo|slaptazod(?:is|zio|i)|parool(?:i)?|şifre(?:niz)?|parol[ae]',
];
const glued = String.raw`(?<![a-z\d])(?:otp|tac)(?=\d{4,8}(?![a-z\d]))`;
const otherScripts = [
  glued,
  // Georgian, Amharic
  '(?:ვერიფიკაციის|დადასტურების|დამადასტურებელი|უსაფრთხოების|ავტორიზაციის|ავთენტიფიკაციის|აქტივაციის|შესვლის|წვდომის|ერთჯერადი|სმს) ?-?(?:კოდ(?:ი|ის|ია)?|პაროლ(?:ი|ის|ია)?)|პაროლ(?:ი|ის|ია)',
  '(?:የማረጋገጫ|ማረጋገጫ|የደህንነት|የመግቢያ|የአንድ ጊዜ|የሚስጥር|ሚስጥራዊ) ?(?:ኮድ|ቁጥር|የ?ይለፍ ቃል|የማለፊያ ቃል)|የ?ይለፍ ቃል',
  lookalike(
    'otps?|one[ -]?time (?:password|passcode|pin|code)|(?:verification|verify|security|log ?in|access|confirmation|authentication|activation|reset|sms) (?:code|pin)|pass ?codes?',
  ),
  // Indian languages
  'ओटीपी|ओ टी पी|ओटीपि|एक बार का पासवर्ड|वन टाइम पासवर्ड|(?:सत्यापन|वेरिफिकेशन|सुरक्षा|पुष्टिकरण|लॉगिन|गुप्त) (?:कोड|पिन)|पासवर्ड|पडताळणी कोड',
  'ஓடிபி|ஒடிபி|ஓ\\.டி\\.பி|சரிபார்ப்புக் குறியீடு|சரிபார்ப்பு குறியீடு|கடவுச்சொல்|பாதுகாப்புக் குறியீடு',
  'ఓటీపీ|ఓటిపి|ధృవీకరణ కోడ్|ధ్రువీకరణ కోడ్|పాస్వర్డ్',
  'ಒಟಿಪಿ|ಓಟಿಪಿ|ಪರಿಶೀಲನಾ ಕೋಡ್|ದೃಢೀಕರಣ ಕೋಡ್|ಪಾಸ್ವರ್ಡ್',
  'ഒടിപി|ഒ\\.ടി\\.പി|സ്ഥിരീകരണ കോഡ്|വെരിഫിക്കേഷൻ കോഡ്|പാസ്വേഡ്',
  'ওটিপি|যাচাইকরণ কোড|ভেরিফিকেশন কোড|পাসওয়ার্ড',
  'ઓટીપી|ચકાસણી કોડ|વેરિફિકેશન કોડ|પાસવર્ડ',
  'ਓਟੀਪੀ|ਓ\\.ਟੀ\\.ਪੀ|ਪੁਸ਼ਟੀਕਰਨ ਕੋਡ|ਤਸਦੀਕ ਕੋਡ|ਪਾਸਵਰਡ',
  'ଓଟିପି|ଯାଞ୍ଚ କୋଡ',
  'او ٹی پی|اوٹی پی|تصدیقی کوڈ|پاس ورڈ',
  // Arabic, Persian, Hebrew
  '(?:ال)?(?:رمز|كود) (?:ال)?(?:تحقق|تفعيل|توثيق|استرداد|تسجيل|تأكيد|دخول|أمان|مرور|مصادقة|سري|تحقّق)|الرمز (?:السري|المؤقت)|رقم (?:ال)?تحقق|الرقم السري|رقم سري|كلمة (?:ال)?(?:مرور|سر)',
  '(?:کد|رمز) (?:تایید|تأیید|فعال ?سازی|امنیتی|ورود|عبور|یک ?بار ?مصرف|پویا)',
  'קוד (?:ה)?(?:אימות|כניסה|אישור|אבטחה|גישה|זיהוי|זמני|חד[ -]פעמי)|קוד סודי|סיסמ(?:ה|א|תך)',
  // South-East Asia
  'รหัส ?(?:otp|ยืนยัน|ผ่าน|ความปลอดภัย|ลับ|pin|พิน)|โอทีพี|ລະຫັດ ?(?:otp|ຢືນຢັນ|ຜ່ານ)|លេខកូដ ?(?:otp|ផ្ទៀងផ្ទាត់|សម្ងាត់)|ពាក្យសម្ងាត់|လျှို့ဝှက်(?:နံပါတ်|ကုဒ်)|အတည်ပြုကုဒ်|အတည်ပြု ကုဒ်',
  // Cyrillic, Greek, East Asia
  'код[а-я]* (?:подтверждения|доступа|авторизации|активации|безопасности|проверки|для входа|входа|підтвердження|доступу|з смс|из смс)|(?:проверочный|одноразовый|секретный|защитный) код|парол[а-я]+|пин-?код[а-я]*|растау коды|тасдиқлаш коди',
  'κωδικ(?:ός|ο) (?:επαλήθευσης|ασφαλείας|πρόσβασης|επιβεβαίωσης|otp)|κωδικός μιας χρήσης',
  '(?:验证|校验|动态|识别|确认|短信|激活|安全|登录|随机|提货|取件|驗證|校驗|動態|識別|確認|簡訊|安全|登入|取貨)[码碼]|动态口令|(?:动态|一次性|登录|初始|支付)?密[码碼]|(?:動態|一次性|登入)?密碼|口令',
  '(?:認証|確認|検証|承認|セキュリティ|ログイン)(?:コード|番号|キー)|ワンタイム(?:パスワード|コード|パス)|暗証番号|パスワード|パスコード',
  '인증 ?(?:번호|코드)|확인 ?코드|보안 ?코드|비밀번호|일회용 ?(?:비밀번호|코드)',
];
const pins = ['pin[ -]?(?:code|no|number)|pincode|pins?|(?<!tic[ -])tac(?![ -](?:toe|force))|m?tan|sms-?tan'];
const pinsOther = ['पिन|பின்|పిన్|ಪಿನ್|പിൻ|পিন|પિન|ਪਿੰਨ|بن|פין|พิน'];
const weakLatin = [
  'codes?|kod(?: to)?|kod(?:e|en|er)|kodnya|codigos?|codice|clave|kodunuz(?:dur)?|kodun|kodu|kodi|codul|kod(?:ja|od)|koodi(?:si|nne)?|kod[ao]|kodas|kods|kood|codi',
  'mã(?: số| này| code)? của (?:bạn|quý khách|anh|chị|em|tôi)',
];
const weakOther = [
  lookalike('codes?'),
  'код[а-я]{0,2}|कोड|குறியீடு|కోడ్|ಕೋಡ್|കോഡ്|কোড|કોડ|ਕੋਡ|କୋଡ|کوڈ|کد|رمزك|رمز|كودك|كود|קוד|รหัส|โค้ด|ລະຫັດ|លេខកូដ|កូដ|ကုဒ်|კოდ(?:ი|ის|ია)?|ኮድ|代码|代碼|コード|코드|κωδικ(?:ός|ο)',
];

const words = (latin: readonly string[], others: readonly string[]): string => {
  const sources = [];
  if (latin.length > 0) sources.push(`(?<![a-z\\d])(?:${latin.join('|')})(?![a-z\\d])`);
  if (others.length > 0) sources.push(others.join('|'));
  return foldText(sources.join('|')).text;
};

export const strongSource = words(strongLatin, otherScripts);
export const passwordSource = words(passwordsLatin, [lookalike('passwords?')]);
export const pinSource = words(pins, pinsOther);
export const weakSource = words(weakLatin, weakOther);

/** "Is" in the languages of these words, in Latin letters: what leads from a word to its code, as a source of regular expressions. */
export const copulaSource = 'is|are|as|hai|adalah|ialah|merupakan|la|es|e|est|ist|lautet|ay|er|ar|este|jest';

/** "Mã" means much; before digits and what is said of codes it is one. */
const weakAhead = foldText(
  '(?<![a-z\\d])mã(?=:? \\d{4,8}[,.]? ?(?:để |có hiệu lực|hết hạn|dùng |là |$))',
).text;
const allSource = `(${strongSource})|(${passwordSource})|(${pinSource})|${weakSource}|${weakAhead}`;
const all = new RegExp(allSource, 'g');
/** The same for texts of ASCII, whose words begin where neither a letter nor a digit stands before: asked there only, a fourth of the time. */
const allAscii = new RegExp(String.raw`(?<![a-z\d])(?:${allSource})`, 'g');
const beyondAscii = /\P{ASCII}/u;

/** A noun that makes "code" an ordinary one: `promo code`, `HSN code`. */
const otherCodeBefore = folded(
  '(?:promo(?:tion)?|coupon|voucher|discount|offer|gift|refer(?:ral)?|invit(?:e|ation)|cash ?back|deal|rewards?|redemption|campaign|' +
    'store|shop|branch|dealer|hsn|sac|ifsc|swift|bic|micr|qr|bar|error|status|dress|item|product|style|article|sku|country|area|' +
    'std|isd|zip|postal|post|state|city|location|tracking|employee|emp|staff|customer|client|member(?:ship)?|vendor|source|' +
    'colou?r|batch|model|design|category|department|dept|tax|gst|currency|building|bank|sort|agent|partner|affiliate|template|' +
    'booking|ticket|order|invoice|seat|flight|course|class|team|game|survey|open|morse|vehicle|service|reason|response|size|approval|auth(?:ori[sz]ation)?|appr|posta|indirim|kupon|urun|alan|ulke|' +
    'कूपन|प्रोमो|ऑफर|डिस्काउंट|रेफरल|पिन|स्टोर|ग्राहक|शाखा|उत्पाद|आइटम|राज्य|クーポン|商品|紹介|優待|割引|할인|쿠폰|추천|promosyon|indirim)[ -]?$',
);
const otherCodeAfter = folded(
  '^(?: (?:of conduct|promo|postal|cadeau|de réduction|de conduite|barre|diskon|voucher|kupon|pos|barang|produk|booking|pesanan|toko|' +
    'referral|cabang|de descuento|de barras|promocional|de cup[oó]m|de desconto|postal|sconto|kupon|rabatowy|pocztowy|produit|article|client|barres|de producto|de cliente|de pedido|de reserva|de rastreo|de cliente|do pedido|do produto|prodotto|cliente|articolo|fiscale|ordine|produktu|kreskowy|pelanggan|cawangan|produkt|sản phẩm|rabat|zamowienia|klienta)(?![a-z])|' +
    '(?: )?(?:الخصم|خصم|البريدي|المنتج|القسيمة|الكوبون|تخفیف|kupon|הנחה|קופון|ส่วนลด|ไปรษณีย์|สินค้า|อ้างอิง|คูปอง|สมาชิก|พนักงาน|' +
    'товара|скидки|города|купона|заказа|региона|региону))',
);

/** The words of a folded text beside which a code may stand, in their order; coupon codes and the like are left out. */
export function findWords(text: string): Word[] {
  const found: Word[] = [];
  const pattern = beyondAscii.test(text) ? all : allAscii;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
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
    if (kind === 'weak' && otherCodeBefore.test(text.slice(Math.max(0, start - 16), start))) continue;
    if (kind === 'weak' && otherCodeAfter.test(text.slice(end, end + 16))) continue;
    found.push({ kind, start, end });
  }
  return found;
}
