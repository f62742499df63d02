import { describe, expect, it } from 'vitest';
import { foldText } from '../fold-text.ts';
import { findWords } from './words.ts';

const kinds = (text: string) => findWords(foldText(text).text).map(({ kind }) => kind);

describe('findWords', () => {
  it.each([
    ['your OTP', ['strong']],
    ['One-Time Password', ['strong']],
    ['código de verificación', ['strong']],
    ['验证码', ['strong']],
    ['password', ['password']],
    ['PIN', ['pin']],
    ['your code', ['weak']],
    ['coupon code, HSN code, code of conduct', []],
    ['mã giảm giá', []],
    ['รหัสส่วนลด', []],
    ['ОТР (in Cyrillic), ΟΤΡ (in Greek), ᴏᴛᴘ, 𝐎𝐓𝐏', ['strong', 'strong', 'strong', 'strong']],
    ['осмотр', []],
    ['codul de verificare, ellenőrző kód, vahvistuskoodisi', ['strong', 'strong', 'strong']],
    ['potrditvena koda, patvirtinimo kodas, apstiprinājuma kods', ['strong', 'strong', 'strong']],
    ['kinnituskood, codi de verificació', ['strong', 'strong']],
    ['ვერიფიკაციის კოდი, የማረጋገጫ ኮድ', ['strong', 'strong']],
    ['spinning, zipcodes, adopt', []],
    ['tic tac toe', []],
    ['OTP and PIN', ['strong', 'pin']],
  ])('reads %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('says where a word stands', () => {
    expect(findWords('the otp is')).toEqual([{ kind: 'strong', start: 4, end: 7 }]);
  });
});

const listed = (text: string) => text.split('|');
const notAll = (kind: string, texts: readonly string[]) =>
  texts.filter((text) => kinds(text).join(' ') !== kind);

describe('findWords, language by language', () => {
  it('knows what a one-time code is called', () => {
    const strong = listed(
      'otps|otp1|o.t.p.|o t p|motp|eotp|dynamic code|e-mail pin|1 time pin|onetime verification code|one-time password|single-use code|' +
        'verifying key|log-in code|sign up pin|authenticator code|enrollment code|2-step code|unlock key|pick-up code|txn code|sms code|' +
        'verification number|verification: 482913|your auth code|the authorisation code|pass-code|mpin|t-pin|upi pin|gift card pin|' +
        'kode verifikasi|kode sekali pakai|kod pengesahan|kod log masuk|mã xác thực|mã số đăng nhập|código de verificación|codigo de acesso|' +
        "código un uso|clave dinámica|clave de acceso|code de vérification|code d'accès|code à usage unique|bestätigungscode|login-code|" +
        'codice di verifica|codice monouso|verificatiecode|inlogcode|kod weryfikacyjny|kod jednorazowy to|doğrulama kodunuz|giriş şifresi|' +
        'engangskode|verifieringskoden|kodi i verifikimit|kodi juaj|codul tau de verificare|cod sms|ellenőrző kódja|egyszer használatos jelszó|' +
        'vahvistuskoodi|kertakäyttösalasana|potrditvena koda|koda za prijavo|patvirtinimo kodas|vienkartinis slaptažodis|drošības kods|' +
        "vienreizējā parole|kinnituskood|codi de verificació|contrasenya d'un sol ús|ओटीपी|சரிபார்ப்பு குறியீடு|رمز التحقق|" +
        'קוד אימות|รหัส otp|โอทีพี|ລະຫັດ otp|លេខកូដ otp|အတည်ပြုကုဒ်|код подтверждения|одноразовый код|пароль|пин-код|тасдиқлаш коди|' +
        'κωδικός επαλήθευσης|κωδικός μιας χρήσης|动态码|登录密码|口令|驗證碼|認証コード|ワンタイムパスワード|暗証番号|인증번호|비밀번호',
    );
    expect(notAll('strong', strong)).toEqual([]);
  });

  it('knows what a password is called', () => {
    const passwords = listed(
      'password|passwords|passwort|kennwort|pwd|kata sandi|kata laluan|mật khẩu|contraseña|senha|palavra-passe|mot de passe|wachtwoord|' +
        'hasło|jelszó|salasana|geslo|slaptažodis|parool|şifreniz|parola|pаsswоrd',
    );
    expect(notAll('password', passwords)).toEqual([]);
  });

  it('knows what a PIN is called', () => {
    const pins = listed(
      'pin|pins|pin code|pincode|pin-no|pin number|tac|tan|mtan|sms-tan|पिन|பின்|పిన్|ಪಿನ್|പിൻ|পিন|પિન|ਪਿੰਨ|فין|พิน',
    ).filter((word) => word !== 'فין');
    expect(notAll('pin', pins)).toEqual([]);
    expect(kinds('tic-tac, tac force, tac-toe')).toEqual([]);
  });

  it('knows what "code" alone is', () => {
    const weak = listed(
      'code|codes|kod|kode|koden|kodnya|codigo|codice|clave|kodunuz|kodu|kodi|codul|koodi|koda|kodas|kood|codi|mã của bạn|mã số của quý khách|' +
        'mã 482913 để dùng|соde|код|кода|कोड|குறியீடு|కోడ్|കോഡ്|কোড|કોડ|ਕੋਡ|کوڈ|کد|رمز|كود|קוד|รหัส|โค้ด|កូដ|ကုဒ်|კოდი|ኮድ|代码|コード|코드|κωδικός',
    );
    expect(notAll('weak', weak)).toEqual([]);
  });

  it('tells the codes of other things from it', () => {
    const other = listed(
      'promo code|coupon-code|gift code|referral code|cash back code|rewards code|store code|hsn code|ifsc code|qr code|error code|dress code|' +
        'product code|area code|zip code|tracking code|staff code|member code|vendor code|colour code|category code|tax code|building code|' +
        'bank code|agent code|booking code|seat code|course code|survey code|vehicle code|approval code|posta kodu|indirim kodu|कूपन कोड|' +
        'स्टोर कोड|クーポンコード|쿠폰 코드|code of conduct|code promo|code postal|code de réduction|kode voucher|kode booking|kode referral|' +
        'código de descuento|código de barras|codigo promocional|codigo de desconto|codice sconto|kod rabatowy|code produit|código de cliente|' +
        'codigo do pedido|codice fiscale|kode pelanggan|mã sản phẩm|رمز الخصم|کد تخفیف|קוד הנחה|รหัสส่วนลด|รหัสสินค้า|код товара|код заказа',
    );
    expect(other.filter((text) => kinds(text).length > 0)).toEqual([]);
  });

  it('stands for itself only', () => {
    expect(kinds('xotp otpx passwordy pinned codex kodeks spin tans1')).toEqual([]);
  });
});
