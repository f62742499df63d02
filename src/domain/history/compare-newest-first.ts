import type { Communication } from './communication.ts';
import { compareIds } from './compare.ts';

/** Newest first by when it was sent; those without a date last; equal times by id, the later id first. */
export function compareNewestFirst(a: Communication, b: Communication): number {
  if (a.sentAt === undefined || b.sentAt === undefined) {
    if (a.sentAt === b.sentAt) return compareIds(b.id, a.id);
    return a.sentAt === undefined ? 1 : -1;
  }
  return b.sentAt - a.sentAt || compareIds(b.id, a.id);
}
