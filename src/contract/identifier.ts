/** The vendor's names of what a customer can be found by (`identifierName`). */
export const identifierNames = ['mobile', 'email', 'external_id'] as const;
export type IdentifierName = (typeof identifierNames)[number];

/** A customer identifier as the vendor is asked for it. */
export type Identifier = { readonly identifierName: IdentifierName; readonly identifierValue: string };

export function isIdentifierName(value: unknown): value is IdentifierName {
  return identifierNames.some((name) => name === value);
}
