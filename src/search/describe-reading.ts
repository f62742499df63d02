import { formatMobile } from '../domain/identity/format-mobile.ts';
import type { Normaliser } from './load-normaliser.ts';
import type { Search } from './search.ts';

/** Says how the field was understood and, where the reading is loaded, what Capillary will be asked for. */
export function describeReading(
  search: Search | undefined,
  normalise: Normaliser | undefined,
  defaultCountry: string | undefined,
): string {
  if (search === undefined) return 'A mobile number, an e-mail address or an external id, as you have it.';
  if (search.identifierName === 'email') return 'An e-mail address, sent as typed.';
  if (search.identifierName === 'external_id') return 'An external id, sent exactly as typed.';
  const read = normalise?.('mobile', search.text, defaultCountry);
  return read?.ok === true ? `A mobile number, sent as ${formatMobile(read.value)}.` : 'A mobile number.';
}
