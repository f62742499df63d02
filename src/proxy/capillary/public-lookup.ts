import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress } from '../config/addresses.ts';

/** Looks a host up as Node does, and refuses it when any of its addresses is private: a name must not lead into the house. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) callback(error ?? refusal(), []);
    else if (hasPrivate(addresses)) callback(refusal(), []);
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function hasPrivate(addresses: readonly LookupAddress[]): boolean {
  return addresses.some(({ address }) => isPrivateAddress(address));
}

function refusal(): NodeJS.ErrnoException {
  return Object.assign(new Error('the host has a private address'), { code: 'ERR_PRIVATE_ADDRESS' });
}
