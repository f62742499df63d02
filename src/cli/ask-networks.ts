import { setTimeout } from 'node:timers/promises';
import type { Identifier } from '../contract/identifier.ts';
import { type InteractionType, type Network, networks, networksToAsk } from '../contract/network.ts';
import { type InteractionsEnvelope, readInteractionsEnvelope } from '../contract/protocol/envelope.ts';
import {
  delayBeforeTry,
  problemKinds,
  problemType,
  readProblem,
  shouldTryAgain,
} from '../contract/protocol/problem.ts';
import type { History } from '../domain/history/history.ts';
import { joinParts, type NetworkPart, toFailedPart } from '../domain/history/join.ts';
import { readHistory, readSharingCustomer, sourceOf } from '../domain/history/to-history.ts';
import { formatCount } from '../domain/text/wording.ts';
import type { View } from '../domain/view/view.ts';
import type { Handler } from '../proxy/endpoint/handler.ts';
import { ReportFailure } from './failures.ts';

/** What became of the question for one network, with the response that says so, byte for byte. */
export type NetworkReply = {
  /** `undefined`: the vendor's own default. */
  readonly network: Network | undefined;
  readonly status: number;
  readonly body: string;
} & (
  | { readonly kind: 'answered'; readonly envelope: InteractionsEnvelope }
  /** In words for a person: what happened, and more about it; `isUnknown`: the vendor knows no such customer there. */
  | {
      readonly kind: 'failed';
      readonly title: string;
      readonly detail: string;
      readonly isUnknown: boolean;
    }
);

/** Asks the proxy, in process, for each network that a view wants, side by side; tries again as the page does. */
export async function askNetworks(
  handle: Handler,
  identifier: Identifier,
  { network: choice, type }: Pick<View, 'network' | 'type'>,
): Promise<readonly NetworkReply[]> {
  return Promise.all(
    networksToAsk(choice).map(async (network) => askNetwork(handle, { ...identifier, network, type })),
  );
}

type Question = Identifier & {
  readonly network: Network | undefined;
  readonly type: InteractionType | undefined;
};

async function askNetwork(handle: Handler, question: Question): Promise<NetworkReply> {
  for (let failures = 0; ; failures += 1) {
    const response = await handle(toRequest(question));
    const reply = { network: question.network, status: response.status, body: await response.text() };
    const body = parse(reply.body);
    const envelope = response.ok ? readInteractionsEnvelope(body) : undefined;
    if (envelope !== undefined) return { ...reply, kind: 'answered', envelope };
    const problem = readProblem(body);
    const kind = (problem === undefined ? undefined : problemType(problem)) ?? 'internal';
    const { retryable, retryAfter, title, detail } = problem ?? {
      ...problemKinds[kind],
      retryAfter: undefined,
    };
    if (!shouldTryAgain(failures, { kind, retryable, retryAfter }))
      return { ...reply, kind: 'failed', title, detail, isUnknown: kind === 'not-found' };
    await setTimeout(delayBeforeTry(failures, retryAfter, Math.random));
  }
}

/** Of the product on this machine; the proxy compares it with its own. */
const origin = 'http://127.0.0.1';

function toRequest(question: Question): Request {
  return new Request(`${origin}/api/interactions`, {
    method: 'POST',
    headers: {
      Host: new URL(origin).host,
      'Content-Type': 'application/json',
      'X-Requested-By': 'customer-timeline',
    },
    // What is undefined is left out.
    body: JSON.stringify(question),
  });
}

/**
 * Gives replies their meaning, as the page does.
 * @throws ReportFailure where nobody answered, in the words of who failed
 */
export async function readReplies(
  replies: readonly NetworkReply[],
  { type, which }: Pick<View, 'type' | 'which'>,
): Promise<History> {
  const joined = joinParts(await Promise.all(replies.map(async (reply) => readReply(reply, type, which))));
  if (joined !== undefined) {
    const { length } = joined.sharedBy;
    if (length < 2 || (which !== undefined && which <= length)) return joined;
    throw new ReportFailure(
      `${formatCount(length)} customers share this identifier: ask for one by an identifier of their own, or add --which with a number from 1 to ${length}.`,
    );
  }
  const failed = replies.flatMap((reply) => (reply.kind === 'failed' ? [reply] : []));
  // One that is broken says more than others that know nobody.
  const reason = failed.find(({ isUnknown }) => !isUnknown) ?? failed[0];
  throw new ReportFailure(
    reason === undefined ? unreadable : `${reason.title}. ${reason.detail}`.replace(/[^.!?]$/, '$&.'),
  );
}

const unreadable = 'The answer is of a time zone that nobody knows here.';

async function readReply(
  reply: NetworkReply,
  type: InteractionType | undefined,
  which: number | undefined,
): Promise<NetworkPart> {
  const network = reply.network ?? networks[0];
  if (reply.kind === 'failed') return toFailedPart(network, reply.isUnknown, reply.title);
  const { answer } = reply.envelope;
  const source = sourceOf(reply.envelope, { network: reply.network, type });
  if (source === undefined) return toFailedPart(network, false, unreadable);
  const history = await readHistory(answer, source);
  const isShared = history.sharedBy.length > 1 && which !== undefined;
  return { state: 'answered', history: isShared ? readSharingCustomer(answer, source, which) : history };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
