import type { Identifier, IdentifierName } from '../../contract/identifier.ts';

type Noun = { readonly label: string; readonly bare: string; readonly indefinite: string };

/** What identities are called: over a value, and within a sentence. */
export const identityNouns = {
  mobile: { label: 'Mobile', bare: 'mobile', indefinite: 'a mobile' },
  email: { label: 'Email', bare: 'e-mail', indefinite: 'an e-mail' },
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
