import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The first version without a known hole that this product would open. A registry's audit is not to be had everywhere. */
const floors = {
  vite: '8.0.16',
  vitest: '4.1.12',
  undici: '8.12.4',
  hono: '4.13.11',
  '@hono/node-server': '2.1.3',
  'react-router': '7.18.0',
} as const;

it.each(Object.entries(floors))('uses %s at %s or later', (name, floor) => {
  const installed = /"version":\s*"(\d+)\.(\d+)\.(\d+)/.exec(
    readFileSync(`node_modules/${name}/package.json`, 'utf8'),
  );
  expect(toNumber(installed?.slice(1) ?? [])).toBeGreaterThanOrEqual(toNumber(floor.split('.')));
});

function toNumber([major, minor, patch]: readonly string[]): number {
  return Number(major) * 1e6 + Number(minor) * 1e3 + Number(patch);
}
