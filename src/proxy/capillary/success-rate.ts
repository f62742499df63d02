/** How the vendor fared in the last seconds, of which no one customer tells much. */
export type SuccessRate = {
  readonly note: (customer: string, outcome: 'answered' | 'failed' | 'withheld') => void;
  /** Whether nearly all calls fail, of several customers. */
  readonly isDown: () => boolean;
  /** What share of calls, from 0 to 1, is better not made. */
  readonly shareToWithhold: () => number;
  readonly forget: () => void;
};

/** Whole seconds that are looked back. */
const window = 10;
/** Failures of one customer that count in that time, so that nobody's searches speak for the vendor. */
const perCustomer = 2;
const fewestCustomers = 3;
/** Calls below which nothing is judged, and the share of failures from which the vendor is down. */
const fewestCalls = 20;
const downShare = 0.95;
/** Calls that are made for each that is answered: throttling begins where fewer than a third are. */
const callsPerAnswer = 3;
/** Calls by which chance may exceed that. */
const slack = 10;

type Counts = { answered: number; readonly bad: Map<string, number>; readonly failed: Map<string, number> };
type Second = Counts & { readonly second: number };

/**
 * Counts calls by the second. Withholds as clients do in "Site Reliability Engineering", chapter 21, Client-Side Throttling
 * (https://sre.google/sre-book/handling-overload/): (calls − K × answers) ÷ (calls + 1), calls that were withheld among them.
 * @param now a monotonic clock, milliseconds
 */
export function createSuccessRate(now: () => number): SuccessRate {
  let seconds: readonly Second[] = [];

  const look = (): readonly Second[] => {
    const oldest = Math.floor(now() / 1000) - window;
    if ((seconds[0]?.second ?? Infinity) <= oldest) seconds = seconds.filter(({ second }) => second > oldest);
    return seconds;
  };
  const current = (): Second => {
    const second = Math.floor(now() / 1000);
    const last = look().at(-1);
    if (last?.second === second) return last;
    const begun = { second, answered: 0, bad: new Map(), failed: new Map() };
    seconds = [...seconds, begun];
    return begun;
  };
  const sum = (count: (second: Second) => number): number =>
    look().reduce((total, second) => total + count(second), 0);
  const badOf = (customer: string): number => sum(({ bad }) => bad.get(customer) ?? 0);
  const isOfSeveral = (): boolean => {
    const customers = new Set<string>();
    for (const { failed } of look()) for (const customer of failed.keys()) customers.add(customer);
    return customers.size >= fewestCustomers;
  };

  return {
    note: (customer, outcome) => {
      const second = current();
      if (outcome === 'answered') second.answered += 1;
      else if (badOf(customer) < perCustomer) {
        second.bad.set(customer, (second.bad.get(customer) ?? 0) + 1);
        if (outcome === 'failed') second.failed.set(customer, (second.failed.get(customer) ?? 0) + 1);
      }
    },
    isDown: () => {
      const failed = sum((second) => addUp(second.failed));
      const calls = failed + sum((second) => second.answered);
      return calls >= fewestCalls && failed >= downShare * calls && isOfSeveral();
    },
    shareToWithhold: () => {
      const answered = sum((second) => second.answered);
      const calls = answered + sum((second) => addUp(second.bad));
      const share = (calls - callsPerAnswer * answered - slack) / (calls + 1);
      return share > 0 && isOfSeveral() ? share : 0;
    },
    forget: () => {
      seconds = [];
    },
  };
}

function addUp(counts: ReadonlyMap<string, number>): number {
  return counts.values().reduce((sum, count) => sum + count, 0);
}
