import type { History } from '../../history/history.ts';
import { identitiesOf } from '../identities-of.ts';
import type { Identity } from '../identity-hider.ts';
import { maskIdentity } from '../mask-identity.ts';
import { maskOtp } from '../mask-otp.ts';
import {
  createScreenMasker,
  type Masker,
  type MaskLevel,
  settled,
  toIdentityMasks,
  toMasker,
} from '../masker.ts';
import { maskCodes } from './mask-codes.ts';
import { maskEmails } from './mask-emails.ts';
import { maskLinks } from './mask-links.ts';
import { maskPhones } from './mask-phones.ts';
import { nameHider } from './name-hider.ts';
import { namesOf } from './names-of.ts';
import { isNumber } from './number-hider.ts';
import { spellingHider } from './spelling-hider.ts';

/** `@asha` is a name, not an address. */
const address = /.@/;
/** The vendor's own numbers of users are found in half of all texts where they are shorter. */
const shortestUser = 6;

/**
 * The one way from a history's raw texts to safe ones, at any level. Shared are masked: whom the history is about and everybody
 * else that was written to, in every spelling; the names that the answer gives; other phone numbers and addresses; one-time
 * passwords and codes; what makes a link somebody's own. Rules can miss: texts may still name people.
 */
export function createMasker(level: MaskLevel, history: History): Masker {
  return level === 'share' ? createShareMasker(history) : createScreenMasker(level, history);
}

function createShareMasker(history: History): Masker {
  const identities = [...identitiesOf(history), ...usersOf(history)];
  const others = identities.filter((identity) => !isNumber(identity));
  const identified = [...toIdentityMasks(identities), spellingHider(others)];
  const person = [...identified, nameHider(namesOf(history)), maskEmails];
  return toMasker('share', {
    text: settled([...person, maskOtp, maskLinks, maskCodes, maskPhones]),
    sender: settled([...person, maskPhones]),
    receiver: (text) => maskIdentity(address.test(text) ? 'email' : 'mobile', text),
    id: settled(identified),
  });
}

function usersOf({ users }: History): readonly Identity[] {
  return users.flatMap((value) => (value.length < shortestUser ? [] : [{ name: 'external_id', value }]));
}
