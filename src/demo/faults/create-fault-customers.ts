import type { KnownCustomer } from '../customers/known-customer.ts';
import { faultList } from './fault-list.ts';
import { faultRecipes } from './fault-recipes.ts';

/** The customers whose calls go wrong. Outages are remembered here: each demo makes its own. */
export function createFaultCustomers(): readonly KnownCustomer[] {
  return faultList.map(({ mobile, name }) => ({
    mobile,
    email: '',
    externalId: '',
    reply: faultRecipes[name](mobile),
  }));
}
