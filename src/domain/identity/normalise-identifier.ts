import { type IdentifierName, longestAddress, longestPasted } from '../../contract/identifier.ts';
import { normaliseMobile } from './normalise-mobile.ts';
import { accept, type NormalisedIdentifier, refuse } from './normalised-identifier.ts';
import { readContact } from './surroundings.ts';
import { trimInvisible } from '../text/invisible-characters.ts';

/**
 * What people type or paste, as the vendor wants it (the vendor’s API reference, docs.capillarytech.com), without what surrounds a number or an address
 * (`surroundings.ts`); an external id stays as it is. `defaultCountry` (ISO 3166, two letters) is whose local numbers are meant.
 * A message says what to do and never quotes the value.
 */
export function normaliseIdentifier(
  name: IdentifierName,
  text: string,
  defaultCountry: string | undefined,
): NormalisedIdentifier {
  if (text.includes('\ufffd')) {
    return refuse(
      'A letter was lost before this came here (\ufffd). Copy it again, or save its file as UTF-8.',
    );
  }
  return normalisers[name](trimInvisible(text), defaultCountry);
}

const normalisers = {
  mobile: normaliseMobile,
  email: normaliseEmail,
  external_id: normaliseExternalId,
} as const satisfies Record<
  IdentifierName,
  (text: string, country: string | undefined) => NormalisedIdentifier
>;

/** Joiners belong to names in Indic scripts and Persian; whatever else is invisible does not, nor do halves of characters. */
const part = (without: string): string =>
  String.raw`(?:[^\s@\p{Cc}\p{Cf}\p{DI}\p{Cs}()<>[\]:;,"\\${without}]|[\u200c\u200d])+`;
const oneAt = new RegExp(`^${part('')}@${part("/?#&=%'`|{}")}$`, 'u');

function normaliseEmail(text: string): NormalisedIdentifier {
  const address = text.length > longestPasted ? text : readContact(text).text;
  if (Array.from(address).length > longestAddress)
    return refuse(`An e-mail address has at most ${longestAddress} characters.`);
  if (oneAt.test(address)) return accept(address);
  return refuse(
    'An e-mail address has one @ with something on either side, no spaces and nothing invisible, for example name@example.com.',
  );
}

function normaliseExternalId(text: string): NormalisedIdentifier {
  if (text === '') return refuse('Type or paste the external id.');
  if (text.length > 100 || Array.from(text).length > 50)
    return refuse('An external id has at most 50 characters.');
  if (!text.isWellFormed() || /\p{Cc}/u.test(text))
    return refuse('An external id has no line breaks or control characters.');
  return accept(text);
}
