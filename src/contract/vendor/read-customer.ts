import type { AnswerCustomer } from '../answer.ts';
import { isRecord, ownValue } from '../json.ts';
import { findCustomer } from './find-networks.ts';
import { isTold } from './is-told.ts';
import type { Notices } from './notices.ts';
import { readList } from './read-list.ts';
import { readScalar } from './read-scalar.ts';

/** Who the answer is about; `undefined` in the flat shape, which names nobody. */
export function readCustomer(body: unknown, notices: Notices): AnswerCustomer | undefined {
  const customer = isRecord(body) ? findCustomer(body) : undefined;
  if (customer === undefined) return undefined;
  const { record, at } = customer;
  const fact = (name: (typeof facts)[number]): string | undefined =>
    readScalar(record, name, { at: () => at, channel: undefined }, notices);
  const beside = readList(ownValue(record, 'interactions'), '', 'network')?.beside ?? [];
  return {
    id: fact('customerId'),
    mobile: fact('mobile'),
    email: fact('email'),
    externalId: fact('externalId'),
    extras: [
      ...Object.entries(record)
        .filter(([key]) => !['interactions', 'item_status'].includes(key) && !isTold(record, key, facts))
        .map(([name, raw]) => ({ name, raw })),
      ...beside.map(({ name, raw }) => ({ name: `interactions.${name}`, raw })),
    ],
  };
}

const facts = ['customerId', 'mobile', 'email', 'externalId'] as const;
