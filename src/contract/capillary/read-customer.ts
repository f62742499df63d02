import type { AnswerCustomer, CustomerFailure } from './answer.ts';
import { isRecord, ownValue } from '../json.ts';
import { byCode, isRefusal, readStatusCode } from './failures.ts';
import type { FoundCustomer } from './customers.ts';
import { findNested } from './networks.ts';
import { isTold } from './is-told.ts';
import type { Notices } from './notices.ts';
import { within } from './lists.ts';
import { readScalar } from './values.ts';

/** Who a customer of the answer is. */
export function readCustomer(
  { record, at }: Pick<FoundCustomer, 'record' | 'at'>,
  notices: Notices,
): AnswerCustomer {
  const fact = (name: (typeof facts)[number]): string | undefined =>
    readScalar(record, name, { at: () => at, channel: undefined }, notices);
  const beside = findNested({ record, at })?.beside ?? [];
  return {
    id: fact('customerId'),
    mobile: fact('mobile'),
    email: fact('email'),
    externalId: fact('externalId'),
    extras: [
      ...Object.entries(record)
        .filter(([key]) => !['interactions', 'item_status'].includes(key) && !isTold(record, key, facts))
        .map(([name, raw]) => ({ name, raw })),
      ...within('interactions', beside),
    ],
  };
}

const facts = ['customerId', 'mobile', 'email', 'externalId'] as const;

/** What Capillary says instead of a customer's communications; `undefined` where it lists them. */
export function failureOf(customer: FoundCustomer): CustomerFailure | undefined {
  const raw = ownValue(customer.record, 'item_status');
  const status = readStatusCode(isRecord(raw) ? raw : {});
  const known = status.code === undefined ? undefined : byCode(status.code);
  if (known !== undefined) return { failure: known, code: status.code };
  if (isRefusal(status)) return { failure: 'vendor-error', code: status.code };
  return findNested(customer) === undefined ? { failure: 'unreadable', code: undefined } : undefined;
}
