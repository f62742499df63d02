import type { IdentifierName } from './identifier.ts';

/**
 * What an organisation's server writes in place of an identity that it masks (capillary/CAPILLARY.md, "Masking by the vendor"):
 * `*****` and `XXXXX`, also within one.
 */
const forms = {
  mobile: (value) => /[*xX\u2022]/.test(value),
  email: (value) => /[*\u2022]/.test(value) || !/[^xX@.*\u2022]/.test(value),
  external_id: (value) => /^[xX*\u2022]+$|\*{3}|\u2022{3}/.test(value),
} as const satisfies Record<IdentifierName, (value: string) => boolean>;

/** Whether the vendor, not we, has masked an identity of that kind: it names nobody, and nobody can be asked for by it. */
export function isMaskedAtSource(name: IdentifierName, value: string): boolean {
  return forms[name](value);
}

/** The same of whom a message was sent to or came from, whose kind nobody says: names of shops and ids stay what they are. */
export function isMaskedAddress(address: string): boolean {
  if (address.includes('@')) return isMaskedAtSource('email', address);
  return /^[*xX\u2022]{3,}$|^\+?\d*[*xX\u2022]{2,}\d*$/.test(address);
}
