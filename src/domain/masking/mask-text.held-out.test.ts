import { describe, expect, it } from 'vitest';
import { isList, isRecord } from '../../contract/json.ts';
import { heldOutAnswers, heldOutCodes, heldOutPlain, heldOutPlainAnswers } from './fixtures/otp-held-out.ts';
import { maskAnswer } from './mask-answer.ts';
import { maskOtp } from './mask-text.ts';

/** What was measured of each hundred codes, rounded down; what is not named is 100. No text without a code was changed. */
const floors = {
  all: 88,
  forms: {
    'word before code': 88,
    'code before word': 86,
    'letters alone': 84,
    'mixed or hyphened': 57,
    'link that logs in': 80,
    'sibling names the code': 90,
  },
  languages: {
    Arabic: 83,
    English: 81,
    French: 83,
    German: 88,
    Italian: 80,
    Norwegian: 50,
    Polish: 75,
    Ukrainian: 50,
    Armenian: 0,
    Assamese: 0,
    Azerbaijani: 50,
    Basque: 0,
    Bulgarian: 50,
    Cebuano: 50,
    Croatian: 50,
    Czech: 50,
    Georgian: 50,
    Hausa: 0,
    Hungarian: 75,
    Icelandic: 0,
    Mongolian: 50,
    Romanian: 80,
    Sinhala: 50,
    Swahili: 50,
    Uzbek: 50,
  },
} as const;
/** Languages in whose words the rules are written. */
const taught = new Set(
  (
    'English Hindi Marathi Tamil Telugu Kannada Malayalam Bengali Gujarati Punjabi Urdu Arabic Persian Hebrew Turkish Thai Vietnamese ' +
    'Indonesian Malay Tagalog Chinese Japanese Korean Russian Ukrainian Greek Spanish Portuguese French German Italian Dutch Polish ' +
    'Swedish Danish Norwegian Odia Kazakh Khmer Lao Burmese Romanian Hungarian Finnish Slovenian Lithuanian Latvian Estonian Catalan ' +
    'Georgian Amharic'
  ).split(' '),
);

type Group = { found: number; all: number };
type Tally = Map<string, Group>;

const codesByForm: Tally = new Map();
const codesByLanguage: Tally = new Map();
const plainByForm: Tally = new Map();
const plainByLanguage: Tally = new Map();

function count(tally: Tally, name: string, found: boolean): void {
  const group = tally.get(name) ?? { found: 0, all: 0 };
  group.all += 1;
  group.found += found ? 1 : 0;
  tally.set(name, group);
}

function unmark(text: string): string {
  return text.replaceAll(/\[\[([^"[\]]*?)\]\]/g, '$1');
}
/** The parts of a text between its codes. */
function splitMarked(text: string): readonly string[] {
  return text.split(/\[\[[^"[\]]*?\]\]/g);
}
function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (isList(value)) return value.map((item) => mapStrings(item, change));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [change(key), mapStrings(item, change)]),
  );
}
/** A code is found where no letter or digit of it is left, and all around it stays. */
function isMasked(marked: string, masked: string): boolean {
  const rest = splitMarked(marked);
  let from = 0;
  for (const [index, part] of rest.entries()) {
    const at = part === '' && index > 0 ? masked.length : masked.indexOf(part, from);
    if (at < 0 || (index === 0 ? at > 0 : /[\p{L}\p{N}]/u.test(masked.slice(from, at)))) return false;
    from = at + part.length;
  }
  return from === masked.length;
}

for (const { language, form, texts } of heldOutCodes)
  for (const text of texts) {
    const found = isMasked(text, maskOtp(unmark(text)));
    count(codesByForm, form, found);
    count(codesByLanguage, language, found);
  }
for (const { form, answers } of heldOutAnswers)
  for (const answer of answers)
    count(
      codesByForm,
      form,
      isMasked(JSON.stringify(answer), JSON.stringify(maskAnswer(mapStrings(answer, unmark)))),
    );
for (const { language, form, texts } of heldOutPlain)
  for (const text of texts) {
    const changed = maskOtp(text) !== text;
    count(plainByForm, form, changed);
    count(plainByLanguage, language, changed);
  }
for (const answer of heldOutPlainAnswers) count(plainByForm, 'answers', maskAnswer(answer) !== answer);

function total(tally: Tally): Group {
  const sum = { found: 0, all: 0 };
  for (const { found, all } of tally.values()) {
    sum.found += found;
    sum.all += all;
  }
  return sum;
}

function line(title: string, tally: Tally): string {
  const measured = [...tally].map(([name, { found, all }]) => `${name} ${found}/${all}`);
  const lines = [''];
  for (const one of measured) {
    if ((lines.at(-1) ?? '').length + one.length > 130) lines.push('');
    lines[lines.length - 1] += `${lines.at(-1) === '' ? '    ' : ' · '}${one}`;
  }
  const { found, all } = total(tally);
  return `  ${title}: ${found} of ${all} (${((found / all) * 100).toFixed(1)} %)\n${lines.join('\n')}\n`;
}

const byTaught: Tally = new Map();
for (const [language, { found, all }] of codesByLanguage) {
  const name = taught.has(language) ? 'languages of the rules' : 'others';
  const sum = byTaught.get(name) ?? { found: 0, all: 0 };
  byTaught.set(name, { found: sum.found + found, all: sum.all + all });
}

process.stdout.write(
  `\nCodes masked in texts written after the rules\n${line('by form', codesByForm)}${line('by language', codesByLanguage)}` +
    line('by whether the rules know the language', byTaught) +
    `Texts without codes that were changed\n${line('by form', plainByForm)}${line('by language', plainByLanguage)}`,
);

function percent({ found, all }: Group): number {
  return Math.floor((found / all) * 100);
}
function floorOf(named: { readonly [name: string]: number }, name: string): number {
  return named[name] ?? 100;
}

describe('masking of codes, measured on texts that the rules were not written on', () => {
  it('measures enough', () => {
    expect(total(codesByForm).all).toBeGreaterThanOrEqual(250);
    expect(total(plainByForm).all).toBeGreaterThanOrEqual(150);
  });

  it('finds no fewer codes than it did', () => {
    expect(percent(total(codesByForm))).toBeGreaterThanOrEqual(floors.all);
    const below = [
      ...[...codesByForm].filter(([form, group]) => percent(group) < floorOf(floors.forms, form)),
      ...[...codesByLanguage].filter(
        ([language, group]) => percent(group) < floorOf(floors.languages, language),
      ),
    ];
    expect(below).toEqual([]);
  });

  it('changes no text that holds no code', () => {
    expect([...plainByForm, ...plainByLanguage].filter(([, { found }]) => found > 0)).toEqual([]);
  });
});
