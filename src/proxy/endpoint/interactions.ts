import type { Identifier } from '../../contract/identifier.ts';
import type { InteractionsEnvelope } from '../../contract/protocol/envelope.ts';
import type { ProblemType } from '../../contract/protocol/problem.ts';
import { type InteractionsRequest, readInteractionsRequest } from '../../contract/protocol/request.ts';
import { normaliseIdentifier } from '../../domain/identity/normalise-identifier.ts';
import type { CapillaryClient } from '../capillary/client.ts';
import type { Purpose } from '../capillary/http-reply.ts';
import type { Aborted, Json, VendorProblem } from '../capillary/replies.ts';
import type { Handles } from '../handles.ts';
import type { Caller } from './caller-limits.ts';
import type { RequestRecord } from './log.ts';
import type { Outcome } from './recorder.ts';
import { readJsonBody } from './request-body.ts';
import { apiHeaders, partsResponse, problemResponse } from './responses.ts';

export type FindOptions = {
  readonly client: Pick<CapillaryClient, 'ask'>;
  readonly handles: Handles;
  readonly mode: 'demo' | 'real';
  readonly sourceTimeZone: string;
  readonly defaultCountry: string | undefined;
  /** The instant of an answer. */
  readonly now: () => Date;
};

type Asking = {
  /** Of the request. */
  readonly id: string;
  /** Without one (this machine's own command), nothing is limited. */
  readonly caller: Caller | undefined;
  /** Says what is wrong with asking for this customer; `undefined` where nothing is. */
  readonly admit: (identifier: Identifier) => TooMany | undefined;
};
/** A limit of ours that is reached. */
type TooMany = ReturnType<typeof tooManyCustomers>;

type Found =
  | {
      readonly kind: 'found';
      readonly envelope: Omit<InteractionsEnvelope, 'answer'>;
      /** The envelope's `answer`, as JSON. */
      readonly json: Json;
      readonly bytes: number;
      readonly vendorRequestId: string | undefined;
    }
  | VendorProblem
  | TooMany
  | Aborted;

/**
 * `POST /api/interactions`: reads the request, whose body is bounded already, asks the vendor, wraps the answer. A request that
 * cannot be understood, or is for one customer too many, costs no vendor call.
 */
export async function findInteractions(
  request: Request,
  { id, caller, admit }: Asking,
  options: FindOptions,
): Promise<Found> {
  const body = await readJsonBody(request);
  if (!body.ok) return problem('bad-request', body.message);
  const read = readInteractionsRequest(body.value);
  if (!read.ok) return problem('bad-request', read.message);
  const sent = toIdentifier(read.value, options);
  if ('kind' in sent) return sent;
  const refusal = admit(sent);
  if (refusal !== undefined) return refusal;
  const { network, type } = read.value;
  const purpose = toPurpose(request.headers);
  const reply = await options.client.ask(
    { ...sent, network, type, purpose, caller: caller?.address },
    request.signal,
  );
  if (reply.kind !== 'answer') return reply;
  const { mode, sourceTimeZone } = options;
  return {
    kind: 'found',
    json: reply.json,
    bytes: reply.bytes,
    vendorRequestId: reply.vendorRequestId,
    envelope: {
      handle: options.handles.seal(sent),
      mode,
      fetchedAt: options.now().toISOString(),
      sourceTimeZone,
      sent,
      requestId: id,
      ...(reply.changes.length === 0 ? {} : { changes: reply.changes }),
    },
  };
}

function toIdentifier(
  request: InteractionsRequest,
  { handles, defaultCountry }: FindOptions,
): Identifier | ReturnType<typeof problem> {
  if ('handle' in request) {
    return (
      handles.open(request.handle) ??
      problem('bad-request', 'This link was made with another key; search again')
    );
  }
  const { identifierName, identifierValue } = request;
  const normal = normaliseIdentifier(identifierName, identifierValue, defaultCountry);
  return normal.ok
    ? { identifierName, identifierValue: normal.value }
    : problem('identifier-invalid', normal.message);
}

/**
 * A program that makes reports says that nobody waits for them by the least urgency there is (RFC 9218 §4.1: 7, for what is done in the
 * background); browsers give that to nothing which a person asked for.
 */
function toPurpose(headers: Headers): Purpose | undefined {
  return /(?:^|[\s,])u=7(?:$|[\s,;])/.test(headers.get('priority') ?? '') ? 'report' : undefined;
}

function problem(type: ProblemType, detail: string) {
  return { kind: 'problem', type, detail } as const;
}

/** @param retryAfter seconds */
export function tooManyCustomers(retryAfter: number) {
  const detail = 'More different customers were looked up from this address than one may look up in an hour.';
  return { kind: 'problem', type: 'rate-limited', detail, retryAfter, isOurs: true } as const;
}

/** nginx's unofficial status of a request whose caller has gone; nobody receives it. */
const callerGone = 499;

/** The answer to `POST /api/interactions`. */
export function foundResponse(found: Found, requestId: string): Response {
  if (found.kind === 'aborted') return new Response(null, { status: callerGone, headers: apiHeaders });
  if (found.kind === 'problem') return problemResponse(found.type, requestId, found);
  // The answer was written already, for everybody who asked for it at the same time.
  const parts = [`${JSON.stringify(found.envelope).slice(0, -1)},"answer":`, found.json, '}'];
  return partsResponse(parts, {
    ...apiHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'X-Request-Id': requestId,
  });
}

/** What the log says of it. */
export function foundRecord(
  found: Found,
): Omit<Partial<RequestRecord>, 'outcome'> & { readonly outcome: Outcome } {
  if (found.kind === 'aborted') return { outcome: 'aborted' };
  if (found.kind === 'found')
    return { outcome: 'ok', bytes: found.bytes, vendorRequestId: found.vendorRequestId };
  if ('isOurs' in found) return { outcome: found.type, cause: 'CUSTOMERS' };
  const { type, vendorCode, vendorRequestId, cause } = found;
  return { outcome: type, vendorCode, vendorRequestId, cause };
}
