import { type JsonRecord, ownValue } from '../json.ts';
import { isUnreadable } from './is-unreadable.ts';
import { presentText } from './present-text.ts';
import { readFact } from './read-fact.ts';
import { type Fact, spellings } from './spellings.ts';

/** Whether a key's value is already told by one of the facts, or says nothing. What is not told has to be shown otherwise. */
export function isTold(record: JsonRecord, key: string, facts: readonly Fact[]): boolean {
  const fact = facts.find((name) => spellings[name].some((spelling) => spelling === key));
  if (fact === undefined) return false;
  const raw = ownValue(record, key);
  const told = readFact(record, fact);
  const text = presentText(raw);
  return text === undefined ? !isUnreadable(raw) || raw === told : text === presentText(told);
}
