import type { Communication } from '../history/communication.ts';
import type { DayNumber } from '../time/day.ts';

/** What a customer asks about: by which channel (the vendor's name), about when (a day of the display zone), which words. */
export type Question = {
  readonly channel: string | undefined;
  readonly day: DayNumber | undefined;
  readonly words: string;
};

/** An answer in plain sentences, the communications behind them, and what limits it (last: when it was fetched). All texts may hold the vendor's and the customer's words. */
export type Verdict = {
  readonly sentences: readonly string[];
  readonly rows: readonly Communication[];
  readonly caveats: readonly string[];
};
