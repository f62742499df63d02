import type { Communication } from '../history/communication.ts';
import type { History } from '../history/history.ts';

/** What two histories have in common, card for card; what only one of them has stays in its own order. */
export type IdentityComparison = {
  readonly both: number;
  readonly onlyInFirst: readonly Communication[];
  readonly onlyInSecond: readonly Communication[];
};

type Cards = Pick<History, 'communications'>;

/**
 * Which communications appear under one identity of a customer and not under the other. The same are those with equal network,
 * vendor id, channels, text and sending time; their status may have changed between the two fetches. Without an id the rest
 * decides, and of equal ones as many are the same as either side has.
 */
export function compareIdentities(first: Cards, second: Cards): IdentityComparison {
  const [firstKeys, secondKeys] = [first.communications.map(keyOf), second.communications.map(keyOf)];
  const onlyInFirst = without(first.communications, firstKeys, secondKeys);
  return {
    both: first.communications.length - onlyInFirst.length,
    onlyInFirst,
    onlyInSecond: without(second.communications, secondKeys, firstKeys),
  };
}

/** Each of `others` takes away one of `communications` that has its key. */
function without(
  communications: readonly Communication[],
  keys: readonly string[],
  others: readonly string[],
): readonly Communication[] {
  const left = new Map<string, number>();
  for (const key of others) left.set(key, (left.get(key) ?? 0) + 1);
  return communications.filter((_, index) => {
    const key = keys[index] ?? '';
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

function keyOf({ network, channels, item }: Communication): string {
  return JSON.stringify([network, item.id ?? null, channels, item.text ?? null, item.sent ?? null]);
}
