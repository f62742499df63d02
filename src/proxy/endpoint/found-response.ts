import { apiHeaders } from './api-headers.ts';
import type { Found } from './interactions.ts';
import { problemResponse } from './responses.ts';
import type { RequestRecord } from './log.ts';

/** nginx's unofficial status of a request whose caller has gone; nobody receives it. */
const callerGone = 499;

/** The answer to `POST /api/interactions`. */
export function foundResponse(found: Found, requestId: string): Response {
  if (found.kind === 'aborted') return new Response(null, { status: callerGone, headers: apiHeaders });
  if (found.kind === 'problem') return problemResponse(found.type, requestId, found);
  // The answer was written already, for everybody who asked for it at the same time.
  return new Response(`${JSON.stringify(found.envelope).slice(0, -1)},"answer":${found.json}}`, {
    headers: {
      ...apiHeaders,
      'Content-Type': 'application/json; charset=utf-8',
      'X-Request-Id': requestId,
    },
  });
}

/** What the log says of it. */
export function foundRecord(found: Found): Partial<RequestRecord> {
  if (found.kind === 'aborted') return { outcome: 'aborted' };
  if (found.kind === 'found')
    return { outcome: 'ok', bytes: found.bytes, vendorRequestId: found.vendorRequestId };
  const { type, vendorCode, vendorRequestId, cause } = found;
  return { outcome: type, vendorCode, vendorRequestId, cause };
}
