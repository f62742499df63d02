import type { Communication } from '../history/communication.ts';
import { bitOf, type Dimension, type Selection } from './select.ts';

/**
 * How many communications each choice of a dimension would keep while all other filters stay as they are ("Failed 12").
 * `choicesOf` names the choices that keep a communication, each once.
 */
export function countChoices<Choice>(
  selection: Selection,
  dimension: Dimension,
  choicesOf: (communication: Communication) => Iterable<Choice>,
): ReadonlyMap<Choice, number> {
  const counts = new Map<Choice, number>();
  for (const communication of passingOthers(selection, dimension)) {
    for (const choice of choicesOf(communication)) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  return counts;
}

/** What passes every filter but, perhaps, that of one dimension; newest first. */
export function passingOthers({ all, failed }: Selection, dimension: Dimension): readonly Communication[] {
  const others = ~bitOf(dimension);
  return all.filter((_, index) => ((failed[index] ?? 0) & others) === 0);
}
