/** The vendor's names of what a customer can be found by (`identifierName`). */
export const identifierNames = ['mobile', 'email', 'external_id'] as const;
export type IdentifierName = (typeof identifierNames)[number];

/** A customer identifier as the vendor is asked for it. */
export type Identifier = { readonly identifierName: IdentifierName; readonly identifierValue: string };

/** Code points of an email address, of whichever script. RFC 5321 counts 254 octets, which are fewer letters outside ASCII. */
export const longestAddress = 254;
/** UTF-16 code units of an identifier as it is pasted, with what surrounds it: no more is taken apart, nor accepted. */
export const longestPasted = 2000;
/**
 * Characters of a sealed handle. The longest identifier, an address of `longestAddress` letters of four bytes each, makes one of
 * 1,458; the rest is room for a name of a few more letters.
 */
export const longestHandle = 1500;

export function isIdentifierName(value: unknown): value is IdentifierName {
  return identifierNames.some((name) => name === value);
}
