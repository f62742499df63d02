import type { Changes } from '../contract/change.ts';
import type { InteractionType, Network } from '../contract/network.ts';
import type { InteractionsEnvelope } from '../contract/protocol/envelope.ts';
import type { History } from '../domain/history/history.ts';
import { type NewestHistory, readNewest } from '../domain/history/newest.ts';
import {
  type HistorySource,
  readHistory,
  readSharingCustomer,
  sourceOf,
} from '../domain/history/to-history.ts';
import type { Answered } from './client.ts';
import { ApiError, localFailure } from './failure.ts';
import { afterPaint, yieldToMain } from './yield-to-main.ts';

/** What the vendor is asked beside the customer; `undefined` is the vendor's own default. */
export type Scope = { readonly network: Network | undefined; readonly type: InteractionType | undefined };

/** One answer of the proxy, read and given its meaning. */
export type Fetched = {
  readonly handle: string;
  readonly scope: Scope;
  readonly requestId: string;
  /** The vendor's own structure, whole, for saving; the history's items are parts of it. */
  readonly answer: unknown;
  /** What of it was changed on its way. */
  readonly changes: Changes;
  readonly history: History;
  /**
   * The history of one of several customers who share the identifier, from 1 in the vendor's order; the whole answer's where
   * there is but one, or none is named.
   */
  readonly ofCustomer: (number: number | undefined) => History;
};

/** What has come of an answer so far. */
export type Arrival =
  /** The newest of a large answer, while the whole is being read: `read` of about `total` entries so far. */
  | {
      readonly kind: 'newest';
      readonly handle: string;
      readonly scope: Scope;
      readonly newest: NewestHistory;
      readonly read: number;
      readonly total: number;
    }
  | Whole;

/** All of an answer. */
export type Whole = { readonly kind: 'whole' } & Fetched;

/** Milliseconds between two arrivals that differ by nothing but how much was read. */
const progressEvery = 100;

/**
 * Gives an answer its meaning.
 * @param onNewest told of what is known before all of it is, where the answer is large: soon the newest communications, then how much
 *   was read, at most ten times a second
 * @throws ApiError where the source zone is none that this browser knows: times are never guessed; the signal's reason where the
 *   reading was ended
 */
export async function readFetched(
  { first, exactly }: Answered,
  scope: Scope,
  signal?: AbortSignal,
  onNewest?: (arrival: Exclude<Arrival, Whole>) => void,
): Promise<Fetched> {
  const { handle } = first;
  const newest = onNewest && readNewest(first.answer, toSource(first, scope));
  let toldAt = performance.now();
  const tell = (read: number, total: number): void => {
    if (newest !== undefined) onNewest?.({ kind: 'newest', handle, scope, newest, read, total });
  };
  if (newest !== undefined) {
    tell(0, newest.total);
    await afterPaint();
    signal?.throwIfAborted();
  }
  const envelope = exactly();
  const { requestId, answer, changes = [] } = envelope;
  const source = toSource(envelope, scope);
  const history = await readHistory(answer, source, {
    pause: yieldToMain,
    ...(signal && { signal }),
    onProgress: (read, total) => {
      const now = performance.now();
      if (now - toldAt < progressEvery) return;
      toldAt = now;
      tell(read, total);
    },
  });
  const ofCustomer = createCustomerReader(answer, source, history);
  return { handle, scope, requestId, answer, changes, history, ofCustomer };
}

/** @throws ApiError where its zone is none that this browser knows */
function toSource(envelope: InteractionsEnvelope, scope: Scope): HistorySource {
  const source = sourceOf(envelope, scope);
  if (source === undefined) throw new ApiError(localFailure('not-our-answer'));
  return source;
}

/** The histories of those who share the identifier, each read once. */
function createCustomerReader(answer: unknown, source: HistorySource, whole: History): Fetched['ofCustomer'] {
  const known = new Map<number, History>();
  return (number) => {
    if (number === undefined || whole.sharedBy.length < 2) return whole;
    const history = known.get(number) ?? readSharingCustomer(answer, source, number);
    known.set(number, history);
    return history;
  };
}
