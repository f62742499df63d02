import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mulberry32 } from '../model/random.ts';
import { setUpFaultDemo } from '../testing/fault-demo.ts';
import { mutate, toMutatedAnswer } from './mutated-answers.ts';

const { ask } = setUpFaultDemo();

describe('toMutatedAnswer', () => {
  test('whatever the seed, twelve messages stay intact', () => {
    assert(
      property(integer(), (seed) => {
        const text = JSON.stringify(toMutatedAnswer('447700900333', seed));
        expect(new Set(text.match(/"Intact message \d+"/g)).size).toBe(12);
      }),
    );
  });
});

describe('mutated', () => {
  test('333 keeps twelve messages intact', async () => {
    for (const suffix of [333, 433, 533]) {
      const { text } = await ask(suffix);
      expect(JSON.parse(text)).toBeTypeOf('object');
      for (let number = 1; number <= 12; number += 1) expect(text).toContain(`"Intact message ${number}"`);
      expect(text).toContain('Mutated message');
      expect((await ask(suffix)).text).toBe(text);
    }
  });
});

describe('mutate', () => {
  test('a mutation changes one field and never the object itself', () => {
    assert(
      property(integer(), (seed) => {
        const original = { id: 1, subject: 'Hi', status: 'SENT' };
        const changed = mutate(mulberry32(seed), original);
        const kept = Object.entries(original).filter(([key, value]) => Reflect.get(changed, key) === value);
        expect(kept).toHaveLength(2);
        expect(original).toEqual({ id: 1, subject: 'Hi', status: 'SENT' });
      }),
    );
  });
});
