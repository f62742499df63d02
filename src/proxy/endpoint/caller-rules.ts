import { isIP } from 'node:net';
import { bareHost, isEveryInterface, isLoopbackHost } from '../config/addresses.ts';
import type { Config } from '../config/config.ts';

/** Where this service may be reached at. */
export type OwnAddress = {
  readonly host: string;
  readonly publicOrigin: string | undefined;
  /** Real customers and nobody who signs in: whoever is on this machine may ask, and nobody whose request was passed on. */
  readonly isDirectOnly: boolean;
};

/** Where a configuration may be reached at, and by whom: the demo, whose customers are invented, also through proxies. */
export function ownAddress({ host, publicOrigin, mode }: Config): OwnAddress {
  return { host, publicOrigin, isDirectOnly: mode === 'real' };
}

/**
 * The only headers with an `X-` that may come from this machine: our pages' and the command's own, what a browser within an app
 * and older ones for a preview add, and what a browser's tools for developers do.
 */
const directOwn = /^x-(?:requested-(?:by|with)|moz|purpose|client-data|devtools-.*)$/;

/** Names without an `X-`, of proxies, balancers, tunnels and networks for delivery, and the words that theirs are made of. */
const passedOn = [
  /(?:^|-)(?:via|forward(?:ed|er)?|proxy|proxied|cdn|edge|tunnel|trace(?:id|parent|state)?|b3)(?:-|$)/,
  /(?:^|-)(?:ip|ipaddress|clientip|realip|remoteip|remote-(?:addr(?:ess)?|host|port|user))$/,
  /^(?:akamai|ali|appgw|cf|cloudfront|disguised|do|eagleeye|envoy|fastly|fly|front-end|gcdn|incap|ngrok|rvbd|sucuri|surrogate|tailscale|uber|was|wl)-/,
  /^(?:baggage|client-address|client-host|eagleid|max-forwards|tracestate|true-client.*)$/,
];

/**
 * Whether a request says of itself that somebody else sent it first. No browser sends an `X-` header of its own, and proxies
 * invent new ones, so each that is not known to come from here counts; it is better to refuse a strange request than to tell a
 * stranger whom it is about.
 */
export function isForwarded(headers: Headers): boolean {
  return (
    headers
      .keys()
      // Some programs take `_` and `-` for the same (RFC 3875 §4.1.18), so that either may be written for the other.
      .map((name) => name.replaceAll('_', '-'))
      .some((name) =>
        name.startsWith('x-') ? !directOwn.test(name) : passedOn.some((pattern) => pattern.test(name)),
      )
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

/** What somebody reads whose request was passed on. */
export const forwardedSentence =
  'This service answers only on the machine that it runs on while nobody has to sign in, and this request was passed on by a proxy.';

/** Why a caller has no business here (`../THREATS.md`, REQ-1 to REQ-3 and REQ-12); `undefined` for all others. */
export function findForbidden(
  headers: Headers,
  own: OwnAddress,
): { readonly status?: number; readonly detail: string } | undefined {
  if (!isOwnHost(headers.get('host'), own))
    return { status: 421, detail: 'This service does not answer to that host name.' };
  if (own.isDirectOnly && isForwarded(headers)) return { detail: forwardedSentence };
  if (!isOwnPage(headers, own)) return { detail: 'Calls from other sites are not allowed.' };
  return undefined;
}
