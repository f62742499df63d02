import { readFileSync } from 'node:fs';
import collapsed from '../data/collapsed-2013.json' with { type: 'json' };
import flat from '../data/flat-viber.json' with { type: 'json' };
import nested from '../data/nested-email.json' with { type: 'json' };
import { send, sendJson } from '../http/send.ts';
import type { Json, JsonObject } from '../model/record.ts';
import type { KnownCustomer } from './known-customer.ts';

/** A sample's bytes as they lie in `data/`. */
function readSample(name: string): Buffer {
  return readFileSync(new URL(`../data/${name}.json`, import.meta.url));
}

const wholeNested = readSample('nested-email');

/** The vendor's first sample, word for word; narrowed only when the call asks for one network or type. */
export const sampleNested: KnownCustomer = {
  mobile: '919988221100',
  email: 'tom.sawyer@capillarytech.com',
  externalId: '',
  reply: ({ response, network = 'capillary', type }) => {
    if (network === 'capillary' && type === undefined) send(response, 200, wholeNested);
    else sendJson(response, 200, narrowNested(network, type));
  },
};

function narrowNested(network: string, type: string | undefined): JsonObject {
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

const wholeFlat = readSample('flat-viber');

/** The vendor's second sample, word for word; narrowed only when the call asks for one network or type. */
export const sampleFlat: KnownCustomer = {
  mobile: '917385022695',
  email: '',
  externalId: '',
  reply: ({ response, network = 'capillary', type }) => {
    if (network === 'capillary' && type === undefined) send(response, 200, wholeFlat);
    else sendJson(response, 200, narrowFlat(network, type));
  },
};

function narrowFlat(network: string, type: string | undefined): JsonObject {
  const listed = flat.name === network ? flat.interaction : [];
  const interaction = listed.filter(({ name }) => type === undefined || name === type);
  return { ...flat, name: network, interaction };
}

const wholeCollapsed = readSample('collapsed-2013');

/** The 2013 shape: three networks in one answer, unless the call names one. */
export const sampleCollapsed: KnownCustomer = {
  mobile: '447700900123',
  email: 'def@example.com',
  externalId: 'LM0001',
  reply: ({ response, network, type }) => {
    if (network === undefined && type === undefined) send(response, 200, wholeCollapsed);
    else sendJson(response, 200, narrowCollapsed(network, type));
  },
};

function narrowCollapsed(network: string | undefined, type: string | undefined): JsonObject {
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
