import { isLoopbackHost, isPrivateAddress } from './addresses.ts';
import type { Settings } from './settings.ts';

/** Where Capillary is: an origin. Plain http and private addresses only for a literal loopback host, so that no typo sends the credentials around the house. */
export function readBaseUrl(settings: Settings): URL | undefined {
  const name = 'CAPILLARY_BASE_URL';
  const text = settings.text(name)?.trim();
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url === null || !['https:', 'http:'].includes(url.protocol)) {
    settings.refuse(`${name} must be an https address such as https://eu.api.capillarytech.com.`);
    return undefined;
  }
  const isLoopback = isLoopbackHost(url.hostname);
  if (url.username !== '' || url.password !== '') settings.refuse(`${name} must not hold credentials.`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    settings.refuse(`${name} must be an origin only: no path, no query.`);
  }
  if (url.protocol === 'http:' && !isLoopback) {
    settings.refuse(`${name} must begin with https: (http is for a loopback address only).`);
  }
  if (!isLoopback && isPrivateAddress(url.hostname)) {
    settings.refuse(`${name} must not be a private, link-local or reserved address.`);
  }
  return url;
}
