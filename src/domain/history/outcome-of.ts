import type { Communication } from './communication.ts';
import type { StatusFamily } from '../channels/status.ts';

/** Whether something reached the customer, as far as anybody says. */
export type Outcome = 'arrived' | 'failed';

const outcomes = {
  delivered: 'arrived',
  opened: 'arrived',
  sent: undefined,
  bounced: 'failed',
  failed: 'failed',
  blocked: 'failed',
  'opted-out': undefined,
  other: undefined,
} as const satisfies Record<StatusFamily, Outcome | undefined>;

/** What became of a communication; `undefined` where no status says so (`sent` without a receipt, an unknown status, none). */
export function outcomeOf({ status }: Communication): Outcome | undefined {
  return status === undefined ? undefined : outcomes[status.family];
}

/**
 * A status that denies an arrival, or knows of none, beside a time of delivery (or, of a failed survey, of its answer): one of the
 * two is wrong, and nobody says which.
 */
export function isContradictory({ status, item }: Communication): boolean {
  if (status === undefined) return false;
  const failed = outcomes[status.family] === 'failed';
  return (
    (saysWhen(item.delivered) && (failed || status.family === 'sent')) || (failed && saysWhen(item.completed))
  );
}

/** Dates of zero, dashes and the like are how machines write "none". */
function saysWhen(text: string | undefined): boolean {
  return text !== undefined && /[1-9]/.test(text) && !/^(?:0001-01-01|1970-01-01|01-01-1970)/.test(text);
}
