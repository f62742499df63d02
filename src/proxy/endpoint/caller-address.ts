import { isIP } from 'node:net';
import { type AddressRange, isWithin, networkOf } from '../config/addresses.ts';

/**
 * Whom a request is counted for: the address at the other end of its connection, or, where that is a proxy that the
 * configuration trusts, the last one in `X-Forwarded-For` that is none of those. What stands further left is whatever the caller
 * likes to write.
 * @param peer as the socket has it
 * @param forwardedFor the header, several of them joined by commas
 */
export function callerAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trusted: readonly AddressRange[],
): string {
  const nearest = peer ?? '';
  if (!isWithin(nearest, trusted)) return networkOf(nearest);
  const hops = (forwardedFor ?? '').split(',').map((hop) => bareAddress(hop.trim()));
  const caller = hops.findLast((hop) => !isWithin(hop, trusted));
  return networkOf(caller !== undefined && isIP(caller) !== 0 ? caller : nearest);
}

/** Some proxies write `203.0.113.9:4711` or `[2001:db8::1]:4711`. */
function bareAddress(hop: string): string {
  const [, inBrackets, beforePort] = /^\[([^\]]*)\](?::\d+)?$|^([\d.]+):\d+$/.exec(hop) ?? [];
  return inBrackets ?? beforePort ?? hop;
}
