import type { History } from '../history/history.ts';
import { toNameMask, toIdentityMasks } from './identity-masks.ts';
import { type Identity, maskIdentity } from './mask-identity.ts';
import { maskOtp } from './mask-text.ts';
import { type MaskLevel, type Masker, createScreenMasker, settled, toMasker } from './masker.ts';
import { identitiesOf, isAddress, namesOf } from './named-people.ts';
import { maskCodes, maskLinks } from './share/mask-codes.ts';
import { maskEmails, maskPhones } from './share/mask-contacts.ts';

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
  const identified = toIdentityMasks([...identitiesOf(history), ...usersOf(history)]);
  const person = [...identified, toNameMask(namesOf(history)), maskEmails];
  return toMasker('share', {
    text: settled([...person, maskOtp, maskLinks, maskCodes, maskPhones]),
    sender: settled([...person, maskPhones]),
    receiver: (text) => maskIdentity(isAddress(text) ? 'email' : 'mobile', text),
    id: settled(identified),
  });
}

function usersOf({ users }: History): readonly Identity[] {
  return users.flatMap((value) => (value.length < shortestUser ? [] : [{ name: 'external_id', value }]));
}
