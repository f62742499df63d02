import { send } from '../http/send.ts';
import type { DemoRecord, NetworkName } from '../model/demo-record.ts';
import { toAnswer } from '../model/to-answer.ts';
import type { KnownCustomer } from './known-customer.ts';

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
