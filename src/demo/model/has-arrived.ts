import type { Json } from './json.ts';

const arrived = new Set<unknown>(['DELIVERED', 'OPENED', 'CLICKED', 'OPENED_INTOUCH', 'CLICKED_INTOUCH']);

/** Whether a message of this status has a delivery time. */
export function hasArrived(status: Json | undefined): boolean {
  return arrived.has(status);
}
