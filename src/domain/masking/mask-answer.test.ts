import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture } from '../../contract/testing/fixture.ts';
import { maskAnswer } from './mask-answer.ts';

const code = 'Your OTP is 482913.';
const masked = 'Your OTP is ••••••.';
const dots = '••••••';

function parsed(text: string): unknown {
  return JSON.parse(text);
}

describe('maskAnswer', () => {
  it('masks texts at any depth', () => {
    expect(maskAnswer({ a: [{ b: [code] }, code], c: code })).toEqual({
      a: [{ b: [masked] }, masked],
      c: masked,
    });
  });

  it('returns what holds no code as the very same object', () => {
    const answer = { messages: [{ subject: 'Hello' }, { subject: 'Rs.2,499 spent' }], count: 2 };
    expect(maskAnswer(answer)).toBe(answer);
  });

  it('copies only the way to what it masks, and leaves the answer itself alone', () => {
    const clean = { subject: 'Hello' };
    const answer = { sms: [clean, { subject: code }], viber: [clean] };
    const frozen = structuredClone(answer);
    const copy = maskAnswer(answer);
    expect(answer).toEqual(frozen);
    expect(copy).toEqual({ sms: [clean, { subject: masked }], viber: [clean] });
    expect(copy).toHaveProperty('viber', answer.viber);
    expect(copy).toSatisfy((value: typeof answer) => value.viber === answer.viber && value.sms[0] === clean);
  });

  it('changes nothing in the vendor’s samples, which hold no code', () => {
    for (const name of ['flat-viber', 'nested-email', 'collapsed-2013']) {
      const answer = fixture(name);
      expect(maskAnswer(answer)).toBe(answer);
    }
  });

  it('keeps own keys named __proto__ and constructor, and changes no prototype', () => {
    const copy = maskAnswer(parsed(`{"__proto__":{"subject":"${code}"},"constructor":"${code}"}`));
    expect(JSON.stringify(copy)).toBe(`{"__proto__":{"subject":"${masked}"},"constructor":"${masked}"}`);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('subject');
  });

  it.each(['otp', 'OTP', 'otp_code', 'one-time-password', 'pin', 'mPin', 'Verification Code', 'cvv'])(
    'masks all of a value under the key %s, text or number',
    (key) => {
      expect(maskAnswer({ [key]: '48 21' })).toEqual({ [key]: '••••••' });
      expect(maskAnswer({ [key]: 4821 })).toEqual({ [key]: '••••••' });
    },
  );

  it('masks what lies below a code’s key, but for known facts', () => {
    expect(maskAnswer({ otp: { value: '4821', sent_time: '2025-05-28 13:52:07' }, pin: [1234] })).toEqual({
      otp: { value: '••••••', sent_time: '2025-05-28 13:52:07' },
      pin: ['••••••'],
    });
  });

  it('leaves empty values of a code’s key, and true, false and null everywhere', () => {
    const answer = { otp: '', pin: ' ', secret: null, code: true };
    expect(maskAnswer(answer)).toBe(answer);
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
    expect(maskAnswer(answer)).toBe(answer);
  });

  it.each([
    [{ loginOtp: '482913' }, { loginOtp: dots }],
    [
      { otp_code_1: 4829, OTPCode: '4829' },
      { otp_code_1: dots, OTPCode: dots },
    ],
    [
      { userPin: '4829', userpin: '4829' },
      { userPin: dots, userpin: dots },
    ],
    [{ otpList: ['482920', '482921'] }, { otpList: [dots, dots] }],
    [{ otps: '1234,5678' }, { otps: dots }],
    [{ verification_codes: [{ value: '4821' }] }, { verification_codes: [{ value: dots }] }],
    [
      { 'Mã xác thực': '4821', 验证码: '4821' },
      { 'Mã xác thực': dots, 验证码: dots },
    ],
    [{ otpText: 'Your OTP is 482913. Do not share' }, { otpText: 'Your OTP is ••••••. Do not share' }],
    [
      { otp: { length: 6, expiresIn: 300, value: '482913' } },
      { otp: { length: 6, expiresIn: 300, value: dots } },
    ],
  ])('knows a key for codes in the plural, with prefixes and suffixes: %j', (answer, expected) => {
    expect(maskAnswer(answer)).toEqual(expected);
  });

  it.each([
    [{ otp: { code: '482913' } }, { otp: { code: dots } }],
    [{ otps: [{ code: 'sunshine', id: '771204' }] }, { otps: [{ code: dots, id: dots }] }],
    [
      { otp: { email: '482913', mobile: '+91 98450 12345' } },
      { otp: { email: dots, mobile: '+91 98450 12345' } },
    ],
    [{ verification: [{ sms: { code: 482913 } }] }, { verification: [{ sms: { code: dots } }] }],
    [{ login: { user: 'asha', code: '482913' } }, { login: { user: 'asha', code: dots } }],
    [{ otp: { login: 'sunshine', verification: 'sunshine' } }, { otp: { login: dots, verification: dots } }],
    [{ payload: '{"otp":{"code":"482913"}}' }, { payload: `{"otp":{"code":"${dots}"}}` }],
  ])('masks a fact’s value below a key for codes where it may be one: %j', (answer, expected) => {
    expect(maskAnswer(answer)).toEqual(expected);
    expect(maskAnswer(expected)).toBe(expected);
  });

  it.each([
    { otp: { code: 'SENT', status: { code: 200 }, id: '9f8e7d6c5b4a', date: '20250528', time: '13:52' } },
    { verification: { code: 'SUCCESS', status: 'VERIFIED', attempts: 3 } },
    { code: '4829', response: { code: 4001 }, coupon: { code: '482913' }, session: { id: '482913' } },
  ])('leaves facts below a key for codes that cannot be one, and codes of other things: %j', (answer) => {
    expect(maskAnswer(answer)).toBe(answer);
  });

  it.each(['2fa', 'twoFactor', 'mfa', 'vcode', 'codigo', 'código', 'codice', 'kode', 'код', 'رمز', '验证码'])(
    'knows the key %s for one of a code, or of what holds one',
    (key) => {
      expect(maskAnswer({ [key]: '482913' })).toEqual({ [key]: dots });
      expect(maskAnswer({ [key]: { code: '482913' } })).toEqual({ [key]: { code: dots } });
    },
  );

  it.each([
    [
      { subject: 'Your OTP', body: '482913' },
      { subject: 'Your OTP', body: dots },
    ],
    [
      { title: 'Your login code for Bazaar', content: { text: 482913 } },
      { title: 'Your login code for Bazaar', content: { text: dots } },
    ],
    [
      ['Your OTP is', '482913'],
      ['Your OTP is', dots],
    ],
    [
      ['482913', 'is your OTP'],
      [dots, 'is your OTP'],
    ],
  ])('masks a bare code that a heading or a neighbour announces: %j', (answer, expected) => {
    expect(maskAnswer(answer)).toEqual(expected);
    expect(maskAnswer(expected)).toBe(expected);
  });

  it.each([
    { subject: 'Order shipped', body: '482913' },
    { subject: 'Your OTP', body: 'Hello' },
    ['Order', '482913'],
    ['482913', 'orders'],
  ])('leaves what no heading announces: %j', (answer) => {
    expect(maskAnswer(answer)).toBe(answer);
  });

  it.each([
    [
      { key: 'otp', value: '482925' },
      { key: 'otp', value: dots },
    ],
    [
      { value: 482925, name: 'OTP Code' },
      { value: dots, name: 'OTP Code' },
    ],
    [
      { type: 'OTP', text: '482925' },
      { type: 'OTP', text: dots },
    ],
    [
      { type: 'otp', value: 'QWRTZPLK' },
      { type: 'otp', value: dots },
    ],
    [
      { key: 'password', value: 'sunshine' },
      { key: 'password', value: dots },
    ],
    [
      { field: '{{otp}}', value: '482913 (5 minutes)' },
      { field: '{{otp}}', value: '•••••• (5 minutes)' },
    ],
    [
      { '@name': 'otp', '#text': '482913' },
      { '@name': 'otp', '#text': dots },
    ],
    [
      { label: 'one time password', data: { content: '482925' } },
      { label: 'one time password', data: { content: dots } },
    ],
    [
      ['otp', '482913', 'name', 'Asha'],
      ['otp', dots, 'name', 'Asha'],
    ],
    [
      { keys: ['otp', 'name'], values: ['482913', 'Asha'] },
      { keys: ['otp', 'name'], values: [dots, 'Asha'] },
    ],
    [
      { columns: ['id', 'otp'], rows: [[1, '482913']] },
      { columns: ['id', 'otp'], rows: [[1, dots]] },
    ],
    [
      { type: 'OTP', subject: '482913 for Bazaar' },
      { type: 'OTP', subject: '•••••• for Bazaar' },
    ],
    [
      { title: 'OTP', subject: '482913' },
      { title: 'OTP', subject: dots },
    ],
    [
      { msgType: 'otp', digits: '482913', orderId: '482914' },
      { msgType: 'otp', digits: dots, orderId: '482914' },
    ],
    [
      { category: 'AUTHENTICATION', subject: '482913' },
      { category: 'AUTHENTICATION', subject: dots },
    ],
    [
      { line1: 'Your OTP is', line2: '482913', points: 4829 },
      { line1: 'Your OTP is', line2: dots, points: 4829 },
    ],
    [
      [{ text: 'Your OTP is ' }, { text: '482913', bold: true, id: 4829 }],
      [{ text: 'Your OTP is ' }, { text: dots, bold: true, id: 4829 }],
    ],
    [
      [{ text: 'Order ' }, { text: '482913' }, { text: '482914' }, { text: 'is your OTP' }],
      [{ text: 'Order ' }, { text: '482913' }, { text: dots }, { text: 'is your OTP' }],
    ],
  ])('masks a value that a sibling calls a code: %j', (answer, expected) => {
    expect(maskAnswer(answer)).toEqual(expected);
  });

  it.each([
    [
      { template: 'Your OTP is {#var#}', variables: ['482926'] },
      { template: 'Your OTP is {#var#}', variables: [dots] },
    ],
    [
      { template: 'Your OTP is {1} for order {2}', variables: ['482926', 'BZ771204'] },
      { template: 'Your OTP is {1} for order {2}', variables: [dots, 'BZ771204'] },
    ],
    [
      { templateName: 'login_otp', params: ['482926', '10'] },
      { templateName: 'login_otp', params: [dots, '10'] },
    ],
    [
      { subject: 'Your OTP is {{1}}', extra: { variables: { 1: '482926' } } },
      { subject: 'Your OTP is {{1}}', extra: { variables: { 1: dots } } },
    ],
    [
      {
        template: {
          name: 'otp_login',
          components: [{ type: 'body', parameters: [{ type: 'text', text: '482913' }] }],
        },
      },
      {
        template: {
          name: 'otp_login',
          components: [{ type: 'body', parameters: [{ type: 'text', text: dots }] }],
        },
      },
    ],
  ])('masks what fills a template that speaks of a code: %j', (answer, expected) => {
    const once = maskAnswer(answer);
    expect(once).toEqual(expected);
    expect(maskAnswer(once)).toBe(once);
  });

  it.each(['deliveryStatus', 'type', 'campaignId', 'sentDate', 'status', 'receiver', 'id'])(
    'masks a sentence where the fact %s should be',
    (key) => {
      expect(maskAnswer({ [key]: 'OTP 482913' })).toEqual({ [key]: 'OTP ••••••' });
    },
  );

  it('leaves facts that are what they should be, whatever their form', () => {
    const answer = {
      id: 'MSG-4829-OTP',
      sentDate: '26-05-2025 15:52:03',
      deliveredTime: '2025-05-26T15:52:09Z',
      sentTime: '2016-08-05 22:00::IST',
      time: '26 May 2025 15:52',
      receiver: '+91 98450 12345',
      email: 'otp4821@example.com',
      status: 'GTW_NOT_FOUND',
      type: 'OTP',
      code: 200,
    };
    expect(maskAnswer(answer)).toBe(answer);
  });

  it.each([
    { otpSentTime: '2025-05-28 13:52:07', otpExpiry: 300, otpId: '771204', otpStatus: 'SENT', isOtp: 1 },
    { pinCode: '560001', pin_code: 560001, deliveryPincode: '560001' },
    { key: 'orderId', value: '482925' },
    { name: 'otp', value: 'sent' },
    ['otp', 'pin', 'password'],
    { template: 'Your order {1} shipped', variables: ['482926'] },
    { shipping: '482913', spin: 4829, hotpot: '4821', adopt: '4821' },
    { templateName: 'login_otp', params: { orderId: '482926', amount: '4999' } },
    { payload: '{"orderId":"482913"}' },
  ])('leaves what only stands near a code: %j', (answer) => {
    expect(maskAnswer(answer)).toBe(answer);
  });

  it('masks everything below a code’s key, whatever stands there', () => {
    expect(maskAnswer({ otp: { template: 'Your PIN', rows: ['hello', 'sent'] } })).toEqual({
      otp: { template: dots, rows: [dots, dots] },
    });
  });

  it.each([{ otp: '••••' }, { key: 'otp', value: 'DELIVERED' }, { password: ' •••••••• ' }])(
    'leaves what is masked, and words that say what became of a code: %j',
    (answer) => {
      expect(maskAnswer(answer)).toBe(answer);
    },
  );

  it('masks a code in a key’s own name, and loses no key to another', () => {
    expect(maskAnswer({ 'OTP 482913': 'sent', otp_482914: true })).toEqual({
      'OTP ••••••': 'sent',
      'otp_••••••': true,
    });
    expect(maskAnswer({ 'OTP 482913': 1, 'OTP 482914': 2, 'OTP ••••••~2': 3 })).toEqual({
      'OTP ••••••': 1,
      'OTP ••••••~2': 2,
      'OTP ••••••~2~2': 3,
    });
  });

  it('masks in the text of JSON that stands in a text, and keeps the rest of it to the byte', () => {
    expect(maskAnswer({ payload: '{"otp":"482913",  "id":12345678901234567890, "otp":4829}' })).toEqual({
      payload: '{"otp":"••••••",  "id":12345678901234567890, "otp":"••••••"}',
    });
    const nested = JSON.stringify({ a: JSON.stringify({ b: [{ name: 'otp', value: '482913' }] }) });
    expect(maskAnswer({ nested })).toEqual({ nested: nested.replace('482913', dots) });
  });

  it('masks texts under keys that nobody knows', () => {
    expect(maskAnswer({ whatever: code, toString: code })).toEqual({ whatever: masked, toString: masked });
  });

  it('is idempotent on any JSON and lets no code through', () => {
    const text = fc.constantFrom(
      code,
      'Hello',
      '482913',
      masked,
      'OTP 4821 and 7712',
      'otp',
      'Your OTP is {1}',
      `{"otp":"4821","b":["${code}"]}`,
    );
    const key = fc.constantFrom(
      'subject',
      'otp',
      '__proto__',
      'PIN',
      'x',
      'key',
      'value',
      'template',
      'variables',
      'status',
      'OTP 4829',
    );
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
        const once = maskAnswer(answer);
        expect(maskAnswer(once)).toBe(once);
        expect(JSON.stringify(once)).not.toContain('482913.');
      }),
      { numRuns: 300 },
    );
  });

  it('masks what is kept of a repeated key as it masks the key', () => {
    expect(
      maskAnswer({ 'otp (repeated)': 482913, 'PIN (repeated 2)': '4829', otp: null, 'id (repeated)': 1 }),
    ).toEqual({
      'otp (repeated)': '••••••',
      'PIN (repeated 2)': '••••••',
      otp: null,
      'id (repeated)': 1,
    });
  });

  it.each(['text', 7, null, undefined, true])('takes %j for an answer too', (answer) => {
    expect(maskAnswer(answer)).toBe(answer);
  });
});

const table = (first: unknown, second: unknown) => ({
  columns: ['id', 'otp'],
  rows: [
    ['482913', first],
    ['771204', second],
  ],
});
const verification = (value: unknown) => ({ verification: { code: value } });

describe('maskAnswer, by what a number or a text looks like', () => {
  it.each([
    [999, false],
    [1000, true],
    [482_913, true],
    [99_999_999, true],
    [100_000_000, false],
    [4829.5, false],
    [-482_913, false],
  ])('takes %d beside a word for codes for one: %s', (value, is) => {
    expect(maskAnswer({ key: 'otp', value })).toEqual({ key: 'otp', value: is ? dots : value });
  });

  it('takes any number under a code’s own key for one', () => {
    expect(maskAnswer({ otp: [7, 0.5, 4829, 100_000_000] })).toEqual({ otp: [dots, dots, dots, dots] });
  });

  it('takes a day below a code’s key for none', () => {
    expect(maskAnswer({ otp: { sentDate: 20_250_528, status: 482_913 } })).toEqual({
      otp: { sentDate: 20_250_528, status: dots },
    });
    expect(maskAnswer({ sentDate: 482_913, status: 4829 })).toEqual({ sentDate: 482_913, status: 4829 });
  });

  it('takes an outcome for none, and a longer number for a code', () => {
    const outcomes = [200, 999, -404, 'SENT', 'DELIVERED'].map(verification);
    expect(maskAnswer(outcomes)).toEqual(outcomes);
    expect(maskAnswer([1000, 482_913, '482913'].map(verification))).toEqual(
      [dots, dots, dots].map(verification),
    );
  });

  it('masks what follows a name in a list, and nothing that stands elsewhere', () => {
    expect(maskAnswer(['otp', '482913', '771204'])).toEqual(['otp', dots, '771204']);
    expect(maskAnswer(['482913', 'name', 'Asha'])).toEqual(['482913', 'name', 'Asha']);
    expect(maskAnswer(['Your OTP is', '482913'])).toEqual(['Your OTP is', dots]);
    expect(maskAnswer(['482913', 'is your OTP'])).toEqual([dots, 'is your OTP']);
    expect(maskAnswer(['otp', { id: '482913' }])).toEqual(['otp', { id: '482913' }]);
  });

  it('masks the column that is named for codes, in every row', () => {
    expect(maskAnswer(table('482913', '5521'))).toEqual(table(dots, dots));
    expect(maskAnswer({ columns: ['id', 'name'], rows: [['482913', 'Asha']] })).toEqual({
      columns: ['id', 'name'],
      rows: [['482913', 'Asha']],
    });
  });

  it('masks a word as a password where its key says no more than that it is a value', () => {
    const names = ['value', 'val', 'v', 'VALUE', '-value-'];
    expect(names.map((name) => maskAnswer({ key: 'password', [name]: 'sunshine' }))).toEqual(
      names.map((name) => ({ key: 'password', [name]: dots })),
    );
  });

  it('masks the value that a template shows as the code, and keeps the rest', () => {
    expect(
      maskAnswer({ template: 'Hi {{name}}, your OTP is {{code}}', params: { name: 'Asha', code: '482913' } }),
    ).toEqual({ template: 'Hi {{name}}, your OTP is {{code}}', params: { name: 'Asha', code: dots } });
    expect(maskAnswer({ template: 'Hi {{1}}', params: ['482913'] })).toEqual({
      template: 'Hi {{1}}',
      params: ['482913'],
    });
  });

  it('finds the template one record up or one down, and not further', () => {
    const template = 'Your OTP is {{1}}';
    expect(maskAnswer({ template: { text: template }, params: ['482913'] })).toEqual({
      template: { text: template },
      params: [dots],
    });
    expect(maskAnswer({ text: template, body: { params: ['482913'] } })).toEqual({
      text: template,
      body: { params: [dots] },
    });
    const far = { a: { b: { text: template } }, params: ['482913'] };
    expect(maskAnswer(far)).toEqual(far);
  });

  it('masks bare codes that are keys below a code’s key, and tells them apart', () => {
    expect(maskAnswer({ otp: { 4829: '', 771204: '', 123: '', 123456789: '' } })).toEqual({
      otp: { [dots]: '', [`${dots}~2`]: '', 123: '', 123456789: '' },
    });
    expect(maskAnswer({ counts: { 4829: 1 } })).toEqual({ counts: { 4829: 1 } });
  });
});

describe('maskAnswer, by what stands beside a value', () => {
  it.each([
    [
      ['otp', 'ab12'],
      ['otp', dots],
    ],
    [
      ['ab12', 'otp'],
      ['ab12', 'otp'],
    ],
    [
      ['otp', 'name', 'ab12'],
      ['otp', 'name', 'ab12'],
    ],
    [
      ['otp', 'PENDING'],
      ['otp', 'PENDING'],
    ],
    [
      ['name', 'ab12'],
      ['name', 'ab12'],
    ],
    [
      ['otp', ['ab12']],
      ['otp', [dots]],
    ],
    [
      [['otp'], 'ab12'],
      [['otp'], 'ab12'],
    ],
    [
      ['otp', 999, 4829],
      ['otp', 999, 4829],
    ],
    [
      ['otp', 4829],
      ['otp', dots],
    ],
  ])('reads the list %j', (list, shown) => {
    expect(maskAnswer(list)).toEqual(shown);
  });

  it.each([
    [
      { key: 'otp', value: 'ab12' },
      { key: 'otp', value: dots },
    ],
    [
      { key: 'name', value: 'ab12' },
      { key: 'name', value: 'ab12' },
    ],
    [
      { note: 'otp', value: 'ab12' },
      { note: 'otp', value: 'ab12' },
    ],
    [
      { key: 'otp', note: 'ab12' },
      { key: 'otp', note: 'ab12' },
    ],
    [
      { key: 'otp', value: { a: 'ab12' } },
      { key: 'otp', value: { a: dots } },
    ],
    [
      { key: 'otp', value: ['ab12', { b: 'ab12' }] },
      { key: 'otp', value: [dots, { b: dots }] },
    ],
    [
      { key: 'otp', value: '' },
      { key: 'otp', value: '' },
    ],
    [
      { subject: 'Your OTP', body: '482913' },
      { subject: 'Your OTP', body: dots },
    ],
    [
      { subject: 'Your OTP', body: 'ab12' },
      { subject: 'Your OTP', body: dots },
    ],
    [
      { subject: 'Your order', body: '482913' },
      { subject: 'Your order', body: '482913' },
    ],
    [
      { note: 'Your OTP', body: '482913' },
      { note: 'Your OTP', body: dots },
    ],
    [
      { note: 'Your order', line: '482913' },
      { note: 'Your order', line: '482913' },
    ],
    [
      { keys: ['id', 'otp'], values: ['ab12', 'cd34'] },
      { keys: ['id', 'otp'], values: ['ab12', dots] },
    ],
    [
      { keys: ['id', 'name'], values: ['ab12', 'cd34'] },
      { keys: ['id', 'name'], values: ['ab12', 'cd34'] },
    ],
    [
      { ids: ['id', 'otp'], values: ['ab12', 'cd34'] },
      { ids: ['id', 'otp'], values: ['ab12', 'cd34'] },
    ],
    [
      { keys: ['otp'], values: [['ab12'], ['cd34']] },
      { keys: ['otp'], values: [[dots], [dots]] },
    ],
    [
      { keys: ['otp'], note: 'ab12', rows: [] },
      { keys: ['otp'], note: 'ab12', rows: [] },
    ],
  ])('reads the record %j', (record, shown) => {
    expect(maskAnswer(record)).toEqual(shown);
  });

  it.each([
    [{ otp: { email: 'a@b.example', sms: 'ab12' } }, { otp: { email: 'a@b.example', sms: dots } }],
    [{ login: { code: 'ab12', id: 'ab12' } }, { login: { code: dots, id: 'ab12' } }],
    [{ login: { code: 404, id: 4829 } }, { login: { code: 404, id: 4829 } }],
    [{ login: { code: 4829 } }, { login: { code: dots } }],
    [{ order: { code: 4829 } }, { order: { code: 4829 } }],
    [{ verification: { id: '4829', code: 'SENT' } }, { verification: { id: dots, code: 'SENT' } }],
    [{ otpText: 'Ask for 4829' }, { otpText: 'Ask for 4829' }],
    [{ otpText: '4829 (5 minutes)' }, { otpText: '•••• (5 minutes)' }],
    [
      { otpExpiry: '4829', otp_length: 4829 },
      { otpExpiry: '4829', otp_length: 4829 },
    ],
    [
      { status: 'Your OTP is 482913', id: 'Your OTP is 482913' },
      { status: masked.slice(0, -1), id: masked.slice(0, -1) },
    ],
  ])('reads what lies below %j', (record, shown) => {
    expect(maskAnswer(record)).toEqual(shown);
  });

  it.each([
    ['{"otp":"ab12"}', `{"otp":"${dots}"}`],
    ['["otp","ab12"]', `["otp","${dots}"]`],
    ['{"OTP 4829":1}', '{"OTP ••••":1}'],
    ['{"a":"Your OTP is 482913."}', '{"a":"Your OTP is ••••••."}'],
    ['[otp 4829]', '[otp ••••]'],
  ])('reads the JSON in the text %s', (text, shown) => {
    expect(maskAnswer({ text })).toEqual({ text: shown });
  });

  it('gives each value that fills a template its own mask, where the template does not say which is the code', () => {
    const filled = (params: unknown) => maskAnswer({ text: 'Your OTP is below', params });
    expect(filled(['482913', 'ab12', 'Asha'])).toEqual({
      text: 'Your OTP is below',
      params: [dots, 'ab12', 'Asha'],
    });
    expect(filled({ a: 4829, b: 'x', c: { d: '771204' } })).toEqual({
      text: 'Your OTP is below',
      params: { a: dots, b: 'x', c: { d: dots } },
    });
    expect(filled('482913')).toEqual({ text: 'Your OTP is below', params: '482913' });
    expect(filled(null)).toEqual({ text: 'Your OTP is below', params: null });
    expect(maskAnswer({ text: `${'x '.repeat(2000)}Your OTP is below`, params: ['482913'] })).toMatchObject({
      params: ['482913'],
    });
    expect(maskAnswer({ name: 'login_otp', params: ['482913'] })).toEqual({
      name: 'login_otp',
      params: [dots],
    });
  });
});
