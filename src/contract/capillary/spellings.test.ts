import { describe, expect, it } from 'vitest';
import { listItems } from '../testing/find-channel.ts';
import { fixture } from '../testing/fixture.ts';
import { readAnswer } from './read-answer.ts';
import {
  isUnreadable,
  presentNumber,
  presentText,
  readField,
  readLocation,
  readSurveyExtras,
  spellings,
} from './spellings.ts';

describe('spellings', () => {
  it.each(['flat-viber', 'nested-email', 'collapsed-2013'])('know every field of an item in %s', (name) => {
    const known = new Set<string>(Object.values(spellings).flat());
    const fields = listItems(readAnswer(fixture(name))).flatMap(({ raw }) => Object.keys(raw));
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => !known.has(field))).toEqual([]);
  });

  it.each(Object.entries(spellings))('spell %s in different ways', (_, keys) => {
    expect(new Set<string>(keys).size).toBe(keys.length);
  });

  it.each(Object.values(spellings).flat())('know no name that an object inherits (%s)', (key) => {
    expect(key in {}).toBe(false);
  });
});

describe('presentText', () => {
  it.each(['', '  ', '\n', 'null', 'NULL', ' null ', 'undefined', 'N/A', 'n/a', '-', null, undefined])(
    'takes %j for absent',
    (value) => {
      expect(presentText(value)).toBeUndefined();
    },
  );

  it('trims blanks and newlines', () => {
    expect(presentText('\ndef@xyz.com\n')).toBe('def@xyz.com');
    expect(presentText('Shilpa ')).toBe('Shilpa');
  });

  it('writes numbers and booleans as text', () => {
    expect([1746038123052, 0, -0, -1, 1.5, 1e12, true, false].map(presentText)).toEqual([
      '1746038123052',
      '0',
      '0',
      '-1',
      '1.5',
      '1000000000000',
      'true',
      'false',
    ]);
  });

  it('has no text for numbers beyond all bounds, objects and lists', () => {
    expect([Infinity, -Infinity, NaN, {}, [], ['a']].map(presentText)).toEqual(Array.from({ length: 6 }));
  });

  it('keeps words that only contain an absent one', () => {
    expect(['nullable', '--', 'N/A.', '0'].map(presentText)).toEqual(['nullable', '--', 'N/A.', '0']);
  });

  it.each(['\ufeff 91 ', '\u00a0', ' - ', '\u200b', 'null null'])(
    'changes nothing the second time: %j',
    (text) => {
      const once = presentText(text);
      expect(presentText(once)).toBe(once);
    },
  );
});

describe('isUnreadable', () => {
  it('is true of what can be neither a text nor a number', () => {
    expect([{}, { a: 1 }, [], ['a'], Infinity, -Infinity].every(isUnreadable)).toBe(true);
  });

  it('is false of scalars and of nothing', () => {
    expect(['', 'a', 0, -1, 1.5, true, null, undefined].some(isUnreadable)).toBe(false);
  });
});

describe('readFact', () => {
  it('takes the first spelling that says something', () => {
    expect(readField({ reciever: '2', receiver: '1' }, 'receiver')).toBe('1');
    expect(readField({ reciever: 0 }, 'receiver')).toBe(0);
  });

  it.each(['', 'null', '  ', null, {}, ['x'], Infinity])(
    'does not let %j hide another spelling',
    (nothing) => {
      expect(readField({ receiver: nothing, reciever: '917385022695' }, 'receiver')).toBe('917385022695');
    },
  );

  it('gives what cannot be read where nothing else is said', () => {
    expect(readField({ receiver: { number: 1 }, reciever: 'null' }, 'receiver')).toEqual({ number: 1 });
  });

  it('is undefined where nothing is said', () => {
    expect(readField({ receiver: '', reciever: null }, 'receiver')).toBeUndefined();
    expect(readField({}, 'receiver')).toBeUndefined();
  });
});

describe('presentNumber', () => {
  it.each([
    ['1012', '1012'],
    [1012, '1012'],
    ['1012.0', '1012'],
    ['10.00', '10'],
    ['-12.0', '-12'],
    ['-0', '0'],
    ['1e3', '1000'],
    ['1E+3', '1000'],
    ['12.50e1', '125'],
    ['1.746038123052E12', '1746038123052'],
    // Not whole, beyond what a number holds, or no number at all: as it came.
    ['12.5', '12.5'],
    ['1e-2', '1e-2'],
    ['1e16', '1e16'],
    ['x1.0', 'x1.0'],
    ['1.0x', '1.0x'],
    ['1.', '1.'],
    ['x', 'x'],
    ['null', undefined],
    [null, undefined],
  ])('writes %j as %j', (value, text) => {
    expect(presentNumber(value)).toBe(text);
  });
});

describe('presentText, of what means nothing', () => {
  it.each(['', ' ', 'null', 'NULL', ' undefined ', 'Undefined', 'n/a', 'N/A', '-'])(
    'takes %j for nothing',
    (text) => {
      expect(presentText(text)).toBeUndefined();
    },
  );

  it.each(['nullable', '--', 'n', 'undefined!', 'null null'])('keeps %j', (text) => {
    expect(presentText(text)).toBe(text);
  });
});

describe('readSurveyExtras', () => {
  it('reads score and address as text', () => {
    expect(
      readSurveyExtras({ nps_score: '9', response_url: ' https://survey.example.com/r?sc=1&t=2\n' }),
    ).toEqual({
      npsScore: '9',
      responseUrl: 'https://survey.example.com/r?sc=1&t=2',
    });
    expect(readSurveyExtras({ npsScore: 0, responseUrl: 'javascript:alert(1)' })).toEqual({
      npsScore: '0',
      responseUrl: 'javascript:alert(1)',
    });
  });

  it('reads nothing where nothing is said', () => {
    const nothing = { npsScore: undefined, responseUrl: undefined };
    expect(readSurveyExtras({})).toEqual(nothing);
    expect(readSurveyExtras({ nps_score: 'null', response_url: ['https://a.example'] })).toEqual(nothing);
  });
});

describe('readLocation', () => {
  it('reads both degrees', () => {
    expect(readLocation({ lat: '22.23', long: '23.33' })).toEqual({ latitude: '22.23', longitude: '23.33' });
    expect(readLocation({ latitude: 0, lng: -1.5 })).toEqual({ latitude: '0', longitude: '-1.5' });
  });

  it('knows no place by half', () => {
    expect(readLocation({ lat: '22.23' })).toBeUndefined();
    expect(readLocation({ long: '23.33', lat: '' })).toBeUndefined();
  });
});
