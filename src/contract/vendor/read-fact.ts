import { type JsonRecord, ownValue } from '../json.ts';
import { type Fact, spellings } from './spellings.ts';

/** The first present value under any spelling of a fact; `undefined` where none is. */
export function readFact(record: JsonRecord, fact: Fact): unknown {
  for (const key of spellings[fact]) {
    const value = ownValue(record, key);
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}
