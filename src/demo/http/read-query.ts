import type { IdentifierName } from '../customers/create-finder.ts';
import type { NetworkName } from '../model/demo-record.ts';

export type InteractionQuery = {
  readonly identifierName: IdentifierName;
  readonly identifierValue: string;
  readonly network: NetworkName | undefined;
  readonly type: string | undefined;
};

const identifierNames: readonly IdentifierName[] = ['mobile', 'email', 'external_id'];
const networkNames: readonly NetworkName[] = ['capillary', 'facebook', 'twitter', 'foursquare'];

/** The parameters of the interactions call, or a sentence saying which is wrong. An empty optional one counts as absent. */
export function readQuery(parameters: URLSearchParams): InteractionQuery | string {
  const identifierName = identifierNames.find((name) => name === parameters.get('identifierName'));
  if (identifierName === undefined) return 'identifierName must be one of mobile, email, external_id';
  const identifierValue = parameters.get('identifierValue') ?? '';
  if (identifierValue === '') return 'identifierValue is required';
  const wanted = parameters.get('network') ?? '';
  const network = networkNames.find((name) => name === wanted);
  if (network === undefined && wanted !== '') {
    return 'network must be one of facebook, twitter, foursquare, capillary';
  }
  const type = parameters.get('type') ?? '';
  return { identifierName, identifierValue, network, type: type === '' ? undefined : type };
}
