import { isRecord } from '../json.ts';
import { parseJson } from '../parse-json.ts';

/** As text: a module of JSON would lose long digits and equal keys, and give `__proto__` its old meaning. */
const texts = import.meta.glob<string>('../fixtures/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** An answer as the vendor sends it, read as the product reads it. */
export function fixture(name: string): unknown {
  const text = texts[`../fixtures/${name}.json`];
  const parsed = text === undefined ? undefined : parseJson(text);
  if (parsed?.ok !== true) throw new Error(`no fixture ${name}`);
  return parsed.value;
}

/** Several short answers that a fixture holds, each under its name. */
export function fixtureParts(name: string): ReadonlyMap<string, unknown> {
  const parts = fixture(name);
  if (!isRecord(parts) || Object.keys(parts).length === 0) throw new Error(`no parts in ${name}`);
  return new Map(Object.entries(parts));
}
