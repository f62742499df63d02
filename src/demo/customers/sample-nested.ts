import nested from '../data/nested-email.json' with { type: 'json' };
import { send, sendJson } from '../http/send.ts';
import type { JsonObject } from '../model/json.ts';
import type { KnownCustomer } from './known-customer.ts';
import { readSample } from './read-sample.ts';

const whole = readSample('nested-email');

/** The vendor's first sample, word for word; narrowed only when the call asks for one network or type. */
export const sampleNested: KnownCustomer = {
  mobile: '919988221100',
  email: 'tom.sawyer@capillarytech.com',
  externalId: '',
  reply: ({ response, network = 'capillary', type }) => {
    if (network === 'capillary' && type === undefined) send(response, 200, whole);
    else sendJson(response, 200, narrow(network, type));
  },
};

function narrow(network: string, type: string | undefined): JsonObject {
  const { status, customer } = nested.response;
  const interaction = customer.interactions.network
    .filter(({ name }) => name === network)
    .flatMap((one) => one.interaction)
    .filter((one) => type === undefined || one.type === type);
  return {
    response: {
      status,
      customer: { ...customer, interactions: { network: [{ name: network, interaction }] } },
    },
  };
}
