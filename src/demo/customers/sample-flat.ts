import flat from '../data/flat-viber.json' with { type: 'json' };
import { send, sendJson } from '../http/send.ts';
import type { JsonObject } from '../model/json.ts';
import type { KnownCustomer } from './known-customer.ts';
import { readSample } from './read-sample.ts';

const whole = readSample('flat-viber');

/** The vendor's second sample, word for word; narrowed only when the call asks for one network or type. */
export const sampleFlat: KnownCustomer = {
  mobile: '917385022695',
  email: '',
  externalId: '',
  reply: ({ response, network = 'capillary', type }) => {
    if (network === 'capillary' && type === undefined) send(response, 200, whole);
    else sendJson(response, 200, narrow(network, type));
  },
};

function narrow(network: string, type: string | undefined): JsonObject {
  const listed = flat.name === network ? flat.interaction : [];
  const interaction = listed.filter(({ name }) => type === undefined || name === type);
  return { ...flat, name: network, interaction };
}
