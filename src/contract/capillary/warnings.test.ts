import { describe, expect, it } from 'vitest';
import { fixtureParts } from '../testing/fixture.ts';
import type { VendorWarning } from './answer.ts';
import { findCustomers } from './customers.ts';
import { exceedsDepth, readWarnings } from './warnings.ts';

describe('readWarnings', () => {
  const survivor = { status: true, code: 91009, message: 'Retrieved survivor account' };
  const told = { code: '91009', message: 'Retrieved survivor account' };

  function read(body: unknown): readonly VendorWarning[] {
    return readWarnings(body, findCustomers(body)[0]);
  }

  it('tells that another account was retrieved', () => {
    expect(read(fixtureParts('successes').get("a survivor's account"))).toEqual([told]);
  });

  it('tells that some failed', () => {
    expect(read(fixtureParts('successes').get('some failed'))).toEqual([
      { code: '201', message: 'Some requests have failed due to errors' },
    ]);
  });

  it.each([
    ['the answer', { interaction: [], warnings: [survivor] }],
    ['the envelope', { response: { warnings: [survivor] } }],
    ['the customer', { response: { customer: { warnings: [survivor] } } }],
    ['a network', { customer: { interactions: { network: [{ name: 'capillary', warnings: [survivor] }] } } }],
    ['a list of networks', [{ interaction: [], warnings: [survivor] }]],
    ['the wrapper', { interaction: [], warnings: { warning: survivor } }],
    ['an object with numbers as keys', { interaction: [], warnings: { 0: survivor } }],
    ['that within the wrapper', { interaction: [], warnings: { warning: { 3: survivor } } }],
    ['an object alone', { interaction: [], warnings: survivor }],
  ])('finds a warning in %s, once', (_, body) => {
    expect(read(body)).toEqual([told]);
  });

  it.each([
    ['a sentence', 'Slow today', 'Slow today'],
    ['a list of sentences', ['Slow today'], 'Slow today'],
    ['a number', 5, '5'],
    ['an object without a message', [{ reason: 'slow' }], '{"reason":"slow"}'],
    ['a list in a list', [['Slow today']], '["Slow today"]'],
  ])('drops no warning for its form: %s', (_, warnings, message) => {
    expect(read({ interaction: [], warnings })).toEqual([{ code: undefined, message }]);
  });

  it('tells what stands beside the warnings', () => {
    for (const warnings of [
      { 0: survivor, total: 3 },
      { warning: [survivor], total: 3, more: null },
    ]) {
      expect(read({ interaction: [], warnings })).toEqual([
        told,
        { code: undefined, message: '{"total":3}' },
      ]);
    }
  });

  it('tells one customer’s warnings, not another’s', () => {
    const body = { customer: [{ id: 1 }, { id: 2, warnings: survivor }] };
    expect(findCustomers(body).map((customer) => readWarnings(body, customer))).toEqual([[], [told]]);
  });

  it.each([undefined, null, '', 'null', [], {}, [null], [''], [{}], [[]]])('finds none in %j', (warnings) => {
    expect(read({ interaction: [], warnings })).toEqual([]);
  });

  it('survives a warning of any depth', () => {
    let deep: unknown = 'leaf';
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(read({ interaction: [], warnings: [deep] })).toEqual([{ code: undefined, message: '…' }]);
  });
});

describe('exceedsDepth', () => {
  function nest(levels: number, leaf: unknown = 'leaf'): unknown {
    let value = leaf;
    for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { key: value };
    return value;
  }

  it('counts arrays and objects, not what they hold', () => {
    expect(exceedsDepth('leaf', 0)).toBe(false);
    expect(exceedsDepth([], 0)).toBe(true);
    expect(exceedsDepth(['leaf', null, 1], 1)).toBe(false);
  });

  it('allows exactly the limit', () => {
    expect(exceedsDepth(nest(32), 32)).toBe(false);
    expect(exceedsDepth(nest(33), 32)).toBe(true);
  });

  it('finds the one deep branch among many shallow ones', () => {
    expect(exceedsDepth([1, {}, [], { a: [{ b: [] }] }], 4)).toBe(true);
    expect(exceedsDepth([1, {}, [], { a: [{ b: 1 }] }], 4)).toBe(false);
  });

  it('survives 200,000 levels', () => {
    expect(exceedsDepth(nest(200_000), 300_000)).toBe(false);
  });
});
