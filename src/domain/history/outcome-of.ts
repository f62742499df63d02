import type { Communication } from './communication.ts';
import type { StatusFamily } from '../channels/delivery-status.ts';

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

/** A status that denies or does not know of a delivery beside a time of delivery: one of the two is wrong, and nobody says which. */
export function isContradictory({ status, item }: Communication): boolean {
  if (status === undefined || item.delivered === undefined) return false;
  return status.family === 'sent' || outcomes[status.family] === 'failed';
}
