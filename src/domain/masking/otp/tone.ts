import type { Word } from './words.ts';
import { folded } from './patterns.ts';

/** What a whole text does, found out when asked: most texts never ask. */
export type Tone = {
  /** It sells: "code" alone is then a coupon's. */
  readonly sells: () => boolean;
  /** It guards something: "code" alone is then a secret, even where it sells. */
  readonly guards: () => boolean;
  /** It lets somebody in. */
  readonly opens: () => boolean;
};

const selling = folded(
  '\\d ?%|(?<![a-z])(?:off|discount|coupons?|vouchers?|promo|promotion|cashback|gifts?|offers?|sale|deals?|free|save|shop|invite|refer|',
  'friends?|win|buy|extra|flat|diskon|diskaun|descuento|giảm|khuyến mãi|réduction|rabatt|gutschein|desconto|cup[oó]m|sconto|indirim|',
  'checkout|birthday)(?![a-z\\d])|скидк|छूट|कूपन|ऑफर|ลด|خصم|הנחה|优惠|折|割引|オフ|クーポン|할인|쿠폰',
);
const guarding = folded(
  "(?<![a-z])(?:otp|one[ -]?time|verif[a-z]{0,12}|authenticat[a-z]{0,8}|(?:do not|dont|don't|never|not) share|do not disclose|",
  'expires? in|valid for \\d{1,3} ?(?:min|sec)|jangan|kongsi|không chia sẻ|no lo compartas|não compartilhe|ne partagez|nicht weiter|',
  '(?:share|tell|give) (?:this |the )?code \\d{4,8} (?:with|to) (?:the|our)|doğrula[a-z]{0,8}|paylaşma[a-z]{0,8})(?![a-z\\d])|никому|не сообщ|не передав|подтвержд|no (?:lo |la )?compart|nao (?:o |a )?(?:compartilh|partilh)|non (?:lo )?condivid|ne (?:le |la )?(?:partag|communiqu|divulg)|nicht (?:weiter|mit)|niet (?:delen|met)|nie udostepn|khong (?:chia se|cung cap|tiet lo)|huwag (?:ibahagi|ibigay)|jangan (?:kongsi|beri|bagi|dedah|sebar)|দেবেন না|শেয়ার করবেন না|பகிர வேண்டாம்|సాంచ|పంచుకో|ಹಂಚಿಕೊಳ್ಳ|പങ്കിട|શેર કરશો|ਸਾਂਝਾ ਨਾ|شیئر نہ|साझा न|किसी को न|ห้ามบอก|لا تشارك|אל תשתף|请勿|請勿|泄露',
);
const opening = folded(
  '(?<![a-z])(?:log ?in|sign ?in|sign ?up|confirm your|reset|secret|unlock|access|activate)(?![a-z])|(?<![a-z])(?:confirm|verifi[ck]|aktiv|activ|autentic|authentif)[a-z]{1,9}(?![a-z])|',
  '(?<![a-z])(?:iniciar sesion|acceder|ingresar|entrar|accedi|accesso|connexion|connecter|an(?:zu)?meld[a-z]*|einlogg[a-z]*|bestatig[a-z]*|masuk|daftar|xac (?:nhan|thuc|minh)|dang (?:nhap|ky)|giris|onayla[a-z]*|dogrula[a-z]*|zaloguj|logowani[a-z]*|inloggen|logga in|logg inn|bekraft[a-z]*|bekreft[a-z]*)(?![a-z])|',
  'вход|войти|войд|подтверд|подтвержд|активац|авториз|लॉगिन|सत्यापि|पुष्टि|เข้าสู่ระบบ|ยืนยัน|تسجيل|تأكيد|تفعيل|כניסה|אימות|登录|登入|验证|驗證|ログイン|認証|로그인|인증',
);

export function readTone(text: string, words: readonly Word[]): Tone {
  return {
    sells: once(() => selling.test(text)),
    guards: once(() => words.some((word) => word.kind === 'strong') || guarding.test(text)),
    opens: once(() => opening.test(text)),
  };
}

function once(find: () => boolean): () => boolean {
  let found: boolean | undefined;
  return () => (found ??= find());
}
