import type { Reply } from '../http/demo-call.ts';
import { send } from '../http/send.ts';
import { toAnswer } from '../model/answer.ts';
import type { DemoRecord, NetworkName } from '../model/record.ts';

/** One customer, however many identifiers find it; an empty one finds nothing. */
export type KnownCustomer = {
  readonly mobile: string;
  readonly email: string;
  readonly externalId: string;
  readonly reply: Reply;
};

/** A customer that simply answers. The text of an unfiltered answer is kept, so the second call is at once. */
export function recordCustomer(record: DemoRecord): KnownCustomer {
  const kept = new Map<NetworkName, Buffer>();
  const make = (network: NetworkName, type: string | undefined): Buffer =>
    Buffer.from(JSON.stringify(toAnswer(record, network, type)), 'utf8');
  return {
    mobile: record.mobile,
    email: record.email,
    externalId: record.externalId,
    reply: ({ response, network = 'capillary', type }) => {
      const bytes = (type === undefined ? kept.get(network) : undefined) ?? make(network, type);
      if (type === undefined) kept.set(network, bytes);
      send(response, (record.shape === 'flat' ? record.code : undefined) ?? 200, bytes);
    },
  };
}

export type IdentifierName = 'mobile' | 'email' | 'external_id';

export type Finder = (name: IdentifierName, value: string) => Reply | undefined;

/** Finds a customer's reply by any of its identifiers: e-mails in any case, external ids only as they are. */
export function createFinder(customers: readonly KnownCustomer[]): Finder {
  const replies = new Map<string, Reply>();
  for (const { mobile, email, externalId, reply } of customers) {
    replies.set(toKey('mobile', mobile), reply);
    if (email !== '') replies.set(toKey('email', email), reply);
    if (externalId !== '') replies.set(toKey('external_id', externalId), reply);
  }
  return (name, value) => replies.get(toKey(name, value));
}

function toKey(name: IdentifierName, value: string): string {
  return `${name} ${name === 'email' ? value.toLowerCase() : value}`;
}
