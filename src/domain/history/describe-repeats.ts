import type { Communication } from './communication.ts';
import { familyLabels } from '../channels/delivery-status.ts';
import { formatGap } from '../time/format-gap.ts';

/** `×3 in 4 min: 2 Delivered, 1 Not delivered`: how many, over how long, and what became of them. */
export function describeRepeats(group: readonly Communication[]): string {
  const times = group.flatMap(({ sentAt }) => (sentAt === undefined ? [] : [sentAt]));
  const span = Math.max(...times) - Math.min(...times);
  const when = span < 1000 ? 'in the same second' : `in ${formatGap(span)}`;
  const outcomes = new Map<string, number>();
  for (const { status } of group) {
    const label = status === undefined ? 'no status' : familyLabels[status.family];
    outcomes.set(label, (outcomes.get(label) ?? 0) + 1);
  }
  const [only] = outcomes.keys();
  const became =
    outcomes.size === 1
      ? `all ${only?.toLowerCase()}`
      : [...outcomes].map(([label, count]) => `${count} ${label.toLowerCase()}`).join(', ');
  return `×${group.length} ${when}: ${became}`;
}
