import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyJson } from '../testing/any-json.ts';
import { fixture, fixtureParts } from '../testing/fixture.ts';
import { largestSavedAnswer, type ReadSavedAnswer, readSavedAnswer } from './read-saved-answer.ts';
import { savedAnswerFormat } from './saved-answer.ts';

const viber = fixture('flat-viber');
const part = {
  network: null,
  type: 'viber',
  fetchedAt: '2025-06-30T12:00:00.000Z',
  requestId: 'r1',
  answer: viber,
};
const saved = {
  format: savedAnswerFormat,
  version: 1,
  mode: 'demo',
  sourceTimeZone: 'Asia/Kolkata',
  hidden: false,
  sent: { identifierName: 'mobile', identifierValue: '917385022695' },
  answers: [part],
};

function read(value: unknown): ReadSavedAnswer {
  return readSavedAnswer(JSON.stringify(value));
}

function failureOf(result: ReadSavedAnswer): string | undefined {
  return result.kind === 'failure' ? result.failure : undefined;
}

describe('readSavedAnswer', () => {
  it('reads a saved answer', () => {
    const { format: _format, version: _version, ...fields } = saved;
    expect(read(saved)).toEqual({ kind: 'saved', saved: fields });
  });

  it('reads one of several networks, and one that is hidden', () => {
    const { sent: _sent, ...hidden } = {
      ...saved,
      hidden: true,
      answers: [part, { ...part, network: 'twitter' }],
    };
    expect(read(hidden)).toMatchObject({
      kind: 'saved',
      saved: { hidden: true, answers: [{ network: null }, { network: 'twitter' }] },
    });
  });

  it('passes over keys that nobody named', () => {
    expect(read({ ...saved, note: 1, answers: [{ ...part, took: 2 }] })).toEqual(read(saved));
  });

  it('reads an answer of this product’s own API', () => {
    const { mode, sourceTimeZone, sent } = saved;
    const { fetchedAt, requestId, answer } = part;
    expect(read({ handle: 'h', mode, fetchedAt, sourceTimeZone, sent, answer, requestId })).toEqual({
      kind: 'saved',
      saved: { mode, sourceTimeZone, hidden: false, sent, answers: [{ ...part, type: null }] },
    });
  });

  it.each(['flat-viber', 'nested-email', 'collapsed-2013'])('reads %s straight from Capillary', (name) => {
    expect(read(fixture(name))).toEqual({ kind: 'vendor', answer: fixture(name), changes: [] });
  });

  it('reads an answer without any interaction', () => {
    for (const [, answer] of fixtureParts('empty-but-valid')) {
      expect(read(answer)).toEqual({ kind: 'vendor', answer, changes: [] });
    }
  });

  it('keeps every digit of an id', () => {
    const text =
      '{"name":"capillary","interaction":[{"name":"sms","messageList":[{"id":12345678901234567890}]}]}';
    expect(JSON.stringify(readSavedAnswer(text))).toContain('"id":"12345678901234567890"');
  });

  it('calls a file of a later version that, whatever else is in it', () => {
    expect(failureOf(read({ format: savedAnswerFormat, version: 2, answers: 'elsewhere' }))).toBe(
      'newer-version',
    );
  });

  it.each([
    ['no version', { ...saved, version: undefined }],
    ['a version that is no number', { ...saved, version: '1' }],
    ['no answers', { ...saved, answers: [] }],
    ['a date that is none', { ...saved, answers: [{ ...part, fetchedAt: 'yesterday' }] }],
    ['a 40th of June', { ...saved, answers: [{ ...part, fetchedAt: '2025-06-40T12:00:00Z' }] }],
    ['a 31st of February', { ...saved, answers: [{ ...part, fetchedAt: '2025-02-31T00:00:00Z' }] }],
    [
      'an offset that no clock has',
      { ...saved, answers: [{ ...part, fetchedAt: '2025-06-30T12:00:00+05:99' }] },
    ],
    ['an hour that no clock shows', { ...saved, answers: [{ ...part, fetchedAt: '2025-06-30T24:00:01Z' }] }],
    ['an answer that is none', { ...saved, answers: [part, { ...part, answer: { a: 1 } }] }],
    ['no answer at all', { ...saved, answers: [{ ...part, answer: undefined }] }],
  ])('takes a saved answer with %s for none', (_, value) => {
    expect(failureOf(read(value))).toBe('not-an-answer');
  });

  it.each([{}, [], null, 7, 'text', { format: 'customer-timeline/other' }])(
    'takes %j for no answer',
    (value) => {
      expect(failureOf(read(value))).toBe('not-an-answer');
    },
  );

  it('tells an answer that is a failure, and never takes it for an empty history', () => {
    for (const name of ['failures-flat', 'failures-nested']) {
      for (const [, failure] of fixtureParts(name)) {
        expect(read(failure)).toMatchObject({ kind: 'failure' });
      }
    }
    const flat = { status: { success: 'false', code: 500 }, errors: [{ code: 1012, status: false }] };
    expect(failureOf(read(flat))).toBe('failure-answer');
    expect(failureOf(read({ ...saved, answers: [{ ...part, answer: flat }] }))).toBe('failure-answer');
  });

  it('tells a failure of this product', () => {
    const problem = {
      type: '/problems/not-found',
      title: 'No such customer',
      status: 404,
      detail: 'Capillary knows no customer by this identifier.',
      retryable: false,
      requestId: 'r1',
    };
    expect(failureOf(read(problem))).toBe('failure-answer');
  });

  it('refuses what is no JSON, nests without end or is too large', () => {
    expect(failureOf(readSavedAnswer('<html>Sign in</html>'))).toBe('not-json');
    expect(failureOf(readSavedAnswer(''))).toBe('not-json');
    expect(failureOf(readSavedAnswer('['.repeat(40) + ']'.repeat(40)))).toBe('too-deep');
    expect(failureOf(readSavedAnswer(' '.repeat(largestSavedAnswer + 1)))).toBe('too-large');
  });

  it('says what of a file is not as it was written', () => {
    const text = '{"name":"a","name":"capillary","interaction":[]}';
    expect(readSavedAnswer(text, [{ kind: 'undecodable-text', count: 2 }])).toEqual({
      kind: 'vendor',
      answer: { 'name (repeated)': 'a', name: 'capillary', interaction: [] },
      changes: [
        { kind: 'undecodable-text', count: 2 },
        { kind: 'repeated-key', count: 1 },
      ],
    });
  });

  it('keeps what was changed on the way to the one who saved it', () => {
    const changes = [{ kind: 'repeated-key', count: 1 }];
    expect(read({ ...saved, answers: [{ ...part, changes }] })).toMatchObject({
      saved: { answers: [{ changes }] },
    });
    const { mode, sourceTimeZone, sent } = saved;
    const { fetchedAt, requestId, answer } = part;
    expect(
      read({ handle: 'h', mode, fetchedAt, sourceTimeZone, sent, answer, changes, requestId }),
    ).toMatchObject({ saved: { answers: [{ changes }] } });
  });

  it('says of every answer what somebody’s editing did to the file', () => {
    const text = JSON.stringify({ ...saved, answers: [part, part] }).replace(
      '"mode":',
      '"mode":"real","mode":',
    );
    const changes = [{ kind: 'repeated-key', count: 1 }];
    expect(readSavedAnswer(text)).toMatchObject({ saved: { answers: [{ changes }, { changes }] } });
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['saved', 'vendor', 'failure']).toContain(readSavedAnswer(text).kind);
      }),
    );
  });

  it('never throws on any JSON, bare or in place of any part of a saved answer', () => {
    fc.assert(
      fc.property(anyJson, fc.constantFrom(...Object.keys(saved)), (value, key) => {
        for (const file of [
          value,
          { ...saved, [key]: value },
          { ...saved, answers: [{ ...part, answer: value }] },
        ]) {
          expect(['saved', 'vendor', 'failure']).toContain(readSavedAnswer(JSON.stringify(file)).kind);
        }
      }),
    );
  });
});
