import type { AnswerCustomer } from '../../contract/capillary/answer.ts';
import type { Identifier } from '../../contract/identifier.ts';
import { isMaskedAtSource } from '../../contract/masked-at-source.ts';
import { networkLabel } from '../channels/channel.ts';
import { formatCount } from '../text/wording.ts';
import type { History } from './history.ts';

// Whose the answer is: whether it names who was searched, whether several share the identifier, and the sentences on it.

/** Whom somebody searched, and who came instead; `named` is `undefined` where the answer names a customer, but not by that. */
export type Mismatch = { readonly sent: Identifier; readonly named: string | undefined };

/**
 * Whether the answer names another customer than was searched. `undefined` where it is the same one, and where nobody can tell: the
 * flat shape names nobody, and an organisation may mask what it names (`*****`, `XXXXX0123`), in whole or in part. An older number
 * of the same customer's counts as another one: no answer says whose it was (../../contract/capillary/CAPILLARY.md, "Messages").
 */
export function findMismatch({ sent, customer }: Pick<History, 'sent' | 'customer'>): Mismatch | undefined {
  if (sent === undefined || customer === undefined || !namesAnybody(customer)) return undefined;
  const named = identityOf(customer, sent.identifierName);
  if (named === undefined) return { sent, named };
  return isSame[sent.identifierName](sent.identifierValue, named) ? undefined : { sent, named };
}

const nouns = {
  mobile: 'mobile number',
  email: 'email',
  external_id: 'external id',
} as const satisfies Record<Identifier['identifierName'], string>;

/** Where the answer names another customer than was searched, a sentence that names both. */
export function describeMismatch(history: Pick<History, 'sent' | 'customer'>): readonly string[] {
  const mismatch = findMismatch(history);
  if (mismatch === undefined) return [];
  const { sent, named } = mismatch;
  const noun = nouns[sent.identifierName];
  const searched = `Searched was the ${noun} ${sent.identifierValue}`;
  return [
    named === undefined
      ? `${searched}, which the answer does not name: make sure that it is the same customer.`
      : `${searched}; Capillary answered with ${named}. This may be another customer.`,
  ];
}

/**
 * Whether two answers to one question name two customers. The vendor's own id decides where both give one, since somebody's number
 * may change; else any identity that both give and that is not one. What an organisation masks (`*****`) tells nothing.
 */
export function isOtherCustomer(one: AnswerCustomer, other: AnswerCustomer): boolean {
  return (
    differs('external_id', one.id, other.id) ??
    (['mobile', 'email', 'external_id'] as const)
      .map((name) => differs(name, identityOf(one, name), identityOf(other, name)))
      .includes(true)
  );
}

/** `undefined` where nobody can tell. */
function differs(
  name: Identifier['identifierName'],
  one: string | undefined,
  other: string | undefined,
): boolean | undefined {
  if (one === undefined || other === undefined) return undefined;
  // Of a masked number some digits may be left to compare.
  if (name !== 'mobile' && [one, other].some((value) => isMaskedAtSource(name, value))) return undefined;
  return !isSame[name](one, other);
}

/** Where another network's answer names another customer, a sentence on each that names them. */
export function describeStrangers({ strangers }: Pick<History, 'strangers'>): readonly string[] {
  return strangers.map(({ network, customer: { mobile, email, externalId, id } }) => {
    const named = [mobile, email, externalId, id].filter((value) => value !== undefined).join(', ');
    return `Asked for ${networkLabel(network)}, Capillary answered with another customer (${named}): what is listed of that network may be theirs.`;
  });
}

/** Where several customers share the identifier, a sentence on how many and which of them this is. */
export function describeSharing({ sharedBy }: Pick<History, 'sharedBy'>): readonly string[] {
  if (sharedBy.length < 2) return [];
  const which = sharedBy.findIndex(({ chosen }) => chosen) + 1;
  const shown = which === 0 ? '' : `; this is the ${ordinal(which)} of them`;
  return [`${formatCount(sharedBy.length)} customers share this identifier${shown}.`];
}

function ordinal(number: number): string {
  return ['first', 'second', 'third'][number - 1] ?? `number ${number}`;
}

/** Where the answer names several of the vendor's numbers of whom it was sent to. */
export function describeUsers({ length }: History['users']): readonly string[] {
  return length > 1
    ? [`Capillary names ${length} different user ids: some of it may belong to another customer.`]
    : [];
}

function namesAnybody({ id, mobile, email, externalId }: AnswerCustomer): boolean {
  return [id, mobile, email, externalId].some((value) => value !== undefined);
}

function identityOf(customer: AnswerCustomer, name: Identifier['identifierName']): string | undefined {
  return { mobile: customer.mobile, email: customer.email, external_id: customer.externalId }[name];
}

/** Whether two identities are one in all that matters and is not masked: not in a number's form, nor in the case of an address. */
const isSame = {
  mobile: (first, second) =>
    [first, second].some((value) => isMaskedAtSource('mobile', value))
      ? isSameWhereVisible(first, second)
      : isSameNumber(first, second),
  email: (first, second) =>
    isMaskedAtSource('email', second) || first.trim().toLowerCase() === second.trim().toLowerCase(),
  external_id: (first, second) => isMaskedAtSource('external_id', second) || first.trim() === second.trim(),
} as const satisfies Record<Identifier['identifierName'], (first: string, second: string) => boolean>;

/** No number without its country code that a vendor takes is shorter. */
const fewestWithoutCode = 8;
/** A country code, or one of two digits with what some countries put behind it for mobiles (`54 9`, `52 1`). */
const longestCode = 3;

/** Whether two numbers are one, of which one may lack its country code: `07700 900123` and `+44 7700 900123`. */
export function isSameNumber(first: string, second: string): boolean {
  const [one, other] = [withoutTrunk(first), withoutTrunk(second)];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === long) return true;
  return (
    short.length >= fewestWithoutCode && long.length - short.length <= longestCode && long.endsWith(short)
  );
}

/** A number's digits without the zeros in front, or the eight that Russia and Kazakhstan dial: no country code begins with `89`. */
function withoutTrunk(number: string): string {
  return number
    .replaceAll(/\D/g, '')
    .replace(/^0+/, '')
    .replace(/^8(?=[79]\d{9}$)/, '');
}

const masks = /[*xX\u2022]/;

/**
 * Whether numbers agree where neither is masked: from their ends to the first sign that is, and from their beginnings where both
 * are as long. A single sign between digits may be an extension's (`…123x12`), and then nothing is compared.
 */
function isSameWhereVisible(first: string, second: string): boolean {
  const [one, other] = [first, second].map((number) => number.replaceAll(/[^\d*xX\u2022]/g, ''));
  if (one === undefined || other === undefined) return true;
  if (![one, other].some((number) => /[*xX\u2022]{2}/.test(number))) return true;
  return (
    agree(Array.from(one).toReversed(), Array.from(other).toReversed()) &&
    (one.length !== other.length || agree(Array.from(one), Array.from(other)))
  );
}

/** Whether what stands before the first masked sign of either, or the end of one, is the same. */
function agree(first: readonly string[], second: readonly string[]): boolean {
  for (const [index, digit] of first.entries()) {
    const other = second[index];
    if (other === undefined || masks.test(digit) || masks.test(other)) return true;
    if (digit !== other) return false;
  }
  return true;
}
