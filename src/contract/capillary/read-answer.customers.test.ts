import { describe, expect, it } from 'vitest';
import { listTexts } from '../testing/find-channel.ts';
import { fixture, fixtureParts } from '../testing/fixture.ts';
import type { Answer } from './answer.ts';
import { readAnswer } from './read-answer.ts';

function read(name: string, which?: number): Answer {
  const body = fixtureParts('two-customers').get(name);
  return which === undefined ? readAnswer(body) : readAnswer(body, [], { which });
}

/** Who is read and what was sent to them. */
function said({ customer, networks, ...rest }: Answer): unknown {
  return [customer?.id, listTexts({ customer, networks, ...rest })];
}

describe('readAnswer of customers who share an identifier', () => {
  it.each(['a list of two', 'numbers as keys', 'no envelope', 'something that is no customer'])(
    '%s: reads the one asked for and never mixes them',
    (name) => {
      expect(said(read(name))).toEqual(['77', ['To Asha']]);
      expect(said(read(name, 0))).toEqual(['77', ['To Asha']]);
      expect(said(read(name, 1))).toEqual(['78', ['To Ravi']]);
    },
  );

  it('tells all of them, and which one is read', () => {
    const { sharedBy } = read('a list of two', 1);
    expect(sharedBy.map(({ index, id, externalId, chosen }) => [index, id, externalId, chosen])).toEqual([
      [0, '77', 'A1', false],
      [1, '78', 'A2', true],
    ]);
  });

  it('reads the first who can be read where none is asked for', () => {
    const answer = read('the first failed');
    expect(said(answer)).toEqual(['78', ['To Ravi']]);
    expect(answer.sharedBy).toMatchObject([
      { id: '79', chosen: false, failure: { failure: 'not-found', code: '1012' } },
      { id: '78', chosen: true, failure: undefined },
    ]);
  });

  it('tells a failure of the one asked for, and nothing of the other', () => {
    const answer = read('the second failed', 1);
    expect(said(answer)).toEqual(['79', []]);
    expect(answer.sharedBy[1]).toMatchObject({ chosen: true, failure: { failure: 'not-found' } });
  });

  it.each([2, -1, 99])('reads nobody and nothing where %j is not among them', (which) => {
    const answer = read('a warning of the second', which);
    expect(said(answer)).toEqual([undefined, []]);
    expect(answer.sharedBy.map(({ chosen }) => chosen)).toEqual([false, false]);
    expect(answer.warnings).toEqual([]);
  });

  it('tells the warnings of the one who is read', () => {
    expect(read('a warning of the second', 0).warnings).toEqual([]);
    expect(read('a warning of the second', 1).warnings).toHaveLength(1);
  });

  it('says what stands among them and is no customer', () => {
    expect(read('something that is no customer').notices).toEqual([
      { kind: 'unreadable-field', at: 'response.customer[0]', channel: undefined, raw: 'oops' },
    ]);
  });

  it('shares nothing where there is one, or nobody is named', () => {
    for (const name of ['nested-email', 'collapsed-2013', 'flat-viber']) {
      expect(readAnswer(fixture(name)).sharedBy).toEqual([]);
    }
  });

  it('reads a single customer only as the one asked for', () => {
    const body = fixture('nested-email');
    expect(said(readAnswer(body, [], { which: 0 }))).toEqual(said(readAnswer(body)));
    expect(said(readAnswer(body, [], { which: 1 }))).toEqual([undefined, []]);
  });

  it('lists everybody who shares it where nobody can be read', () => {
    const { sharedBy } = read('both failed');
    expect(sharedBy.map(({ index, id, failure }) => [index, id, failure?.failure])).toEqual([
      [0, '79', 'not-found'],
      [1, '80', 'not-found'],
    ]);
  });
});
