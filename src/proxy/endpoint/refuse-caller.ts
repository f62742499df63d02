import { isForwarded, isOwnHost, isOwnPage, type OwnAddress } from './caller-rules.ts';
import { problemResponse } from './responses.ts';

/** What somebody reads whose request was passed on. */
export const forwardedSentence =
  'This service answers only on the machine that it runs on while nobody has to sign in, and this request was passed on by a proxy.';

/** The answer to a caller that has no business here; `undefined` for all others. */
export function refuseCaller(headers: Headers, own: OwnAddress, requestId: string): Response | undefined {
  if (!isOwnHost(headers.get('host'), own)) {
    return problemResponse('forbidden', requestId, {
      status: 421,
      detail: 'This service does not answer to that host name.',
    });
  }
  if (own.isDirectOnly && isForwarded(headers)) {
    return problemResponse('forbidden', requestId, { detail: forwardedSentence });
  }
  if (!isOwnPage(headers, own)) {
    return problemResponse('forbidden', requestId, { detail: 'Calls from other sites are not allowed.' });
  }
  return undefined;
}
