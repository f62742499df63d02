import type { Identifier } from '../../contract/identifier.ts';
import { formatMobile } from './format-mobile.ts';
import type { History } from '../history/history.ts';
import { maskIdentity } from '../masking/mask-identity.ts';
import { toVisibleText } from '../text/visible-text.ts';

/**
 * Whom a history is of, in words: what the answer says, or else what was searched. Masked by its kind, since `hide` finds no
 * identity of less than four characters.
 */
export function nameCustomer(
  { customer }: Pick<History, 'customer'>,
  sent: Identifier | undefined,
  unmasked: boolean,
): string {
  const write = (name: Identifier['identifierName'], value: string | undefined): readonly string[] => {
    if (value === undefined) return [];
    const shown = unmasked ? (name === 'mobile' ? formatMobile(value) : value) : maskIdentity(name, value);
    return [`${name === 'external_id' ? 'ID ' : ''}${toVisibleText(shown)}`];
  };
  const said = [
    ...write('mobile', customer?.mobile),
    ...write('email', customer?.email),
    ...write('external_id', customer?.externalId),
  ];
  if (said.length > 0) return said.join(' · ');
  return sent === undefined
    ? 'a customer whom the answer does not name'
    : `${write(sent.identifierName, sent.identifierValue).join('')} (as searched)`;
}
