import { formatMobile } from '../domain/identity/format-mobile.ts';
import type { IdentifierReader } from '../domain/identity/identifier-reader.ts';
import { toVisibleText } from '../domain/text/visible-text.ts';
import type { Search } from './search.ts';

/** Says how the field was understood and, where the reading is loaded, what Capillary will be asked for. */
export function describeReading(
  search: Search | undefined,
  reader: Pick<IdentifierReader, 'normalise'> | undefined,
  defaultCountry: string | undefined,
): string {
  if (search === undefined) return 'A mobile number, an e-mail address or an external id, as you have it.';
  if (search.identifierName === 'external_id') return 'An external id, sent exactly as typed.';
  const read = reader?.normalise(search.identifierName, search.text, defaultCountry);
  const kind = kinds[search.identifierName];
  if (read?.ok !== true) return `${kind}.`;
  return `${kind}, sent as ${search.identifierName === 'mobile' ? formatMobile(read.value) : toVisibleText(read.value)}.`;
}

const kinds = { mobile: 'A mobile number', email: 'An e-mail address' } as const;
