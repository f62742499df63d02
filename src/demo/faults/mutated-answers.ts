import { send } from '../http/send.ts';
import { toFlatMessage } from '../model/answer.ts';
import { type Random, mulberry32, pick, shuffle } from '../model/random.ts';
import { type Json, type JsonObject, person } from '../model/record.ts';
import type { FaultRecipe } from './fault-recipe.ts';

/** An answer in which fields were dropped, renamed and retyped: the same one for each call. */
export const mutated =
  (seed: number): FaultRecipe =>
  (mobile) =>
  ({ response }) =>
    send(response, 200, JSON.stringify(toMutatedAnswer(mobile, seed)));

/** Twelve intact messages, each saying so, among as many that were mutated, and mutated channels beside them. */
export function toMutatedAnswer(mobile: string, seed: number): JsonObject {
  const random = mulberry32(seed);
  const list = (name: string, first: number): Json => ({
    count: 12,
    name,
    messageList: shuffle(random, [
      ...Array.from({ length: 6 }, (_, index) => message(mobile, first + index, 'Intact')),
      ...Array.from({ length: 6 }, (_, index) => {
        const once = mutate(random, message(mobile, first + 50 + index, 'Mutated'));
        return random() < 0.5 ? once : mutate(random, once);
      }),
    ]),
  });
  const beside = ['viber', 'line', 'zalo', 'email'].map((name, index) =>
    mutate(random, { count: 1, name, messageList: [message(mobile, 90 + index, 'Beside')] }),
  );
  return {
    name: 'capillary',
    interaction: [list('sms', 1), ...beside, list('whatsapp', 7)],
    warnings: [],
  };
}

function message(mobile: string, number: number, kind: string): JsonObject {
  const day = `2025-05-${String(1 + (number % 28)).padStart(2, '0')}`;
  return toFlatMessage(
    person('flat', mobile, () => []),
    'sms',
    {
      id: 1_748_000_000_000 + number,
      subject: `${kind} message ${number}`,
      status: 'DELIVERED',
      sent: `${day} 10:00:00`,
      delivered: `${day} 10:00:05`,
    },
  );
}

const replacements: readonly [Json, ...Json[]] = [
  null,
  0,
  -1,
  true,
  '',
  'null',
  [],
  {},
  ['x'],
  { x: 1 },
  1e21,
];

/** Drops, renames or retypes one of the object's fields, drawn by `random`. */
export function mutate(random: Random, object: JsonObject): JsonObject {
  const fields = Object.entries(object);
  const target = Math.floor(random() * fields.length);
  const change = pick(random, ['drop', 'rename', 'retype']);
  return Object.fromEntries(
    fields.flatMap(([key, value], index) => {
      if (index !== target) return [[key, value]];
      if (change === 'drop') return [];
      return change === 'rename' ? [[`${key}_x`, value]] : [[key, pick(random, replacements)]];
    }),
  );
}
