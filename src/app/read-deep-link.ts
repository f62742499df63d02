import { identifierNames, type Identifier } from '../contract/identifier.ts';

/**
 * A customer named in the fragment (`/#mobile=…`, `/#email=…`, `/#external_id=…`): how a CRM opens this page. The fragment
 * never reaches a server; whoever reads it takes it out of the address at once.
 */
export function readDeepLink(hash: string): Identifier | undefined {
  const fragment = new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B'));
  for (const identifierName of identifierNames) {
    const identifierValue = fragment.get(identifierName);
    if (identifierValue !== null && identifierValue !== '') return { identifierName, identifierValue };
  }
  return undefined;
}
