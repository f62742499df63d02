import { maskIdentity } from '../mask-identity.ts';
import { replaceFolded } from './replace-folded.ts';

/** An address, or a payment address (`asha@okbank`); `5 kg@Rs 299` is neither. */
const address =
  /[^\s@<>"'(),;:[\]{}|/=?&#]{1,64}@(?!(?:rs|inr|aed|rm|usd)\b)[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]{0,252}[\p{L}\p{M}\p{N}]/gu;
const named = /@[^@]*\p{L}/u;

/** Masks every e-mail and payment address of a text to its first letter and what follows the `@`. Idempotent. */
export function maskEmails(text: string): string {
  if (!/[@\uff20\ufe6b]/.test(text)) return text;
  return replaceFolded(text, address, ({ match, original }) => {
    if (!named.test(match[0])) return undefined;
    const at = match.index + match[0].lastIndexOf('@');
    const local = original(match.index, at);
    return maskIdentity('email', `${local}@`).slice(0, -1) + original(at);
  });
}
