import * as fc from 'fast-check';
import { isList, isRecord, type JsonRecord } from '../json.ts';

/** A step down into a JSON value. */
type Key = string | number;

type Mutation =
  | { readonly kind: 'drop' }
  | { readonly kind: 'rename'; readonly to: string }
  | { readonly kind: 'retype'; readonly to: unknown }
  | { readonly kind: 'wrap'; readonly within: 'list' | 'object' };

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.constant({ kind: 'drop' as const }),
  fc.record({
    kind: fc.constant('rename' as const),
    to: fc.constantFrom(
      'x',
      'list',
      'items',
      'messages',
      'messageList',
      'count',
      '__proto__',
      'constructor',
      'a.b',
    ),
  }),
  fc.record({
    kind: fc.constant('retype' as const),
    to: fc.oneof(
      fc.constantFrom(null, '', 'null', {}, [], 0, -1, true, [null], [{}]),
      fc.jsonValue({ maxDepth: 2 }),
    ),
  }),
  fc.record({ kind: fc.constant('wrap' as const), within: fc.constantFrom('list', 'object') }),
);

/** A value with one to three of its nodes dropped, renamed, retyped or wrapped. What is untouched stays the same object. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  return fc.oneof(once(value), once(value).chain(once), once(value).chain(once).chain(once));
}

function once(value: unknown): fc.Arbitrary<unknown> {
  const paths = listPaths(value, []);
  if (paths.length === 0) return fc.constant(value);
  return fc.tuple(fc.constantFrom(...paths), mutation).map(([path, change]) => edit(value, path, change));
}

function listPaths(value: unknown, path: readonly Key[]): readonly (readonly Key[])[] {
  const here = path.length === 0 ? [] : [path];
  if (isList(value)) return [...here, ...value.flatMap((entry, index) => listPaths(entry, [...path, index]))];
  if (!isRecord(value)) return here;
  return [...here, ...Object.entries(value).flatMap(([key, child]) => listPaths(child, [...path, key]))];
}

function edit(value: unknown, [key, ...rest]: readonly Key[], change: Mutation): unknown {
  if (key === undefined) return value;
  const step = (name: Key, child: unknown): readonly (readonly [Key, unknown])[] => {
    if (name !== key) return [[name, child]];
    return rest.length > 0 ? [[name, edit(child, rest, change)]] : apply(name, child, change);
  };
  if (isList(value)) return value.flatMap((child, index) => step(index, child).map(([, entry]) => entry));
  if (!isRecord(value)) return value;
  return toRecord(Object.entries(value).flatMap(([name, child]) => step(name, child)));
}

function apply(key: Key, child: unknown, change: Mutation): readonly (readonly [Key, unknown])[] {
  if (change.kind === 'drop') return [];
  if (change.kind === 'rename') return [[change.to, child]];
  if (change.kind === 'retype') return [[key, change.to]];
  return [[key, change.within === 'list' ? [child] : { x: child }]];
}

/** `Object.fromEntries` keeps an own `__proto__`, as `JSON.parse` does. */
function toRecord(entries: readonly (readonly [Key, unknown])[]): JsonRecord {
  return Object.fromEntries(entries.map(([key, child]) => [String(key), child]));
}
