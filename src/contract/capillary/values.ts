import { type JsonRecord, ownValue } from '../json.ts';
import { isUnreadable } from './is-unreadable.ts';
import type { Notices } from './notices.ts';
import { childPath } from './path.ts';
import { presentText } from './present-text.ts';
import { type Fact, spellings } from './spellings.ts';

/** Where a record stands, for its notices. */
export type Place = {
  /** Spells the path, which is only needed when something is amiss. */
  readonly at: () => string;
  readonly channel: string | undefined;
};

/**
 * A fact as text, the first spelling that says something. Where none does, a value that cannot be read is a notice.
 * @param toText what a value says, where that is not `presentText`
 */
export function readScalar(
  record: JsonRecord,
  fact: Fact,
  place: Place,
  notices: Notices,
  toText: (value: unknown) => string | undefined = presentText,
): string | undefined {
  let unreadable: string | undefined;
  for (const key of spellings[fact]) {
    const value = ownValue(record, key);
    if (value === undefined) continue;
    const text = toText(value);
    if (text !== undefined) return text;
    if (unreadable === undefined && isUnreadable(value)) unreadable = key;
  }
  if (unreadable !== undefined) {
    const at = childPath(place.at(), unreadable);
    notices.add('unreadable-field', at, place.channel, ownValue(record, unreadable));
  }
  return undefined;
}
