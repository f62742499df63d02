import { person } from '../customers/person.ts';
import { send } from '../http/send.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { mulberry32 } from '../model/mulberry32.ts';
import { toFlatMessage } from '../model/to-flat-message.ts';
import { shuffle } from '../model/shuffle.ts';
import type { FaultRecipe } from './fault-recipe.ts';
import { mutate } from './mutate.ts';

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

export const mutated =
  (seed: number): FaultRecipe =>
  (mobile) =>
  ({ response }) =>
    send(response, 200, JSON.stringify(toMutatedAnswer(mobile, seed)));
