import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture } from '../../contract/testing/fixture.ts';
import { maskOtps } from './mask-otps.ts';

const code = 'Your OTP is 482913.';
const masked = 'Your OTP is ••••••.';

function parsed(text: string): unknown {
  return JSON.parse(text);
}

describe('maskOtps', () => {
  it('masks texts at any depth', () => {
    expect(maskOtps({ a: [{ b: [code] }, code], c: code })).toEqual({
      a: [{ b: [masked] }, masked],
      c: masked,
    });
  });

  it('returns what holds no code as the very same object', () => {
    const answer = { messages: [{ subject: 'Hello' }, { subject: 'Rs.2,499 spent' }], count: 2 };
    expect(maskOtps(answer)).toBe(answer);
  });

  it('copies only the way to what it masks, and leaves the answer itself alone', () => {
    const clean = { subject: 'Hello' };
    const answer = { sms: [clean, { subject: code }], viber: [clean] };
    const frozen = structuredClone(answer);
    const copy = maskOtps(answer);
    expect(answer).toEqual(frozen);
    expect(copy).toEqual({ sms: [clean, { subject: masked }], viber: [clean] });
    expect(copy).toHaveProperty('viber', answer.viber);
    expect(copy).toSatisfy((value: typeof answer) => value.viber === answer.viber && value.sms[0] === clean);
  });

  it('changes nothing in the vendor’s samples, which hold no code', () => {
    for (const name of ['flat-viber', 'nested-email', 'collapsed-2013']) {
      const answer = fixture(name);
      expect(maskOtps(answer)).toBe(answer);
    }
  });

  it('keeps own keys named __proto__ and constructor, and changes no prototype', () => {
    const copy = maskOtps(parsed(`{"__proto__":{"subject":"${code}"},"constructor":"${code}"}`));
    expect(JSON.stringify(copy)).toBe(`{"__proto__":{"subject":"${masked}"},"constructor":"${masked}"}`);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('subject');
  });

  it.each(['otp', 'OTP', 'otp_code', 'one-time-password', 'pin', 'mPin', 'Verification Code', 'cvv'])(
    'masks all of a value under the key %s, text or number',
    (key) => {
      expect(maskOtps({ [key]: '48 21' })).toEqual({ [key]: '••••••' });
      expect(maskOtps({ [key]: 4821 })).toEqual({ [key]: '••••••' });
    },
  );

  it('masks what lies below a code’s key, but for known facts', () => {
    expect(maskOtps({ otp: { value: '4821', sent_time: '2025-05-28 13:52:07' }, pin: [1234] })).toEqual({
      otp: { value: '••••••', sent_time: '2025-05-28 13:52:07' },
      pin: ['••••••'],
    });
  });

  it('leaves empty values of a code’s key, and true, false and null everywhere', () => {
    const answer = { otp: '', pin: ' ', secret: null, code: true };
    expect(maskOtps(answer)).toBe(answer);
  });

  it.each([
    'id',
    'messageId',
    'receiver',
    'reciever',
    'status',
    'sentDate',
    'delivered_time',
    'campaignId',
    'pincode',
  ])('leaves the fact %s as it came', (key) => {
    const answer = { [key]: '482913' };
    expect(maskOtps(answer)).toBe(answer);
  });

  it('masks texts under keys that nobody knows', () => {
    expect(maskOtps({ whatever: code, toString: code })).toEqual({ whatever: masked, toString: masked });
  });

  it('is idempotent on any JSON and lets no code through', () => {
    const text = fc.constantFrom(code, 'Hello', '482913', masked, 'OTP 4821 and 7712');
    const key = fc.constantFrom('subject', 'otp', '__proto__', 'PIN', 'x');
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.array(fc.tuple(key, tie('value')), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
      ),
    }));
    fc.assert(
      fc.property(value, (answer) => {
        const once = maskOtps(answer);
        expect(maskOtps(once)).toBe(once);
        expect(JSON.stringify(once)).not.toContain('482913.');
      }),
      { numRuns: 300 },
    );
  });

  it('masks what is kept of a repeated key as it masks the key', () => {
    expect(
      maskOtps({ 'otp (repeated)': 482913, 'PIN (repeated 2)': '4829', otp: null, 'id (repeated)': 1 }),
    ).toEqual({
      'otp (repeated)': '••••••',
      'PIN (repeated 2)': '••••••',
      otp: null,
      'id (repeated)': 1,
    });
  });

  it.each(['text', 7, null, undefined, true])('takes %j for an answer too', (answer) => {
    expect(maskOtps(answer)).toBe(answer);
  });
});
