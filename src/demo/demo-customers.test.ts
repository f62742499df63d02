import { expect, test } from 'vitest';
import { createFinder } from './customers/create-finder.ts';
import { knownCustomers } from './customers/known-customers.ts';
import { demoCustomers } from './demo-customers.ts';
import { createFaultCustomers } from './faults/create-fault-customers.ts';

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
