import { describe, expect, it } from 'vitest';
import { findTokens, mayHoldEntry } from './links.ts';

const tokens = (text: string) => {
  const folded = text.toLowerCase();
  return findTokens(folded, ({ start, end }) => text.slice(start, end)).map(({ start, end }) =>
    text.slice(start, end),
  );
};

describe('findTokens', () => {
  it.each([
    ['https://bazaar.example/magic?token=a8f3k2m9q1', ['a8f3k2m9q1']],
    ['https://bazaar.example/login?code=482913&lang=en', ['482913']],
    ['bazaar://otp/482913', ['482913']],
    ['Sign in here https://bzr.example/r/9f8e7d6c5b4a.', ['9f8e7d6c5b4a']],
    ['Reset your password: bzr.example/p/abcDEFghiJKLmnoPQR', ['abcDEFghiJKLmnoPQR']],
    ['https://bazaar.example/cb#access_token=abcd.efgh', ['abcd.efgh']],
  ])('finds what lets somebody in: %s', (text, found) => {
    expect(tokens(text)).toEqual(found);
  });

  it.each([
    'Track: https://bzr.example/t/9f8e7d6c5b4a',
    'Log in at https://bazaar.example/login?utm_source=a8f3k2m9q1&redirect=orders1234',
    'https://survey.example.com/r?sc=1&t=a8f3k2m9q1',
    'Verify your e-mail in the app. Blog: https://bazaar.example/blog/how-we-verify-2025',
    'https://bazaar.example/orders?token=a8f3k2m9q1',
  ])('leaves other links whole: %s', (text) => {
    expect(tokens(text)).toEqual([]);
  });
});

describe('mayHoldEntry', () => {
  it('stops texts without links, and links without a word or a query', () => {
    expect(mayHoldEntry('log in and / or sign in')).toBe(false);
    expect(mayHoldEntry('shop at https://bzr.example/t/1')).toBe(false);
    expect(mayHoldEntry('log in: https://bzr.example/t/1')).toBe(true);
  });
});

describe('findTokens, part by part', () => {
  const token = 'a8f3k2m9q1';

  it.each(
    (
      'login log-in signin sign-in magic magiclink magic-link verify verification verify-email verifiy reset otp otc 2fa ' +
      'mfa auth oauth oauth2 authenticate sso passwordless password passwords onetime one-time confirm confirmation activate activation ' +
      'unlock token recover recovery anmelden connexion masuk verifikasi acceso ingresar accedi vhod giris dang-nhap'
    ).split(' '),
  )('takes what follows /%s/ for one', (part) => {
    expect(tokens(`https://bazaar.example/${part}/${token}`)).toEqual([token]);
    expect(tokens(`https://bazaar.example/${part}/4829`)).toEqual(['4829']);
    expect(tokens(`https://bazaar.example/x${part}x/${token}`)).toEqual([]);
  });

  it.each(
    (
      'otp otc pin tac passcode password passwd pwd jwt secret magic onetimecode one_time_code verification_code logincode auth-code ' +
      'login_token magictoken access_token id_token refresh_token authtoken reset_token reset_password_token confirmation_token ' +
      'verificationtoken session_token onetimetoken'
    ).split(' '),
  )('takes what stands under ?%s= for one, whatever it is', (key) => {
    expect(tokens(`https://bazaar.example/orders?lang=en&${key}=abcd`)).toEqual(['abcd']);
    expect(tokens(`https://bazaar.example/p?${key}=abc`)).toEqual([]);
    expect(tokens(`https://bazaar.example/p?${key}=true`)).toEqual([]);
  });

  it.each(
    (
      'utm_source utmx lang language locale redirect redirect_uri next return returnurl continue url ref source src medium campaign ' +
      'campaignid store channel type country city email mobile phone name order orderid product product_id sku page size color date time ' +
      'ts expire expires exp gclid fbclid'
    ).split(' '),
  )('leaves what stands under ?%s=, even where somebody logs in', (key) => {
    expect(tokens(`https://bazaar.example/login?${key}=${token}`)).toEqual([]);
  });

  it.each(['code', 'c', 'k', 'key', 't', 'v', 'otpx', 'p'])(
    'takes digits under ?%s= only where somebody logs in',
    (key) => {
      expect(tokens(`https://bazaar.example/login?${key}=482913`)).toEqual(['482913']);
      expect(tokens(`https://bazaar.example/login?x${key}=482913`)).toEqual([]);
    },
  );

  it.each([
    ['login?t=4829137700', ['4829137700']],
    ['login?t=48291377001', []],
    ['login/4829137700', ['4829137700']],
    ['login/48291377001', []],
    ['login/482', []],
    ['shop?t=482913', []],
    ['shop/482913', []],
    ['mytoken?mytoken=abcdefgh', ['abcdefgh']],
    ['orders?mytoken=abcdefgh', []],
    ['login/orders?mytoken=abcdefgh', ['abcdefgh']],
    ['place?mytoken=abcdefgh', ['abcdefgh']],
    ['login?x=undefined', []],
    ['login?next==482913a8f3k2', []],
    ['login;jsessionid=a8f3k2m9q1', ['a8f3k2m9q1']],
    ['login#a8f3k2m9q1', ['a8f3k2m9q1']],
    ['x?j=eyJhbGciOi.eyJzdWIiOi.abc', ['eyJhbGciOi.eyJzdWIiOi.abc']],
    ['eyJhbGciOi.eyJzdWIiOi', ['eyJhbGciOi.eyJzdWIiOi']],
    ['x?j=eyJhbGciOi', []],
    ['x?j=eyJhb.eyJ', []],
  ])('finds in /%s %j', (path, found) => {
    expect(tokens(`https://bazaar.example/${path}`)).toEqual(found);
  });

  it.each(['login', 'signin', 'auth', 'sso', 'account', 'accounts', 'id'])(
    'takes %s. as a host for a way in',
    (host) => {
      expect(tokens(`https://${host}.bazaar.example/x/${token}`)).toEqual([token]);
      expect(tokens(`https://my${host}.bazaar.example/x/${token}`)).toEqual([]);
    },
  );

  it.each([
    ['https://bazaar.example/login/a8f3k2m9q1).', ['a8f3k2m9q1']],
    ['"https://bazaar.example/login/a8f3k2m9q1"', ['a8f3k2m9q1']],
    ['<https://bazaar.example/login/a8f3k2m9q1>', ['a8f3k2m9q1']],
    ['www.bazaar.example/login/a8f3k2m9q1', ['a8f3k2m9q1']],
    ['bazaar.example/login/a8f3k2m9q1', ['a8f3k2m9q1']],
    ['a.b.c.bazaar.example/login/a8f3k2m9q1', ['a8f3k2m9q1']],
    ['bazaar.example?otp=4829', ['4829']],
    ['asha@bazaar.example/login/a8f3k2m9q1', []],
    ['bazaar/login/a8f3k2m9q1', []],
    ['bazaar-app://login/a8f3k2m9q1', ['a8f3k2m9q1']],
    ['b://login/a8f3k2m9q1', []],
    ['https://a.example/login/a8f3k2m9q1 https://b.example/otp/4829', ['a8f3k2m9q1', '4829']],
  ])('reads the link in %s', (text, found) => {
    expect(tokens(text)).toEqual(found);
  });

  it.each([
    // In a link that lets somebody in, one turn is enough; beside words that say so, it takes three.
    ['abcdef', false, false],
    ['abc12', false, false],
    ['abcde1', true, false],
    ['ab1cd2', true, true],
    ['abcdefgh12345678', true, true],
    ['abcdefg12345678', true, false],
    ['abc-123-def', false, false],
    ['how-we-work', false, false],
    ['summer_sale.html', false, false],
    ['abcDefgh', true, false],
    ['abCDefGHij', true, true],
    ['2025-05-28', false, false],
  ])('tells what is opaque: %s', (part, entered, invited) => {
    expect(tokens(`https://bazaar.example/login/${part}`)).toEqual(entered ? [part] : []);
    expect(tokens(`Log in now: https://bazaar.example/r/${part}`)).toEqual(invited ? [part] : []);
    expect(tokens(`Shop now: https://bazaar.example/r/${part}`)).toEqual([]);
    expect(tokens(`Log in now: https://bazaar.example/track/${part}`)).toEqual([]);
  });
});

describe('findTokens, by the words beside a link', () => {
  const token = '9f8e7d6c5b4a';

  it.each([
    'magic link',
    'login link',
    'log in here',
    'sign in now',
    'signin with one tap',
    'sign in using this',
    'log in by tapping',
    'login instantly',
    'login:',
    'sign in !',
    'to log in',
    'and verify',
    'to confirm',
    'to activate',
    'to reset',
    'to unlock',
    'to authenticate',
    'verify your',
    'verify e-mail',
    'verify account',
    'verify now',
    'confirm your email',
    'confirm my new address',
    'activate your account',
    'recover your profile',
    'validate your mobile',
    'reset password',
    'reset your password',
    'reset the link',
    'password reset',
    'set password',
    'set up your new password',
    'set a password',
    'one-time link',
    'one time link',
    'single-use link',
    'secure link',
    'activation link',
    'passwordless',
    'anmelden',
    'passwort zuruck',
    'bestatigen sie',
    'iniciar sesion',
    'inicie sesion',
    'restablecer',
    'verifica tu',
    'confirma la',
    'connectez',
    'reinitialiser',
    'confirmez votre',
    'accedi',
    'redefinir',
    'masuk',
    'verifikasi akun',
    'dang nhap',
    'xac minh',
    'giris yap',
    'sifrenizi sifirla',
    'zaloguj',
    'inloggen',
    'logga in',
    'для входа',
    'लॉगिन',
    'تسجيل الدخول',
    'להתחבר',
    'เข้าสู่ระบบ',
    '登录',
    'ログイン',
    '로그인',
  ])('finds the token beside %j, before the link or after it', (invitation) => {
    expect(tokens(`${invitation} https://bzr.example/r/${token}`)).toEqual([token]);
    expect(tokens(`https://bzr.example/r/${token} ${invitation}`)).toEqual([token]);
  });

  it.each([
    'shop now',
    'relogin',
    'login page of',
    'to verifying',
    'verify the',
    'confirm your order',
    'reset all',
    'password',
    'link',
  ])('leaves the link beside %j', (words) => {
    expect(tokens(`${words} https://bzr.example/r/${token}`)).toEqual([]);
  });

  it('looks a hundred characters back and forty on', () => {
    const far = (before: number, after: number) =>
      tokens(
        `${before < 0 ? '' : `magic link${'.'.repeat(before)} `}https://bzr.example/r/${token}${after < 0 ? '' : ` ${'.'.repeat(after)}magic link`}`,
      );
    expect([far(80, -1), far(95, -1), far(-1, 20), far(-1, 35)]).toEqual([[token], [], [token], []]);
  });
});
