import type { Identifier } from '../../../contract/identifier.ts';
import type { History } from '../../history/history.ts';
import { identitiesOf } from '../identities-of.ts';
import { identityHider, type Identity } from '../identity-hider.ts';
import { maskIdentity } from '../mask-identity.ts';
import { maskOtp } from '../mask-otp.ts';
import { maskCodes } from './mask-codes.ts';
import { maskEmails } from './mask-emails.ts';
import { maskLinks } from './mask-links.ts';
import { maskPhones } from './mask-phones.ts';
import { nameHider } from './name-hider.ts';
import { namesOf } from './names-of.ts';
import { isNumber, numberHider } from './number-hider.ts';
import { spellingHider } from './spelling-hider.ts';

type Mask = (text: string) => string;

/** How a history's texts are handed on, each by what it is. Every one of them is idempotent. */
export type ShareMask = {
  /** Texts, titles and whatever else people write, and the words of a filter: all that may name somebody, and codes. */
  readonly text: Mask;
  /** Whom something was sent to: to its last characters, whoever it is. */
  readonly receiver: Mask;
  /** Who sent it: people, not the names of shops. */
  readonly sender: Mask;
  /** Ids, raw statuses, raw times and the vendor's own names: only what names the customer in them. */
  readonly id: Mask;
};

/** Nothing masked: a deliberate choice, to be said in whatever is shared. */
export const noMask: ShareMask = { text: same, receiver: same, sender: same, id: same };

/** `@asha` is a name, not an address. */
const address = /.@/;
/** What one mask uncovers for another is found by going on; contrived texts end here. */
const passes = 8;
/** Campaigns repeat their texts, and pages are drawn again. */
const mostKnown = 1000;
/** The vendor's own numbers of users are found in half of all texts where they are shorter. */
const shortestUser = 6;

/**
 * How a history is masked when it is shared (DESIGN.md "Masking"): whom it is about and everybody else that was written to,
 * in every spelling; the names that the answer gives; other phone numbers and addresses; one-time passwords and codes;
 * what makes a link somebody's own. Rules can miss: texts may still name people. `sent` is what was searched.
 */
export function toShareMask(history: History, sent: Identifier | undefined): ShareMask {
  const identities = [...identitiesOf(history, sent), ...usersOf(history)];
  // A pattern of many numbers is slow; `numberHider` finds them by their digits.
  const others = identities.filter((identity) => !isNumber(identity));
  const identified = [identityHider(others), numberHider(identities), spellingHider(others)];
  const person = [...identified, nameHider(namesOf(history)), maskEmails];
  return {
    text: settled([...person, maskOtp, maskLinks, maskCodes, maskPhones]),
    sender: settled([...person, maskPhones]),
    receiver: (text) => maskIdentity(address.test(text) ? 'email' : 'mobile', text),
    id: settled(identified),
  };
}

function usersOf({ users }: History): readonly Identity[] {
  return users.flatMap((value) => (value.length < shortestUser ? [] : [{ name: 'external_id', value }]));
}

function settled(masks: readonly Mask[]): Mask {
  const known = new Map<string, string>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const masked = settle(text, masks);
    if (known.size === mostKnown) known.clear();
    known.set(text, masked);
    return masked;
  };
}

function settle(text: string, masks: readonly Mask[]): string {
  let before = text;
  for (let pass = 0; pass < passes; pass += 1) {
    const after = masks.reduce((masked, mask) => mask(masked), before);
    if (after === before) return after;
    before = after;
  }
  return before;
}

function same(text: string): string {
  return text;
}
