import type { Random } from '../model/mulberry32.ts';
import { pick } from '../model/pick.ts';
import type { Json, JsonObject } from '../model/json.ts';

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
