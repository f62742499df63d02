import { sendJson } from '../../http/send.ts';
import { flatError, itemError } from '../../http/vendor-errors.ts';
import type { JsonObject } from '../../model/json.ts';
import type { KnownCustomer } from '../known-customer.ts';

/** Customers whom the vendor names but does not hand out; both error forms occur. */
export const refusedCustomers: readonly KnownCustomer[] = [
  refused('447700900130', 400, flatError(8069, 'Customer has been merged into another account')),
  refused('447700900132', 200, itemError(1013, 'Customer is not enrolled in the loyalty program')),
  refused('447700900133', 400, flatError(1015, 'Invalid mobile number')),
  refused('447700900134', 403, flatError(4000, 'You are not authorised to access this resource')),
];

function refused(mobile: string, status: number, body: JsonObject): KnownCustomer {
  return {
    mobile,
    email: `customer${mobile.slice(-3)}@example.com`,
    externalId: `LM0${mobile.slice(-3)}`,
    reply: ({ response }) => sendJson(response, status, body),
  };
}
