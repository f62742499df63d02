import { type JsonRecord, ownValue } from '../json.ts';
import { isUnreadable } from './is-unreadable.ts';
import { presentText } from './present-text.ts';
import { type Fact, spellings } from './spellings.ts';

/**
 * What a record says of a fact: the first value under any of its spellings that says something. A value that says nothing
 * (`""`, `"null"`) or cannot be read never hides another spelling. Failing that, the first value that cannot be read, else
 * `undefined`.
 */
export function readFact(record: JsonRecord, fact: Fact): unknown {
  let unreadable: unknown;
  for (const key of spellings[fact]) {
    const value = ownValue(record, key);
    if (presentText(value) !== undefined) return value;
    if (unreadable === undefined && isUnreadable(value)) unreadable = value;
  }
  return unreadable;
}
