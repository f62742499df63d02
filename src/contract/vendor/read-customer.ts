import type { AnswerCustomer } from '../answer.ts';
import { isRecord, ownValue } from '../json.ts';
import { findCustomer } from './find-networks.ts';
import { presentText } from './present-text.ts';
import { readFact } from './read-fact.ts';
import { spellings } from './spellings.ts';

const known = new Set<string>([
  'id',
  'mobile',
  'email',
  ...spellings.externalId,
  'interactions',
  'item_status',
]);

/** Who the answer is about; `undefined` in the flat shape, which names nobody. */
export function readCustomer(body: unknown): AnswerCustomer | undefined {
  const customer = isRecord(body) ? findCustomer(body)?.record : undefined;
  if (customer === undefined) return undefined;
  return {
    id: presentText(ownValue(customer, 'id')),
    mobile: presentText(ownValue(customer, 'mobile')),
    email: presentText(ownValue(customer, 'email')),
    externalId: presentText(readFact(customer, 'externalId')),
    extras: Object.entries(customer)
      .filter(([name]) => !known.has(name))
      .map(([name, raw]) => ({ name, raw })),
  };
}
