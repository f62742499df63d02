import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFinder } from './customers/known-customer.ts';
import { demoCustomers, knownCustomers } from './demo-customers.ts';
import { createFaultCustomers } from './demo-faults.ts';
import { type DemoServer, startDemo } from './start-demo.ts';
import { askDemo } from './testing/ask-demo.ts';

describe('demoCustomers', () => {
  const everybody = [...knownCustomers, ...createFaultCustomers()];

  test('everybody is listed, by mobile, once', () => {
    const listed = demoCustomers.filter(({ identifierName }) => identifierName === 'mobile');
    const mobiles = listed.map(({ identifierValue }) => identifierValue);
    expect(mobiles.toSorted()).toEqual(everybody.map(({ mobile }) => mobile).toSorted());
  });

  test('everybody who is listed is found', () => {
    const find = createFinder(everybody);
    const lost = demoCustomers.filter((one) => find(one.identifierName, one.identifierValue) === undefined);
    expect(lost).toEqual([]);
  });

  test('no identifier finds two', () => {
    const identifiers = everybody
      .flatMap(({ mobile, email, externalId }) => [mobile, email, externalId])
      .filter((value) => value !== '');
    expect(new Set(identifiers).size).toBe(identifiers.length);
  });

  test('titles are short and differ', () => {
    const titles = demoCustomers.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title.length).toBeLessThanOrEqual(60);
  });

  test('numbers are reserved ones, addresses are nobody’s, the samples aside', () => {
    const invented = demoCustomers.filter(({ group }) => group !== 'samples');
    const strange = invented.filter(
      ({ identifierName, identifierValue }) => !harmless[identifierName].test(identifierValue),
    );
    expect(strange).toEqual([]);
  });

  const harmless = { mobile: /^447700900\d{3}$/, email: /@example\.com$/, external_id: /^(LM)?\d{4}$/ };
});

describe('knownCustomers', () => {
  let demo: DemoServer;

  beforeAll(async () => {
    demo = await startDemo();
  });

  afterAll(() => demo.close());

  async function ask(value: string, more: Record<string, string> = {}): Promise<string> {
    return (await askDemo(demo.origin, value, more)).text;
  }

  async function read(value: string, more: Record<string, string> = {}): Promise<unknown> {
    return JSON.parse(await ask(value, more));
  }

  test.each([
    ['919988221100', 'nested-email'],
    ['917385022695', 'flat-viber'],
    ['447700900123', 'collapsed-2013'],
  ])('%s is the sample %s, byte for byte', async (mobile, name) => {
    const sample = readFileSync(new URL(`./data/${name}.json`, import.meta.url), 'utf8');
    expect(await ask(mobile)).toBe(sample);
  });

  test('a call that names capillary gets the vendor’s samples whole', async () => {
    for (const mobile of ['919988221100', '917385022695']) {
      expect(await ask(mobile, { network: 'capillary' })).toBe(await ask(mobile));
    }
  });

  test.each([
    ['919988221100', 'email', 'tom.sawyer@capillarytech.com'],
    ['447700900123', 'email', 'def@example.com'],
    ['447700900123', 'external_id', 'LM0001'],
    ['447700900101', 'email', 'Every.Channel@Example.com'],
    ['447700900101', 'external_id', 'LM0101'],
    ['447700900111', 'email', 'thousand+news@example.com'],
    ['447700900111', 'external_id', '0042'],
  ])('%s is also found by %s %s', async (mobile, identifierName, value) => {
    expect(await ask(value, { identifierName })).toBe(await ask(mobile));
  });

  test('the nested sample narrows by type, and has no other network', async () => {
    expect(await read('919988221100', { type: 'email' })).toMatchObject({
      response: { customer: { interactions: { network: [{ interaction: [{ type: 'email', count: 2 }] }] } } },
    });
    expect(await read('919988221100', { network: 'facebook' })).toMatchObject({
      response: {
        customer: {
          mobile: '919988221100',
          interactions: { network: [{ name: 'facebook', interaction: [] }] },
          item_status: { code: 1000 },
        },
      },
    });
  });

  test('the flat sample narrows by type, and has no other network', async () => {
    expect(await read('917385022695', { type: 'viber' })).toMatchObject({
      name: 'capillary',
      interaction: [{ name: 'viber', count: 3 }],
    });
    expect(await read('917385022695', { network: 'twitter' })).toEqual({
      name: 'twitter',
      interaction: [],
      warnings: [],
    });
  });

  function narrowed(network: object): object {
    return { response: { customer: { interactions: { network } } } };
  }

  test('the collapsed sample collapses again when it is narrowed', async () => {
    expect(await read('447700900123', { network: 'facebook' })).toMatchObject(
      narrowed({ name: 'facebook', interaction: { type: 'checkin', count: '1' } }),
    );
    expect(await read('447700900123', { network: 'capillary', type: 'sms' })).toMatchObject(
      narrowed({ name: 'capillary', interaction: { type: 'sms', messages: { message: { id: '553' } } } }),
    );
    expect(await read('447700900123', { network: 'foursquare' })).toMatchObject(
      narrowed({ name: 'foursquare', interaction: '' }),
    );
  });

  test('networks answer apart, and may fail apart', async () => {
    const statuses = await Promise.all(
      ['capillary', 'facebook', 'twitter', 'foursquare'].map(
        async (network) => (await askDemo(demo.origin, '447700900139', { network })).status,
      ),
    );
    expect(statuses).toEqual([200, 503, 200, 200]);
    expect(await read('447700900139', { network: 'twitter' })).toMatchObject({ errors: [{ code: 1012 }] });
  });

  test.each([
    ['447700900130', 400, '"code":8069'],
    ['447700900131', 200, '"code":91009'],
    ['447700900132', 200, '"code":1013'],
    ['447700900133', 400, '"code":1015'],
    ['447700900134', 403, '"code":4000'],
    ['447700900135', 201, '"code":4001'],
    ['447700900141', 200, '"code":201'],
  ])('%s answers %i and says %s', async (mobile, status, code) => {
    const answer = await askDemo(demo.origin, mobile);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(code);
  });

  test.each(knownCustomers.map(({ mobile }) => mobile))('%s answers JSON', async (mobile) => {
    expect(await read(mobile)).toBeTypeOf('object');
  });
});
