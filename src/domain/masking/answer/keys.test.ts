import { describe, expect, it } from 'vitest';
import { announcesCode, followsCode, isNamedForCode, maskName, namesCode, readKey } from './keys.ts';

describe('readKey', () => {
  it.each([
    [
      'code',
      [
        'otp',
        'loginOtp',
        'otp_code_1',
        'OTPList',
        'userpin',
        'pinNumber',
        'cvv2',
        'resetToken',
        'one time password',
        'atmPinCode',
      ],
    ],
    [
      'code-or-sentence',
      [
        'otpText',
        'otp_message',
        '2FA',
        'twofa',
        '2step',
        'two_step_auth',
        'onetime',
        'two_factor',
        'verification',
        'código',
      ],
    ],
    ['login-context', ['login', 'userAuth', 'passwordReset', 'unlock', 'session']],
    ['code-or-fact', ['code']],
    ['code-metadata', ['otpExpiry', 'isOtp', 'passwordChangedAt', 'otp_status']],
    ['fact', ['sentDate', 'campaign_id', 'deliveryStatus']],
    ['text', ['subject', 'shipping', 'opinion', 'hotpot', '4829', '', '__proto__']],
  ])('says %s of %j', (kind, keys) => {
    expect(keys.map((key) => readKey(key).kind)).toEqual(keys.map(() => kind));
  });

  it('takes no postal code for a PIN', () => {
    expect(
      ['pincode', 'pin_code', 'postalPin', 'deliveryPincode'].map((key) => readKey(key).kind),
    ).not.toContain('code');
  });

  it('knows what stands together', () => {
    expect(readKey('@name').role).toBe('label');
    expect(readKey('paramValue').role).toBe('value');
    expect(readKey('columns').role).toBe('labels');
    expect(readKey('body_params')).toMatchObject({ role: 'params', fills: true });
  });
});

describe('namesCode', () => {
  it('reads names of codes in wrappings, and nothing else', () => {
    expect(['otp', 'OTP Code', '{{otp}}', '%one_time_password%'].filter(namesCode)).toHaveLength(4);
    expect(['order', 'otp expiry', 'DELIVERED', '482913', 7, null].filter(namesCode)).toEqual([]);
  });
});

describe('isNamedForCode', () => {
  it('reads names of templates', () => {
    expect(['login_otp_v2', 'otpLogin', 'auth-template'].filter(isNamedForCode)).toHaveLength(3);
    expect(['hello_world', 'Your OTP', 'author_card'].filter(isNamedForCode)).toEqual([]);
  });
});

describe('maskName', () => {
  it('masks a code in a key, and leaves keys that hold none', () => {
    expect(['OTP 482913', 'otp_482913'].map(maskName)).toEqual(['OTP ••••••', 'otp_••••••']);
    expect(['otp_code_1', 'order_482913', '482913'].map(maskName)).toEqual([
      'otp_code_1',
      'order_482913',
      '482913',
    ]);
  });
});

const kindsOf = (keys: readonly string[]) => keys.map((key) => [key, readKey(key).kind]);
const all = (kind: string, keys: readonly string[]) => keys.map((key) => [key, kind]);
const words = (text: string) => text.split(' ');

describe('readKey, word by word', () => {
  it('reads through what changes nothing at the end of a key', () => {
    const ends = words(
      '1 12 list lists array arr value values val number num no nr field input param var variable plain raw hash sha enc ' +
        'encrypted item items entry entries',
    );
    const keys = ends.flatMap((end) => [`login_pin_${end}`, `otp_${end}_1`]);
    expect(kindsOf(keys)).toEqual(all('code', keys));
    const others = words('123 listing xlist varx').map((end) => `mtan_${end}`);
    expect(kindsOf(others)).toEqual(all('text', others));
  });

  it('expects a sentence under a key that ends with a word for one', () => {
    const ends = words(
      'text txt string str content data message msg sms body subject template label display info detail details',
    );
    const keys = ends.flatMap((end) => [`mtan_${end}`, `otp_${end}`, `otp_${end}_1`]);
    expect(kindsOf(keys)).toEqual(all('code-or-sentence', keys));
    const others = words('texts context bodytext detailsof').map((end) => `mtan_${end}`);
    expect(kindsOf(others)).toEqual(all('text', others));
  });

  it('takes what is about a code for none', () => {
    const ends = words(
      'time date at on in till until expiry expires expiration expired ttl validity valid length len size attempt attempts ' +
        'retries tries count id ids status state type channel mode enabled disabled required mandatory sent verified used changed ' +
        'purpose receiver recipient sender mobile email phone name language lang locale version seconds secs minutes mins limit max ' +
        'min created updated generated format policy hint question url link reason error result success flag resend service provider ' +
        'gateway order orders orderid bill invoice amount amt points balance total price qty quantity store zip city',
    );
    const keys = ends.map((end) => `mtan_${end}`);
    expect(kindsOf(keys)).toEqual(all('code-metadata', keys));
    const others = words('times outlet idle attempting').map((end) => `mtan_${end}`);
    expect(kindsOf(others)).toEqual(all('text', others));
  });

  it('takes what asks whether there is a code for none', () => {
    const starts = words(
      'is has need needs require requires should allow can enable use with skip show hide max min total last forgot change',
    );
    const keys = starts.map((start) => `${start}_otp`);
    expect(kindsOf(keys)).toEqual(all('code-metadata', keys));
    expect(kindsOf(['this_otp', 'showing_otp', 'otp_otp'])).toEqual(
      all('code', ['this_otp', 'showing_otp', 'otp_otp']),
    );
  });

  it('knows nouns glued to any word before them', () => {
    const keys = words(
      'otp otps otp6 otp12 onetimepassword onetimepasscode onetimecode onetimepin onetimepins passcode passcodes password passwords ' +
        'passwd pwd passphrase verificationcode verificationcodes verifycode securitycode logincode signincode signupcode accesscode ' +
        'confirmationcode confirmcode authenticationcode authcode authorisationcode authorizationcode activationcode registrationcode ' +
        'resetcode recoverycode secretcode 2facode mfacode twofactorcode temporarycode tempcode validationcode unlockcode pickupcode ' +
        'smscode otpcode magiccode onetimekey authpin securitypins logintoken magictokens authtoken accesstoken refreshtoken resettoken ' +
        'verificationtoken confirmationtoken sessiontoken onetimetoken idtoken jwttoken mpin tpins cvv cvv2 cvc cvc2 otc',
    );
    expect(kindsOf(keys)).toEqual(all('code', keys));
    const glued = keys.map((key) => `shop${key}`);
    expect(kindsOf(glued)).toEqual(all('code', glued));
    const others = words('otpx pwdx cvvs authcoded tokens onetimepasswordx');
    expect(kindsOf(others)).toEqual(all('text', others));
  });

  it('knows short nouns as words of their own, or glued to a few', () => {
    const owners = words(
      'user login my your new old card giftcard customer client account acct wallet mobile sms security secret atm upi web app device ' +
        'locker delivery pickup temp temporary current one member loyalty redemption',
    );
    const nouns = words('pin pins tac tacs tan tans mtan secret secrets');
    const keys = [...nouns, ...owners.map((owner) => `${owner}pin`), ...nouns.map((noun) => `card_${noun}`)];
    expect(kindsOf(keys)).toEqual(all('code', keys));
    const others = words('spin shoppin lapin attack satan capitan opinion pinned');
    expect(kindsOf(others)).toEqual(all('text', others));
  });

  it('tells postal codes from PINs', () => {
    const postal = words('pincode pincodes zip_pin postal_pin areapin zip store_pincode');
    expect(postal.filter((key) => readKey(key).kind === 'code')).toEqual([]);
    const somebodys = words(
      'atmpincode loginpincode userpincode cardpincodes secretpincode otppincode upipincode smspincode',
    );
    expect(kindsOf(somebodys)).toEqual(all('code', somebodys));
  });

  it('expects a code or a sentence where the key says what is done with one', () => {
    const keys = words(
      'verification verif verificacion verifikasi verificacao verifica 2fa mfa twofactor 2factor multifactor ' +
        'two_factor_auth 2_step_authentication challenge challengeanswer challengeresponse userverification ' +
        'login2fa phoneverification vcode ccode vercode verifcode digitcode',
    );
    expect(kindsOf(keys)).toEqual(all('code-or-sentence', keys));
  });

  it('knows what lets somebody in', () => {
    const keys = words(
      'verify login logon signin signup auth authentication authorisation authorization security confirm confirmation activation ' +
        'activate validation validate registration recovery reset passwordreset access userlogin customer_auth ' +
        'device_activation',
    );
    expect(kindsOf(keys)).toEqual(all('login-context', keys));
    const others = words('verifying mylogin loginx');
    expect(others.filter((key) => readKey(key).kind === 'login-context')).toEqual([]);
  });

  it('reads any spelling of a key alike', () => {
    const spellings = [
      'loginOtp',
      'login_otp',
      'LoginOTP',
      'LOGIN OTP',
      'login-otp',
      ' login.otp ',
      'login__otp',
    ];
    expect(kindsOf(spellings)).toEqual(all('code', spellings));
    expect(['sent Date', 'SENT_DATE', '__sent--date__'].map((key) => readKey(key).kind)).toEqual([
      'fact',
      'fact',
      'fact',
    ]);
    expect(['codes', 'Code', '_code_'].map((key) => readKey(key).kind)).toEqual([
      'code-or-fact',
      'code-or-fact',
      'code-or-fact',
    ]);
    expect(kindsOf(['OTPCodeValue', 'userOTPText'])).toEqual([
      ['OTPCodeValue', 'code'],
      ['userOTPText', 'code-or-sentence'],
    ]);
  });

  it.each([
    ['label', 'key name title subject heading messagetype templatename n k'],
    ['labels', 'keys names headers columns paramnames'],
    ['value', 'value v text content body plaintext smsbody messagetext bodytext code'],
    ['params', 'variables args tags inputs rows row contentvariables customfields'],
    [undefined, 'nothing otp id subjects'],
  ])('gives the role %s', (role, keys) => {
    expect(words(keys).map((key) => [key, readKey(key).role])).toEqual(words(keys).map((key) => [key, role]));
  });

  it('lets some keys of values and of labels fill templates too', () => {
    expect(words('value values data fields payload rows').map((key) => readKey(key).fills)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(words('val text names otp').map((key) => readKey(key).fills)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('what stands beside a code', () => {
  it('is its name, in any wrapping and of 3 to 40 characters', () => {
    expect(
      [' otp ', '<<otp>>', '"otp":', "'otp'", '#otp#', '$otp', '[otp]', '*otp*'].filter(namesCode),
    ).toHaveLength(8);
    const long = (length: number) => `otp${' '.repeat(length - 7)}code`;
    expect([long(40), long(41), 'pi', 'ot'].map((text) => namesCode(text))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(['otp text', 'otp expiry', 'login'].map((text) => namesCode(text))).toEqual([true, false, false]);
  });

  it('announces it, or goes on from it', () => {
    expect(['Your OTP', 'Your login code is', 'OTP'].map((text) => announcesCode(text))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['is your OTP', 'is your verification code'].map((text) => followsCode(text))).toEqual([
      true,
      true,
    ]);
    const no = [
      'Your order',
      'Your OTP is 4821',
      'Your OTP ••••',
      7,
      null,
      undefined,
      `${'x '.repeat(80)}OTP`,
    ];
    expect(no.filter((text) => announcesCode(text) || followsCode(text))).toEqual([]);
    expect(announcesCode('Your 2 OTPs: 1')).toBe(announcesCode('Your OTPs:'));
  });

  it('names a template, in one word of up to 80 characters', () => {
    const names = words(
      'otp otps verify verification auth authentication 2fa passcode password mpin tpin loginOtp OTP_v2',
    );
    expect(names.filter((name) => !isNamedForCode(name))).toEqual([]);
    const long = (length: number) => `otp_${'x'.repeat(length - 4)}`;
    expect([long(80), long(81)].map((name) => isNamedForCode(name))).toEqual([true, false]);
    expect(words('hotpot authors passwords order').filter((name) => isNamedForCode(name))).toEqual([]);
  });

  it('is masked in a key only where it stands there as in a text', () => {
    expect(['OTP 4829 valid_for', 'your_otp_is_482_913', 'order_1', 'OTP_12', 'a b'].map(maskName)).toEqual([
      'OTP •••• valid_for',
      'your_otp_is_•••_•••',
      'order_1',
      'OTP_12',
      'a b',
    ]);
  });
});
