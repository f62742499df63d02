import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Takes the brackets off an IPv6 host as URLs and Host headers write it. */
export function bareHost(host: string): string {
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}

/** Whether a host, as written, is this machine: `localhost`, 127.0.0.0/8 or ::1. No name is looked up. */
export function isLoopbackHost(host: string): boolean {
  const bare = bareHost(host).toLowerCase();
  return bare === 'localhost' || (isIP(bare) !== 0 && unwrapped(bare).range() === 'loopback');
}

/**
 * Whether an IP address is none that a public host has (IANA IPv4 and IPv6 Special-Purpose Address Registries): loopback,
 * private, link-local with cloud metadata, multicast, documentation, tunnels such as 6to4 and Teredo, or not allocated. False for
 * names.
 */
export function isPrivateAddress(address: string): boolean {
  const bare = bareHost(address);
  return isIP(bare) !== 0 && !isPublic(unwrapped(bare));
}

/** Whether a listening address means every interface. */
export function isEveryInterface(host: string): boolean {
  return host === '0.0.0.0' || bareHost(host) === '::';
}

/** Of a mapped address (RFC 4291 §2.5.5.2), what stands before the IPv4 one. */
const mappedBits = 96;

/** Some addresses that belong together: `10.0.0.0/8`, `fd00::/8`, or one alone. */
export type AddressRange = ReturnType<typeof ipaddr.parseCIDR>;

/**
 * Reads an address, or a range of them in CIDR notation (RFC 4632, RFC 4291 §2.3); `undefined` for anything else. A range of mapped
 * addresses is the IPv4 range that it stands for, as each of its addresses is; one that reaches beyond them is a mistake.
 */
export function parseAddressRange(text: string): AddressRange | undefined {
  const [address = '', bits, ...more] = text.split('/');
  if (isIP(address) === 0 || address.includes('%') || more.length > 0) return undefined;
  if (bits === undefined) {
    const single = unwrapped(address);
    return [single, single.toByteArray().length * 8];
  }
  const isWhole = /^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128);
  if (!isWhole) return undefined;
  const [network, length] = ipaddr.parseCIDR(text);
  if (network instanceof ipaddr.IPv4 || !network.isIPv4MappedAddress()) return [network, length];
  return length < mappedBits ? undefined : [network.toIPv4Address(), length - mappedBits];
}

/** Whether an address, as a socket or a header has it, is in one of these ranges. False for what is no address. */
export function isWithin(address: string, ranges: readonly AddressRange[]): boolean {
  if (isIP(address) === 0) return false;
  const given = unwrapped(address);
  return ranges.some((range) => range[0].kind() === given.kind() && given.match(range));
}

/** Whom an address stands for: an IPv4 address itself; of IPv6 the network of 64 bits, since one subscriber has all of it (RFC 6177). */
export function networkOf(address: string): string {
  if (isIP(address) === 0) return 'unknown';
  const given = unwrapped(address);
  if (given instanceof ipaddr.IPv4) return given.toString();
  const network = given.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(':')}::/64`;
}

type Address = ReturnType<typeof ipaddr.parse>;

function isPublic(address: Address): boolean {
  return address.range() === 'unicast' && (address instanceof ipaddr.IPv4 || address.match(allocated));
}

/** All that IANA has allocated to public hosts, RFC 4291 §2.4. */
const allocated = ipaddr.IPv6.parseCIDR('2000::/3');

/** Addresses of IPv4 hosts written as IPv6: mapped (RFC 4291 §2.5.5.2), and translated by NAT64 (RFC 6052 §2.1). */
const written = [ipaddr.IPv6.parseCIDR('::ffff:0:0/96'), ipaddr.IPv6.parseCIDR('64:ff9b::/96')];

/** An address, without its zone, as the IPv4 one that it stands for, if any. */
function unwrapped(text: string): Address {
  const [plain = ''] = text.split('%', 1);
  const address = ipaddr.parse(plain);
  if (address instanceof ipaddr.IPv4) return address;
  const standsForIPv4 = written.some((range) => address.match(range));
  return standsForIPv4 ? new ipaddr.IPv4(address.toByteArray().slice(12)) : address;
}
