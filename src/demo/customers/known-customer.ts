import type { Reply } from '../http/demo-call.ts';

/** One customer, however many identifiers find it; an empty one finds nothing. */
export type KnownCustomer = {
  readonly mobile: string;
  readonly email: string;
  readonly externalId: string;
  readonly reply: Reply;
};
