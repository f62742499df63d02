import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyJson } from '../../contract/testing/any-json.ts';
import type { History } from '../history/history.ts';
import { channel, history, item } from '../testing/factories.ts';
import { toVisibleText } from '../text/invisible-characters.ts';
import { createMasker } from './create-masker.ts';
import { otpTexts } from './fixtures/otp-corpus.ts';
import { maskOtp } from './mask-text.ts';
import { createScreenMasker, type MaskLevel, settled, toMasker, unmasked } from './masker.ts';

const customer = {
  id: '55400123',
  mobile: '919988221100',
  email: 'asha.rao@mail.example',
  externalId: 'LM-000482',
  extras: [
    { name: 'firstname', raw: 'Asha' },
    { name: 'last_name', raw: 'Rao' },
  ],
};
const known: History = { ...history(channel('sms', [item({ receiver: '447700900101' })])), customer };
const sent = { identifierName: 'mobile', identifierValue: '919988221100' } as const;
const mask = createMasker('share', { ...known, sent });

describe('createMasker', () => {
  it.each([
    ['the customer’s number', 'Sent to 919988221100.', 'Sent to ••••••••1100.'],
    ['a number in groups', 'Call +91 (99882) 21-100 now', 'Call +••••••••1100 now'],
    ['a number in odd groups', 'No 9_9_8_8*22*11*00 now', 'No ••••••1100 now'],
    ['a number that looks like an amount', 'Rs.99,88,22,11,00', 'Rs.••••••1100'],
    ['a number in another script', '९९८८२२११००', '••••••1100'],
    ['a number with hidden signs', '99882\u200b2\u20601100', '••••••1100'],
    ['somebody else who was written to', '07700 900101', '0••••••0101'],
    ['an address', 'ASHA.RAO@MAIL.EXAMPLE', 'a•••@mail.example'],
    ['its first part alone', 'user asha.rao signed in', 'user ••••.••• signed in'],
    ['an id in another spelling', 'member lm 000 482', 'member •• ••• •••'],
    ['the vendor’s own id', 'account 55400123', 'account •••••123'],
    ['names', 'Dear ASHA Rao, Asha’s points', 'Dear ••• •••, •••’s points'],
    [
      'other people’s numbers and addresses',
      'Suresh 9845012345, s.k@x.example',
      'Suresh ••••••2345, s•••@x.example',
    ],
    ['codes', 'OTP 482913, coupon SAVE20X', 'OTP ••••••, coupon •••••••'],
    ['the personal part of links', 'https://b.example/s?id=a81bf2', 'https://b.example/s?id=••••••'],
  ])('masks %s', (_name, text, masked) => {
    expect(mask.text(text)).toBe(masked);
  });

  it.each([
    'Rs.12,499.00 paid on 28-05-2025 13:52:07. Visit us at Phoenix Mall, 560034.',
    'You have 1250 points. Flat 50% off till 31/12/2025!',
    'यह संदेश है',
  ])('leaves %j', (text) => {
    expect(mask.text(text)).toBe(text);
  });

  it('leaves no one-time password that is masked elsewhere', () => {
    const left = otpTexts.flatMap((marked) => {
      const text = marked.replaceAll(/\[\[|\]\]/g, '');
      const codes = Array.from(marked.matchAll(/\[\[(.+?)\]\]/g), ([, code = '']) => code);
      const hidden = codes.filter((code) => !maskOtp(text).includes(code));
      return hidden.filter((code) => mask.text(text).includes(code));
    });
    expect(left).toEqual([]);
  });

  it('masks a receiver whoever it is', () => {
    expect(mask.receiver('U4af49806292')).toBe('••••••••6292');
    expect(mask.receiver('b.k@x.example')).toBe('b•••@x.example');
    expect(mask.receiver('Asha')).toBe('••••');
    expect(mask.receiver('@asha')).toBe('•••••');
  });

  it('keeps the names of shops that send, and masks people', () => {
    expect(mask.sender('VM-BAZAR1')).toBe('VM-BAZAR1');
    expect(mask.sender('9845012345')).toBe('••••••2345');
    const survey = history(channel('survey', [item({ kind: 'survey', sender: 'Shilpa K ' })]));
    expect(createMasker('share', survey).sender('Shilpa K ')).toBe('••• ');
    const mention = history(channel('mention', [item({ sender: '@asha_r' })]));
    expect(createMasker('share', mention).text('Thanks @asha_r!')).toBe('Thanks @•••!');
  });

  it('keeps ids but for what names the customer in them', () => {
    expect(mask.id('9845012345678')).toBe('9845012345678');
    expect(mask.id('m-919988221100')).toBe('m-••••••••1100');
    expect(mask.id('SAVE20X')).toBe('SAVE20X');
  });

  it('masks nothing where that was chosen', () => {
    expect(createMasker('none', known).text('919988221100')).toBe('919988221100');
  });
});

const signs = ['', ' ', '-', '.', ' - ', ') (', '/', '_', '*', '\u200b', '\u00a0', '\u2011', ',', ':'];
const scripts = ['0'.codePointAt(0) ?? 0, 0x660, 0x966, 0xff10];
const parts = fc.constantFrom(
  '919988221100',
  '9988221100',
  'asha.rao',
  'Asha',
  '4829',
  'LM-000482',
  'OTP ',
  '@',
  '.',
  ' ',
  '\n',
  '1100',
  '••••',
  '•',
  'https://b.example/',
  '?id=',
  'code ',
  'Rs.',
  '28-05-2025 ',
  'x',
  '७',
);
const texts = fc.oneof(
  fc
    .array(fc.oneof(parts, fc.string({ maxLength: 4 }), fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 14,
    })
    .map((all) => all.join('')),
  fc.constantFrom(...otpTexts),
);

describe('createMasker on screen', () => {
  const hide = createMasker('hide', { ...known, sent });

  it.each([
    ['the customer’s number', 'Sent to 919988221100.', 'Sent to ••••••••1100.'],
    ['a number in groups', 'Call +91 (99882) 21-100 now', 'Call +••••••••1100 now'],
    ['a number without its country code', 'Call 099882 21100', 'Call 0••••••1100'],
    ['a number with a space of no width', 'Call 99882\u200b21100', 'Call ••••••1100'],
    ['a number with a soft hyphen', 'Call 99882\u00ad21100', 'Call ••••••1100'],
    ['a number with a word joiner', 'Call 99882\u206021100', 'Call ••••••1100'],
    ['an address with a sign of no width', 'asha.rao\u200b@mail.example', 'a•••@mail.example'],
    ['the names that the answer gives', 'Dear ASHA Rao', 'Dear ••• •••'],
    ['an id in another spelling', 'lm 000.482, L M - 000482', '•• •••.•••, • • - ••••••'],
    ['an id in an encoding', 'LM%20000482 lm<br/>000482', '••%•••••••• ••<••/>••••••'],
    ['an id with an entity', 'LM&nbsp;000+482', '••&••••;•••+•••'],
    ['a name joined with another', 'asharao, RaoAsha, asha.rao, rao_asha', '•••, •••, ••••.•••, •••_•••'],
    ['an id with signs between all of its letters', 'L-M-0-0-0-4-8-2', '•-•-•-•-•-•-•-•'],
    ['the local part of an address alone', 'user asha.rao signed in', 'user ••••.••• signed in'],
    ['nothing for another number', 'Call 919988221101', 'Call 919988221101'],
  ])('masks %s', (_name, text, masked) => {
    expect(hide.text(text)).toBe(masked);
  });

  it('masks names and short ids under their keys, in the file that is saved too', () => {
    const named = { id: '77', mobile: '919988221100', external_id: 'A1', firstname: 'Jo', lastname: 'Ek' };
    const fields = { name: 'Full Name', value: 'Jo Ek' };
    const saved = JSON.stringify(hide.value({ response: { customer: named, fields: [fields] } }));
    for (const secret of ['"77"', '9988221100', '"A1"', 'Jo', 'Ek']) expect(saved).not.toContain(secret);
    expect(hide.field('firstname', 'Jo')).toBe('•••');
    expect(hide.field('external_id', 'A1')).toBe('••');
  });

  it('leaves a time that is no date as the vendor wrote it', () => {
    const time = 'Not a date: 2025-02-31T10:00:00Z';
    for (const level of ['hide', 'share'] as const) expect(createMasker(level, known).id(time)).toBe(time);
  });
});

describe('a masker’s JSON', () => {
  it.each(['none', 'hide', 'share'] as const)(
    'is JSON in which nothing acts or hides (%s)',
    (level: MaskLevel) => {
      fc.assert(
        fc.property(anyJson, (value) => {
          const json = createMasker(level, known).json(value);
          expect(toVisibleText(json)).toBe(json);
          expect(() => void JSON.parse(json)).not.toThrow();
        }),
      );
    },
  );
});

describe('JSON that nothing is masked in', () => {
  it('parses to the very same', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const json = createMasker('none', known).json(value);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value) ?? 'null'));
      }),
    );
  });
});

describe('createMasker, whatever comes', { timeout: 30_000 }, () => {
  it('masks what is masked no further', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const one of [mask.text, mask.receiver, mask.sender, mask.id]) {
          const masked = one(text);
          expect(one(masked)).toBe(masked);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves no identity’s digits, however they are grouped and in whatever digits they are written', () => {
    const digit = fc.nat(9);
    fc.assert(
      fc.property(
        fc.array(digit, { minLength: 6, maxLength: 15 }),
        fc.array(fc.constantFrom(...signs), { minLength: 15, maxLength: 15 }),
        fc.constantFrom(...scripts),
        fc.nat(3),
        fc.constantFrom('', 'Rs.', 'Order no ', 'On 28-05-2025 ', '00', '+', 'v'),
        fc.constantFrom('text', 'sender', 'id'),
        (number, groups, zero, code, before, kind) => {
          const value = number.join('');
          const local = number.slice(Math.max(0, Math.min(code, number.length - 8)));
          const spelled = local
            .map((each, index) => String.fromCodePoint(zero + each) + (groups[index] ?? ''))
            .join('');
          const masked = createMasker('share', history(channel('sms', [item({ receiver: value })])))[kind](
            `${before}${spelled} end`,
          );
          const left = masked
            .normalize('NFKD')
            .replaceAll(/\P{Nd}/gu, (sign) => (sign === '•' ? sign : ''))
            .replaceAll(/[\u0660-\u0669\u0966-\u096f]/g, (each) => String((each.codePointAt(0) ?? 0) & 15));
          expect(left).not.toContain(value.slice(-8));
          expect(masked).toContain('•');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('leaves no local part of an address', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z][a-z0-9._-]{2,12}[a-z0-9]$/),
        fc.constantFrom('', ' ', '\n', '(', 'mailto:', '“'),
        fc.constantFrom('', ' ', ')', '@mail.example', '@other.example', ' at mail dot example'),
        fc.boolean(),
        (local, before, after, upper) => {
          const value = `${local}@mail.example`;
          const spelled = upper ? local.toUpperCase() : local;
          const one = createMasker('share', history(channel('email', [item({ receiver: value })])));
          for (const each of [one.text, one.sender, one.id]) {
            const masked = each(`to${before}${before === '' ? ' ' : ''}${spelled}${after}`);
            expect(masked.toLowerCase().replaceAll(/@.*/g, '')).not.toContain(local);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const word = (from: string, to: string) => (text: string) => text.replaceAll(from, to);

describe('toMasker', () => {
  const masker = toMasker('hide', {
    text: word('Asha', 'T'),
    sender: word('Asha', 'S'),
    receiver: word('Asha', 'R'),
    id: word('Asha', 'I'),
  });

  it('masks each kind of text in its own way', () => {
    const { level, text, sender, receiver, id } = masker;
    expect([level, text('Asha!'), sender('Asha!'), receiver('Asha!'), id('Asha!')]).toEqual([
      'hide',
      'T!',
      'S!',
      'R!',
      'I!',
    ]);
  });

  it('finds what signs without width stand in, and shows none that acts', () => {
    expect(masker.text('As\u200bha')).not.toContain('Asha');
    expect(masker.text('a\u202eb')).not.toContain('\u202e');
  });

  it('masks whom the history is about by kind', () => {
    expect(masker.identity({ name: 'mobile', value: '919988221100' })).toBe('••••••••1100');
    expect(masker.identity({ name: 'email', value: 'asha@mail.example' })).toBe('a•••@mail.example');
  });

  it('masks fields as texts, and structures as JSON', () => {
    expect(masker.field('note', 'Asha')).toBe('T');
    expect(masker.field('note', { by: ['Asha', 7, null] })).toBe('{"by":["T",7,null]}');
    expect(masker.field('note', undefined)).toBe('nothing');
    expect(masker.field('mobile', '919988221100')).toBe('••••••••1100');
    expect(masker.json({ by: ['Asha'] })).toBe('{\n  "by": [\n    "T"\n  ]\n}');
    expect(masker.value({ by: ['Asha', true] })).toEqual({ by: ['T', true] });
  });

  it('writes signs that act as escapes in JSON, and nothing for nothing', () => {
    expect(unmasked.json('a\u202eb🔑')).toBe(String.raw`"a\u202eb🔑"`);
    expect([masker.json(undefined), unmasked.json(undefined)]).toEqual(['null', 'null']);
  });
});

describe('unmasked', () => {
  it('leaves every text and structure as it is, but for what acts', () => {
    const { level, text, sender, receiver, id, identity, field, json, value } = unmasked;
    const number = '919988221100';
    expect([level, text(number), sender(number), receiver(number), id(number)]).toEqual([
      'none',
      number,
      number,
      number,
      number,
    ]);
    expect(identity({ name: 'mobile', value: number })).toBe(number);
    expect([field('mobile', number), field('list', [1]), field('none', undefined)]).toEqual([
      number,
      '[1]',
      'nothing',
    ]);
    expect(json({ mobile: number })).toBe(`{\n  "mobile": "${number}"\n}`);
    const raw = { mobile: number };
    expect(value(raw)).toBe(raw);
    expect(text('a\u202eb')).not.toContain('\u202e');
  });
});

describe('settled', () => {
  it('goes on until no mask finds more', () => {
    const settle = settled([(text) => text.replace('b', 'c'), (text) => text.replace('a', 'b')]);
    expect(settle('aab')).toBe('ccc');
    expect(settle('xyz')).toBe('xyz');
  });

  it('ends where masks undo each other', () => {
    expect(settled([(text) => `${text}!`])('a')).toBe('a!!!!!!!!');
  });

  it('asks once for a text that comes again', () => {
    const asked: string[] = [];
    const settle = settled([
      (text) => {
        asked.push(text);
        return text;
      },
    ]);
    expect([settle('a'), settle('b'), settle('a')]).toEqual(['a', 'b', 'a']);
    expect(asked).toEqual(['a', 'b']);
  });

  it('holds no more than a thousand texts', () => {
    let asked = 0;
    const settle = settled([
      (text) => {
        asked += 1;
        return text;
      },
    ]);
    for (let text = 0; text < 1000; text += 1) settle(String(text));
    settle('0');
    expect(asked).toBe(1000);
    settle('one more');
    settle('0');
    expect(asked).toBe(1002);
  });
});

describe('createScreenMasker', () => {
  it('masks whom the history is about and the names that the answer gives', () => {
    const masker = createScreenMasker('hide', { ...known, sent });
    expect(masker.level).toBe('hide');
    expect(masker.text('Dear Asha, 919988221100 or asha.rao@mail.example')).toBe(
      'Dear •••, ••••••••1100 or a•••@mail.example',
    );
    expect(masker.id('lm 000 482')).toBe('•• ••• •••');
    expect(masker.id('Dear Asha')).toBe('Dear Asha');
    expect(masker.text('OTP 482913 for 9845012345')).toBe('OTP 482913 for 9845012345');
  });

  it('masks nothing where nothing is to be masked', () => {
    expect(createScreenMasker('none', known)).toBe(unmasked);
  });
});

describe('createMasker, at each level', () => {
  it('masks when sharing whoever is written to, and the vendor’s own numbers of users of six signs and more', () => {
    const masker = createMasker('share', { ...known, sent, users: ['U-1234', 'U-123', '12345'] });
    expect(masker.level).toBe('share');
    expect(masker.id('by U-1234, u 1234, U-123 and 12345')).toBe('by ••••••, • ••••, U-123 and 12345');
    expect(masker.receiver('9845012345')).toBe('••••••2345');
    expect(masker.receiver('x@y.example')).toBe('•••@y.example');
    expect(masker.receiver('@asha')).toBe('•••••');
    expect(masker.sender('Asha 9845012345 a.b@c.example 482913')).toBe(
      '••• ••••••2345 a•••@c.example 482913',
    );
  });

  it('is the screen’s own below', () => {
    expect(createMasker('none', known)).toBe(unmasked);
    expect(createMasker('hide', known).level).toBe('hide');
    expect(createMasker('hide', known).text('9845012345, OTP 482913, SAVE20X')).toBe(
      '9845012345, OTP 482913, SAVE20X',
    );
  });
});
