import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/*
 * `npm run --silent sbom > sbom.json`: what the product consists of, as CycloneDX, with the licence and digest of every package in the
 * lockfile and, since it comes by a package of a third party, of the very Node that runs this. Arguments are those of `npm sbom`:
 * `-- --omit dev` for what production needs.
 */

const bill = v.looseObject({ bomFormat: v.literal('CycloneDX'), components: v.array(v.unknown()) });

function makeBill(options: readonly string[]): v.InferOutput<typeof bill> {
  const command = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const made = spawnSync('npm', [...command, ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
    // There npm is a script.
    shell: process.platform === 'win32',
  });
  if (made.status !== 0) throw new Error('npm made no bill of materials.');
  return v.parse(bill, JSON.parse(made.stdout));
}

const { version, platform, arch, execPath } = process;
const sha256 = createHash('sha256').update(readFileSync(execPath)).digest('hex');
const made = makeBill(process.argv.slice(2));
const runtime = {
  type: 'platform',
  'bom-ref': `node-runtime@${version}`,
  name: 'node',
  version,
  description: `The runtime, ${platform}-${arch}`,
  hashes: [{ alg: 'SHA-256', content: sha256 }],
};
process.stdout.write(
  `${JSON.stringify({ ...made, components: [...made.components, runtime] }, undefined, 2)}\n`,
);
process.stderr.write(
  `Node ${version} (${platform}-${arch}), SHA-256 ${sha256}: compare with bin/node (node.exe) of https://nodejs.org/dist/${version}/, ` +
    'whose archives SHASUMS256.txt signs.\n',
);
