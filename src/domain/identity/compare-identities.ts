import type { AnswerCustomer } from '../../contract/capillary/answer.ts';
import type { Identifier, IdentifierName } from '../../contract/identifier.ts';
import { isMaskedAtSource } from '../../contract/masked-at-source.ts';
import type { Communication } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import { countOf, formatCount } from '../text/wording.ts';

/** The identities of one customer, as far as an answer and the search name them. */
type Identities = {
  /** What was searched; `undefined` where nobody says. */
  readonly asked: Identifier | undefined;
  /** The others that the vendor can be asked for. */
  readonly others: readonly Identifier[];
  /** The vendor masked these: nobody can be asked for them. */
  readonly masked: readonly IdentifierName[];
};

/** Which identities a customer is known by, each once: neither case of an email nor a plus before a mobile makes another. */
export function toIdentities(customer: AnswerCustomer | undefined, sent: Identifier | undefined): Identities {
  const named: readonly (readonly [IdentifierName, string | undefined])[] = [
    ['mobile', customer?.mobile],
    ['email', customer?.email],
    ['external_id', customer?.externalId],
  ];
  const known = new Set(sent === undefined ? [] : [identifierKey(sent)]);
  const others: Identifier[] = [];
  const masked: IdentifierName[] = [];
  for (const [identifierName, identifierValue] of named) {
    if (identifierValue === undefined || identifierValue === '') continue;
    const identifier = { identifierName, identifierValue };
    const key = identifierKey(identifier);
    if (known.has(key)) continue;
    known.add(key);
    if (!isMaskedAtSource(identifierName, identifierValue)) others.push(identifier);
    // masked, it may be the very one that was searched
    else if (sent?.identifierName !== identifierName) masked.push(identifierName);
  }
  // the only one known is what was searched, even where nobody says so
  const alone = sent === undefined && others.length === 1;
  return { asked: sent, others: alone ? [] : others, masked };
}

function identifierKey({ identifierName, identifierValue }: Identifier): string {
  const value =
    identifierName === 'mobile' ? identifierValue.replaceAll(/[\s()+.-]/g, '') : identifierValue.trim();
  return `${identifierName} ${value.toLowerCase()}`;
}

type Noun = { readonly label: string; readonly bare: string; readonly indefinite: string };

/** What identities are called: over a value, and within a sentence. */
export const identityNouns = {
  mobile: { label: 'Mobile', bare: 'mobile', indefinite: 'a mobile' },
  email: { label: 'Email', bare: 'email', indefinite: 'an email' },
  external_id: { label: 'External ID', bare: 'external ID', indefinite: 'an external ID' },
} as const satisfies Record<IdentifierName, Noun>;

/** How the two sides of a comparison are called; apart also where both are mobiles. */
export function nameSides(
  asked: Identifier | undefined,
  other: Identifier,
): { readonly first: string; readonly second: string } {
  const second = identityNouns[other.identifierName].bare;
  if (asked === undefined) return { first: 'what this timeline was fetched by', second: `the ${second}` };
  const first = identityNouns[asked.identifierName].bare;
  return first === second
    ? { first: `the ${first} searched`, second: `the other ${second}` }
    : { first: `the ${first}`, second: `the ${second}` };
}

/** `The same 63 messages under both.`, or how many are, and how many are only under one of the two. */
export function describeComparison(
  { both, onlyInFirst, onlyInSecond }: IdentityComparison,
  sides: ReturnType<typeof nameSides>,
): string {
  const only = [
    { count: onlyInFirst.length, side: sides.first },
    { count: onlyInSecond.length, side: sides.second },
  ].filter(({ count }) => count > 0);
  if (only.length === 0) {
    if (both === 0) return 'No messages under either.';
    return both === 1 ? 'The same message under both.' : `The same ${countOf(both, 'message')} under both.`;
  }
  const differing = only.map(({ count, side }) => `${formatCount(count)} only under ${side}`).join(', ');
  return both === 0
    ? `None under both: ${differing}.`
    : `${countOf(both, 'message')} under both; ${differing}.`;
}

/**
 * Whether two answers name the same customer: `different` where nothing that both name is equal, `unknown` where they name nothing
 * in common. What the vendor masks says nothing.
 */
export function compareCustomers(
  first: AnswerCustomer | undefined,
  second: AnswerCustomer | undefined,
): 'same' | 'different' | 'unknown' {
  const pairs = [
    [first?.id, second?.id],
    ...(['mobile', 'email', 'external_id'] as const).map((name) => [
      visible(first, name),
      visible(second, name),
    ]),
  ].filter(([one, other]) => one !== undefined && other !== undefined);
  if (pairs.length === 0) return 'unknown';
  return pairs.some(([one, other]) => one === other) ? 'same' : 'different';
}

function visible(customer: AnswerCustomer | undefined, name: IdentifierName): string | undefined {
  const identifierValue = {
    mobile: customer?.mobile,
    email: customer?.email,
    external_id: customer?.externalId,
  }[name];
  return identifierValue === undefined || identifierValue === '' || isMaskedAtSource(name, identifierValue)
    ? undefined
    : identifierKey({ identifierName: name, identifierValue });
}

/** Whether two identities are one, however they are spelled. */
export function isSameIdentity(first: Identifier, second: Identifier): boolean {
  return identifierKey(first) === identifierKey(second);
}

/** Another identity of a customer that the vendor was asked for, and how that stands. */
export type AskedIdentity = {
  readonly identifier: Identifier;
  /** Somebody typed it: the answer does not name it. */
  readonly isTyped: boolean;
  readonly state:
    | { readonly kind: 'asking' }
    /** `why` in sentences. */
    | { readonly kind: 'failed'; readonly why: string }
    | { readonly kind: 'fetched'; readonly history: History };
};

/** A comparison, and the networks that were asked for the first identity alone: they are no part of it. */
export type AskedComparison = IdentityComparison & { readonly leftOut: readonly string[] };

/** Compares two identities by the networks that answered for both; by all where the second has none. */
export function compareAsked(first: History, second: History): AskedComparison {
  const answered = new Set(second.channels.map(({ network }) => network));
  const leftOut =
    answered.size === 0
      ? []
      : [...new Set(first.channels.map(({ network }) => network))].filter(
          (network) => !answered.has(network),
        );
  if (leftOut.length === 0) return { ...compareIdentities(first, second), leftOut };
  const communications = first.communications.filter(({ network }) => answered.has(network));
  return { ...compareIdentities({ communications }, second), leftOut };
}

/** What two histories have in common, card for card; what only one of them has stays in its own order. */
type IdentityComparison = {
  readonly both: number;
  readonly onlyInFirst: readonly Communication[];
  readonly onlyInSecond: readonly Communication[];
};

type Cards = Pick<History, 'communications'>;

/**
 * Which communications appear under one identity of a customer and not under the other. The same are those with equal network,
 * vendor id, channels, text and sending time; their status may have changed between the two fetches. Without an id the rest
 * decides, and of equal ones as many are the same as either side has.
 */
export function compareIdentities(first: Cards, second: Cards): IdentityComparison {
  const [firstKeys, secondKeys] = [
    first.communications.map(messageKey),
    second.communications.map(messageKey),
  ];
  const onlyInFirst = without(first.communications, firstKeys, secondKeys);
  return {
    both: first.communications.length - onlyInFirst.length,
    onlyInFirst,
    onlyInSecond: without(second.communications, secondKeys, firstKeys),
  };
}

/** Each of `others` takes away one of `communications` that has its key. */
function without(
  communications: readonly Communication[],
  keys: readonly string[],
  others: readonly string[],
): readonly Communication[] {
  const left = new Map<string, number>();
  for (const key of others) left.set(key, (left.get(key) ?? 0) + 1);
  return communications.filter((_, index) => {
    const key = keys[index] ?? '';
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

function messageKey({ network, channels, item }: Communication): string {
  return JSON.stringify([network, item.id ?? null, channels, item.text ?? null, item.sent ?? null]);
}
