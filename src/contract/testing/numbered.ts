import { isList, isRecord } from '../json.ts';

/**
 * A value with every list of it rewritten as an object with numbers as keys, as PHP writes a list with gaps: the numbers rise by
 * `step`, the keys are written in another order.
 */
export function numbered(value: unknown, step: number): unknown {
  if (isList(value)) {
    const entries = value.map((entry, index): [string, unknown] => [
      String(BigInt(index) * BigInt(step)),
      numbered(entry, step),
    ]);
    return Object.fromEntries(entries.toReversed());
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, numbered(child, step)]));
}
