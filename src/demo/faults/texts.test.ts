import { assert, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { mulberry32 } from '../model/random.ts';
import { mutate, toMutatedAnswer } from './mutated-answers.ts';
import { createOutage } from './refusals.ts';
import { escapeHalf } from './slow-answers.ts';

test('escaping half of the characters changes no meaning', () => {
  assert(
    property(string({ unit: 'grapheme' }), (text) => {
      expect(JSON.parse(escapeHalf(JSON.stringify({ text })))).toEqual({ text });
    }),
  );
});

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

test('an outage begins with a call, and again after its period', () => {
  const outage = createOutage(100);
  expect([40, 90, 139, 140, 500].map((now) => outage(now))).toEqual([
    { elapsed: 0, number: 0 },
    { elapsed: 50, number: 0 },
    { elapsed: 99, number: 0 },
    { elapsed: 0, number: 1 },
    { elapsed: 0, number: 2 },
  ]);
});

test('whatever the seed, twelve messages stay intact', () => {
  assert(
    property(integer(), (seed) => {
      const text = JSON.stringify(toMutatedAnswer('447700900333', seed));
      expect(new Set(text.match(/"Intact message \d+"/g)).size).toBe(12);
    }),
  );
});
