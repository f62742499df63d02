import { describe, expect, it } from 'vitest';
import { isNamedForCode, maskName, namesCode, readKey } from './keys.ts';

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
