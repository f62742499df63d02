import collapsed from '../data/collapsed-2013.json' with { type: 'json' };
import { send, sendJson } from '../http/send.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { KnownCustomer } from './known-customer.ts';
import { readSample } from './read-sample.ts';

const whole = readSample('collapsed-2013');

/** The 2013 shape: three networks in one answer, unless the call names one. */
export const sampleCollapsed: KnownCustomer = {
  mobile: '447700900123',
  email: 'def@example.com',
  externalId: 'LM0001',
  reply: ({ response, network, type }) => {
    if (network === undefined && type === undefined) send(response, 200, whole);
    else sendJson(response, 200, narrow(network, type));
  },
};

function narrow(network: string | undefined, type: string | undefined): JsonObject {
  const { status, customer } = collapsed.response;
  const networks = customer.interactions.network
    .filter(({ name }) => network === undefined || name === network)
    .map(({ name, interaction }) => ({
      name,
      interaction: collapse([interaction].flat().filter((one) => type === undefined || one.type === type)),
    }));
  const named = networks.length === 0 ? { name: network, interaction: '' } : collapse(networks);
  return { response: { status, customer: { ...customer, interactions: { network: named } } } };
}

/** XML ancestry: nothing is an empty string, a single element stands alone. */
function collapse(elements: readonly Json[]): Json {
  const [first] = elements;
  if (first === undefined) return '';
  return elements.length === 1 ? first : elements;
}
