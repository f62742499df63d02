import { type JsonRecord, ownValue } from '../json.ts';
import { isUnreadable } from './is-unreadable.ts';
import type { Notices } from './notices.ts';
import { childPath } from './path.ts';
import { presentNumber } from './present-text.ts';
import type { Place } from './values.ts';

/** How many interactions a channel counts, as a number or as text. Anything else that is said is a notice: the list cannot
 * be checked against it. */
export function readCount(record: JsonRecord, place: Place, notices: Notices): number | undefined {
  const raw = ownValue(record, 'count');
  const text = presentNumber(raw);
  if (text !== undefined && /^\d{1,15}$/.test(text)) return Number(text);
  if (text !== undefined || isUnreadable(raw)) {
    notices.add('unreadable-count', childPath(place.at(), 'count'), place.channel, raw);
  }
  return undefined;
}
