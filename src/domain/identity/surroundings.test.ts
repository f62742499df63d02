import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import { understandSearch } from './identifier-reader.ts';
import { normaliseIdentifier } from './normalise-identifier.ts';
import { readContact } from './surroundings.ts';

/** What is asked for a text that somebody pastes: kind and value, or the sentence of a refusal. */
function ask(text: string, country: string | undefined): readonly [string, string] {
  const reading = understandSearch(text);
  if (reading.kind === 'empty') return ['nothing', ''];
  const read = normaliseIdentifier(reading.identifierName, reading.text, country);
  return read.ok ? [reading.identifierName, read.value] : ['refused', read.message];
}

const number = '447700900123';
const address = 'asha@example.com';

describe('a number that is pasted with what surrounds it', () => {
  it.each([
    ['a variation selector', '+44\ufe0f 7700 900123'],
    ['fillers and other invisible letters', '\u180b\u3164447700900123\u034f\u2063'],
    ['isolating marks of direction', '\u2066+44 7700 900123\u2069'],
    ['a link of a chat program', 'whatsapp:+447700900123'],
    ['a link to dial, with an extension', 'tel:+447700900123;ext=12'],
    ['a link to dial, escaped', 'tel:%2B447700900123'],
    ['a link to dial, with slashes', 'tel://+447700900123/'],
    ['a link with a context', 'tel:7700900123;phone-context=+44'],
    ['a link to a message', 'sms:+447700900123?body=hi%20there'],
    ['a link to a message, as iOS has it', 'sms:+447700900123&body=hi'],
    ['a code to scan', 'SMSTO:+447700900123:hello'],
    ['a link to call', 'callto://+447700900123'],
    ['a chat page', 'https://wa.me/447700900123?text=Hi'],
    ['a chat page without its scheme', 'wa.me/447700900123'],
    ['a chat page with a parameter', 'https://api.whatsapp.com/send?phone=447700900123&text=x'],
    ['a link with a parameter', 'viber://chat?number=%2B447700900123'],
    ['another', 'tg://resolve?phone=447700900123'],
    ['a page of Telegram', 'https://t.me/+447700900123'],
    ['a page of Signal', 'https://signal.me/#p/+447700900123'],
    ['a link of Signal', 'sgnl://signal.me/#p/+447700900123'],
    ['a number of a chat program', '447700900123@s.whatsapp.net'],
    ['a number of a telephone system', 'sip:+447700900123@pbx.example.com;user=phone'],
    ['a line of an address book', 'item1.TEL;type=CELL:+44 7700 900123'],
    ['a line of an address book with a link', 'TEL;VALUE=uri;TYPE=cell:tel:+44-7700-900123'],
    ['a spreadsheet’s apostrophe', "'447700900123"],
    ['a formula', '="447700900123"'],
    ['quotation marks', '“+44 7700 900123”'],
    ['German quotation marks', '„+447700900123“'],
    ['French quotation marks', '« +447700900123 »'],
    ['Japanese quotation marks', '「+447700900123」'],
    ['angle brackets', '<+447700900123>'],
    ['lenticular brackets', '【+447700900123】'],
    ['several layers', '“<tel:+447700900123>”;'],
    ['a name before angle brackets', 'Asha Rao <+447700900123>'],
    ['a name before brackets', 'Asha Rao (+44 7700 900123)'],
    ['a name behind, in brackets', '+44 7700 900123 (Asha Rao)'],
    ['a mail program’s copy of a link', '+44 7700 900123<tel:+447700900123>'],
    ['Markdown', '[+44 7700 900123](tel:+447700900123)'],
    ['marks of bold', '*+447700900123*'],
    ['marks of code', '`+447700900123`'],
    ['a table', '| +44 7700 900123 |'],
    ['a list', '- +447700900123'],
    ['an emoji', '📞 +44 7700 900123'],
    ['a flag', '🇬🇧 +44 7700 900123'],
    ['digits on keys', '4️⃣4️⃣7700900123'],
    ['a semicolon', '+447700900123;'],
    ['an ideographic full stop', '+447700900123。'],
    ['an Arabic comma', '+447700900123،'],
    ['a plus behind, as text from right to left shows it', '٤٤٧٧٠٠٩٠٠١٢٣+'],
    ['full-width letters', '＋４４ ７７００ ９００１２３'],
    ['Japanese long marks for hyphens', '+44ー7700ー900123'],
    ['middle dots', '+44·7700·900123'],
    ['a minus sign', '44\u22127700\u2212900123'],
    ['an extension', '+44 7700 900123 ext. 12'],
    ['an extension glued on', '+447700900123x12'],
    ['an extension glued to bare digits', '447700900123x12'],
    ['a dialler’s pause', '+447700900123p12'],
    ['a Russian extension', '+44 7700 900123 доб. 12'],
    ['a dialler’s pauses', '+447700900123,,12#'],
    ['a zero in brackets', '+44 (0)7700 900123'],
    ['two zeros behind a plus', '+0044 7700 900123'],
  ])('is read out of %s', (_what, text) => {
    for (const country of ['GB', 'IN', undefined]) {
      expect(ask(text, country)).toEqual(['mobile', number]);
      expect(normaliseIdentifier('mobile', text, country)).toEqual({ ok: true, value: number });
    }
  });

  it.each([
    'Mobile:',
    'Tel.',
    'WhatsApp:',
    'Mobile No.:',
    'M:',
    'T.',
    'Phone (Mobile):',
    'Mobile/WhatsApp:',
    'Ph#',
    'Phone 1:',
    'Phone 1 - Value:',
    'Teléfono móvil:',
    'N° de téléphone :',
    'Handynummer:',
    'No. HP:',
    'Điện thoại:',
    'Тел.:',
    'Κινητό:',
    'मोबाइल नंबर:',
    'मोबाइल',
    'மொபைல்:',
    'رقم الجوال: \u200e',
    'هاتف:',
    'טלפון:',
    'โทร.',
    '手机：',
    '電話番号:',
    '휴대폰:',
  ])('is read behind the label %s', (label) => {
    expect(ask(`${label} +44 7700 900123`, 'IN')).toEqual(['mobile', number]);
  });

  it.each([' (mobile)', ' WhatsApp', ' - Home mobile', ' [work]'])('is read before %s', (note) => {
    expect(ask(`+44 7700 900123${note}`, 'IN')).toEqual(['mobile', number]);
  });

  it.each([
    ['two numbers', '447700900123, 447700900124'],
    ['two numbers with a slash', '98450 12345 / 98450 12346'],
    ['two numbers in one copy of a link', '+447700900124<tel:+447700900123>'],
    ['a name', 'Asha Rao 07700 900123'],
    ['a label of something else', 'Order: 447700900123'],
    ['a page of an unknown host', 'https://crm.example.com/c/447700900123'],
    ['a line of a chat', '[12:30] 447700900123: Hello'],
    ['a letter that was lost', '44770090012\ufffd'],
    ['groups that may be turned', '900123 7700 44+'],
  ])('is refused in words among %s, rather than asked for as an id', (_what, text) => {
    expect(ask(text, 'GB')).toEqual(['refused', expect.stringMatching(/^[A-Z].*\.$/)]);
  });

  it.each([
    'TEL0001',
    '12345678x12',
    '9988221100p1',
    '20240001#7',
    'NO1234567',
    'WA12345678',
    'HP-1234567',
    'CUST-000123456789',
    'M-12345',
    'L,1',
    '#1234567',
    '2024/000123',
    "'LM0001",
    'IMG_20240101_123456',
  ])('leaves the external id %s as it is', (id) => {
    expect(ask(id, 'IN')).toEqual(['external_id', id]);
  });
});

describe('an address that is pasted with what surrounds it', () => {
  it.each([
    ['a semicolon', 'asha@example.com;'],
    ['angle brackets', '<asha@example.com>'],
    ['a name', '"Rao, Asha" <asha@example.com>'],
    ['the address as a name', '"asha@example.com" <asha@example.com>'],
    ['a head of a mail', 'From: Asha Rao <asha@example.com>'],
    ['a mail program’s copy of a link', 'asha@example.com<mailto:asha@example.com>'],
    ['Markdown', '[Asha](mailto:asha@example.com)'],
    ['a link', '<mailto:asha@example.com?subject=Order>'],
    ['an escaped link with a name', 'mailto:%22Asha%22%20%3Casha@example.com%3E'],
    ['a directory', 'SMTP:asha@example.com'],
    ['a line of an address book', 'item1.EMAIL;type=INTERNET:asha@example.com'],
    ['an apostrophe', "'asha@example.com"],
    ['apostrophes', "'asha@example.com'"],
    ['quotation marks and a comma', '“asha@example.com”,'],
    ['a formula', '="asha@example.com"'],
    ['brackets', '(asha@example.com)'],
    ['braces', '{{asha@example.com}}'],
    ['a name behind, in brackets', 'asha@example.com (Asha Rao)'],
    ['a list', '• asha@example.com'],
    ['a quotation', '> asha@example.com'],
    ['an emoji', '📧asha@example.com'],
    ['the end of a sentence', 'asha@example.com…'],
    ['full-width letters', 'ａｓｈａ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
    ['invisible letters', '\u2068asha@example.com\ufe0f\u2069'],
    ['a label', 'E-mail: asha@example.com'],
    ['a Spanish label', 'Correo electrónico: asha@example.com'],
    ['an Arabic label', 'البريد الإلكتروني: asha@example.com'],
    ['a Hindi label', 'ईमेल: asha@example.com'],
    ['a Japanese label', 'メール：asha@example.com'],
    ['a Chinese label', '邮箱：asha@example.com'],
  ])('is read out of %s', (_what, text) => {
    expect(ask(text, 'IN')).toEqual(['email', address]);
    expect(normaliseIdentifier('email', text, undefined)).toEqual({ ok: true, value: address });
  });

  it.each([
    ['two addresses', 'asha@example.com; ben@example.com'],
    ['another address as its name', 'ben@example.com <asha@example.com>'],
    ['a blank', 'a sha@example.com'],
    ['a page', 'https://crm.example.com/asha@example.com'],
    ['a sign that is spelled', 'asha [at] example.com'],
    ['an invisible letter inside', 'asha\ufe0f@example.com'],
  ])('is refused in words among %s', (_what, text) => {
    expect(ask(text, 'IN')).toEqual(['refused', expect.stringMatching(/^[A-Z].*\.$/)]);
  });

  it('keeps what belongs to it', () => {
    for (const own of ["o'neil@example.com", '_asha+shop@example.com', '-a-@example.com', '`a@example.com']) {
      expect(ask(own, 'IN')).toEqual(['email', own]);
    }
  });
});

describe('readContact', () => {
  const layers: readonly ((inner: string) => string)[] = [
    (inner) => `<${inner}>`,
    (inner) => `“${inner}”`,
    (inner) => `'${inner}'`,
    (inner) => `(${inner})`,
    (inner) => `\u202a${inner}\ufe0f`,
    (inner) => `${inner};`,
    (inner) => `${inner}.`,
    (inner) => `\u00a0${inner}\u200b`,
    (inner) => `*${inner}*`,
    (inner) => `📱 ${inner}`,
  ];
  const wrapped = (inner: string) =>
    fc
      .array(fc.constantFrom(...layers), { maxLength: 6 })
      .map((chosen) => chosen.reduce((text, layer) => layer(text), inner));

  it('reads the same number and the same address out of any layers', () => {
    fc.assert(
      fc.property(
        wrapped('+44 7700 900123'),
        wrapped('tel:07700900123;ext=1'),
        wrapped(address),
        (a, b, c) => {
          expect([ask(a, 'IN'), ask(b, 'GB'), ask(c, undefined)]).toEqual([
            ['mobile', number],
            ['mobile', number],
            ['email', address],
          ]);
        },
      ),
    );
  });

  it('never throws, and finds nothing more in what it found', () => {
    const part = fc.constantFrom(
      ...'<>()[]"\'+;:,.@x 1234567890'.split(''),
      'tel:',
      'Mobile: ',
      '\ufe0f',
      'ext. 1',
      '=',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const { text: inner } = readContact(text);
          expect(readContact(inner).text).toBe(inner);
          for (const name of ['mobile', 'email'] as const) {
            expect(normaliseIdentifier(name, inner, 'IN')).toEqual(normaliseIdentifier(name, text, 'IN'));
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('leaves a text that is longer than anything pasted as it is', () => {
    const long = `<${'1'.repeat(2000)}>`;
    expect(readContact(long).text).toBe(long);
  });
});
