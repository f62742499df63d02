import { isToCustomer } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import { countOf } from '../text/wording.ts';
import { type AddressOwner, ownAddressesOf, ownerOf } from './own-addresses.ts';

/** Messages to the customer that went to an address which is none of theirs, as far as the answer and the search say. */
export type OtherReceivers = {
  readonly count: number;
  /** Each once, as the vendor writes it, in the order of the messages. */
  readonly addresses: readonly string[];
};

/** Few receivers stand for many messages: each is looked at once. */
export function findOtherReceivers(
  history: Pick<History, 'sent' | 'customer' | 'communications'>,
): OtherReceivers {
  const own = ownAddressesOf(history);
  const owners = new Map<string, AddressOwner>();
  const addresses = new Set<string>();
  let count = 0;
  for (const communication of history.communications) {
    const receiver = communication.item.receiver;
    if (receiver === undefined) continue;
    const owner = owners.get(receiver) ?? ownerOf(receiver, own);
    owners.set(receiver, owner);
    if (owner !== 'another' || !isToCustomer(communication)) continue;
    count += 1;
    addresses.add(receiver);
  }
  return { count, addresses: [...addresses] };
}

/** `4 messages went to another number.` */
export function describeOtherReceivers({ count, addresses }: OtherReceivers): string {
  const kinds = [
    ...(addresses.every((address) => address.includes('@')) ? [] : ['number']),
    ...(addresses.some((address) => address.includes('@')) ? ['address'] : []),
  ];
  return `${countOf(count, 'message')} went to another ${kinds.join(' or ')}.`;
}
