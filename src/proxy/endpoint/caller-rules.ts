import { isIP } from 'node:net';
import { bareHost, isEveryInterface, isLoopbackHost } from '../config/addresses.ts';

/** Where this service may be reached at. */
export type OwnAddress = {
  readonly host: string;
  readonly publicOrigin: string | undefined;
  /** Real customers and nobody who signs in: whoever is on this machine may ask, and nobody whose request was passed on. */
  readonly isDirectOnly: boolean;
};

/** What proxies, balancers and tunnels add to a request that they pass on; no browser sends any of them. */
const forwardedBy = [
  'cdn-loop',
  'cf-connecting-ip',
  'client-ip',
  'fastly-client-ip',
  'fly-client-ip',
  'forwarded',
  'forwarded-for',
  'true-client-ip',
  'via',
  'x-amzn-trace-id',
  'x-appengine-user-ip',
  'x-azure-clientip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-envoy-external-address',
  'x-original-host',
  'x-originating-ip',
  'x-proxyuser-ip',
  'x-real-ip',
  'x-remote-addr',
  'x-remote-ip',
];
const forwardedPrefixes = ['x-forwarded', 'x-original-forwarded'];

/** Whether a request says of itself that somebody else sent it first. */
export function isForwarded(headers: Headers): boolean {
  return (
    forwardedBy.some((name) => headers.has(name)) ||
    headers.keys().some((name) => forwardedPrefixes.some((prefix) => name.startsWith(prefix)))
  );
}

const hostHeader = /^(\[[\da-f:.]+\]|[a-z\d](?:[a-z\d.-]*[a-z\d])?)(?::\d{1,5})?$/i;

/**
 * Whether a Host header names us, against DNS rebinding: a page of another site that points its own name at our address
 * still sends its own name. Any port is ours, since a forwarded one differs and no name can be rebound by its port.
 */
export function isOwnHost(header: string | null, own: OwnAddress): boolean {
  if (header === null) return false;
  if (isHostOf(own.publicOrigin, header)) return true;
  const name = hostHeader.exec(header)?.[1];
  if (name === undefined) return false;
  const bare = bareHost(name).toLowerCase();
  return isLoopbackHost(bare) || bare === own.host || (isEveryInterface(own.host) && isIP(bare) !== 0);
}

/**
 * Whether a call comes from our own page, or from no page at all (scripts send neither header). Browsers set both headers
 * themselves; a page on another port of this machine is `same-site`, and no page of ours.
 */
export function isOwnPage(headers: Headers, own: OwnAddress): boolean {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site !== null && site !== 'same-origin') return false;
  return origin === null || origin === own.publicOrigin || origin === localOrigin(headers.get('host'), own);
}

/** The origin of a page that was served without a balancer in front; none at the public name, which has a scheme of its own. */
function localOrigin(host: string | null, { publicOrigin }: OwnAddress): string | undefined {
  if (host === null || isHostOf(publicOrigin, host)) return undefined;
  return `http://${host}`;
}

function isHostOf(origin: string | undefined, host: string): boolean {
  return origin !== undefined && new URL(origin).host === host.toLowerCase();
}
