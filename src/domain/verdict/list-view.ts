import type { Communication } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import type { ZoneName } from '../time/zone.ts';
import { withoutFilters } from '../view/filters.ts';
import { dimensions, selectCommunications } from '../view/select.ts';
import type { View } from '../view/view.ts';
import type { Kind } from './kinds.ts';
import { type Question, daysAround } from './question.ts';

/** The words that the timeline's search takes for a kind. */
const kindWords = { code: 'otp', coupon: 'coupon', order: 'order' } as const satisfies Record<Kind, string>;

/**
 * What to change in a view so that the list shows exactly what a question found: its channel, days and words. `undefined` where no
 * filters say that: words cannot tell every kind, and "show all 3" must show these 3.
 */
export function toListView(
  { missed, channel, day }: Question,
  found: readonly Communication[],
  { communications }: History,
  view: View,
  zone: ZoneName,
): Partial<View> | undefined {
  const asked: Partial<View> = {
    ...withoutFilters(dimensions),
    channel,
    words: typeof missed === 'string' ? kindWords[missed] : missed.words,
    ...(day !== undefined && { from: day - daysAround, to: day + daysAround }),
  };
  const candidates: readonly Partial<View>[] = [asked, { ...asked, directions: ['out'] }];
  const wanted = new Set(found);
  return candidates.find((changes) => {
    const changed = { ...view, ...changes };
    // Most that fails hides some of the few that were found, so that the many are not looked through.
    if (selectCommunications(found, changed, zone).shown.length < wanted.size) return false;
    const { shown } = selectCommunications(communications, changed, zone);
    return shown.length === wanted.size;
  });
}
