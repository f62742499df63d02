import type { AnswerCustomer } from '../../contract/answer.ts';
import type { Identifier, IdentifierName } from '../../contract/identifier.ts';
import { isMaskedAtSource } from '../../domain/identity/masked-at-source.ts';

/** The identities of one customer, as far as an answer and the search name them. */
export type Identities = {
  /** What was searched; `undefined` where nobody says. */
  readonly asked: Identifier | undefined;
  /** The others that the vendor can be asked for. */
  readonly others: readonly Identifier[];
  /** The vendor masked these: nobody can be asked for them. */
  readonly masked: readonly IdentifierName[];
};

/** Which identities a customer is known by, each once: neither case of an e-mail nor a plus before a mobile makes another. */
export function toIdentities(customer: AnswerCustomer | undefined, sent: Identifier | undefined): Identities {
  const told: readonly (readonly [IdentifierName, string | undefined])[] = [
    ['mobile', customer?.mobile],
    ['email', customer?.email],
    ['external_id', customer?.externalId],
  ];
  const known = new Set(sent === undefined ? [] : [keyOf(sent)]);
  const others: Identifier[] = [];
  const masked: IdentifierName[] = [];
  for (const [identifierName, identifierValue] of told) {
    if (identifierValue === undefined || identifierValue === '') continue;
    const identifier = { identifierName, identifierValue };
    const key = keyOf(identifier);
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

function keyOf({ identifierName, identifierValue }: Identifier): string {
  return `${identifierName} ${identifierValue.replace(/^\+/, '').toLowerCase()}`;
}
