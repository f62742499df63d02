/** Second tries that are allowed: against a vendor that is down for all, they would only double the load. */
type RetryBudget = {
  /** A call brought an answer. */
  readonly earn: () => void;
  /** Whether one more second try is allowed; if so, it is paid for. */
  readonly spend: () => boolean;
};

const most = 10;
/** Counted in tenths, so that ten answers pay for a try exactly. */
const price = 10;

export function createRetryBudget(): RetryBudget {
  let tenths = most * price;
  return {
    earn: () => {
      tenths = Math.min(tenths + 1, most * price);
    },
    spend: () => {
      if (tenths < price) return false;
      tenths -= price;
      return true;
    },
  };
}
