import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interactionTypes, networks } from '../../contract/network.ts';
import { statusFamilies } from '../../domain/channels/delivery-status.ts';
import { zone } from '../../domain/testing/factories.ts';
import { encodeView } from '../../domain/view/view-codec.ts';
import { wholeView } from '../../domain/view/view.ts';
import { createOptionProblems } from './read-tokens.ts';
import { readSelection } from './read-selection.ts';
import { type OptionName, reportOptions } from './report-options.ts';

const names = reportOptions.filter(({ group }) => group === 'Selection').map(({ name }) => name);

function read(given: Partial<Record<OptionName, readonly string[]>>) {
  const problems = createOptionProblems();
  const options = new Map(names.map((name) => [name, given[name] ?? []]));
  return { view: readSelection(options, problems), problems: problems.all() };
}

describe('readSelection', () => {
  it('reads what the page’s address would hold', () => {
    const { view, problems } = read({
      channel: ['viber'],
      status: ['failed', 'raw:gtw-not-found'],
      campaign: ['none', '12'],
      direction: ['out'],
      zone: ['Asia/Kolkata'],
      order: ['oldest'],
      network: ['all'],
      fold: ['off'],
      q: ['a & b # c'],
    });
    expect(problems).toEqual([]);
    expect(view).toEqual({
      ...wholeView,
      channel: 'viber',
      statuses: [{ family: 'failed' }, { raw: 'GTW_NOT_FOUND' }],
      campaigns: ['none', '12'],
      directions: ['out'],
      zone: zone('Asia/Kolkata'),
      order: 'oldest',
      network: 'all',
      fold: false,
      words: 'a & b # c',
    });
    expect(encodeView(view).search).toContain('channel=viber');
  });

  it('is the whole view where nothing is given', () => {
    expect(read({})).toEqual({ view: wholeView, problems: [] });
  });

  it('has advice for every key that the address can refuse', () => {
    const { problems } = read(Object.fromEntries(names.map((name) => [name, ['x'.repeat(201)]])));
    expect(problems).toHaveLength(names.length);
    for (const problem of problems) expect(problem).toMatch(/^--\w+: .+\.$/);
  });

  it('names what can be chosen as the domain does', () => {
    const advice = read({ status: ['?'], network: ['?'], type: ['?'] }).problems.join('\n');
    for (const word of [...statusFamilies, ...networks, ...interactionTypes]) expect(advice).toContain(word);
  });

  it('refuses a period that ends before it begins', () => {
    expect(read({ from: ['2025-05-02'], to: ['2025-05-01'] }).problems).toEqual([
      '--to: a day written YYYY-MM-DD, for example 2025-05-31, and not before --from.',
    ]);
  });

  it('never repeats a value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<OptionName>('from', 'to', 'zone', 'status', 'type', 'direction'),
        (name) => {
          expect(read({ [name]: ['917385022695'] }).problems.join()).not.toContain('7385022695');
        },
      ),
    );
  });
});
