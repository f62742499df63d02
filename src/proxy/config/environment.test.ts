import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildEnvironment, chromiumPath, loadConfig } from './environment.ts';

function write(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'customer-timeline-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return path;
}

const real = { CAPILLARY_BASE_URL: 'https://eu.api.capillarytech.com', CAPILLARY_USERNAME: 'till' };

it('reads a secret from the file that *_FILE names, without its last line break', () => {
  const path = write(' pass word \n');
  expect(loadConfig(1, { ...real, CAPILLARY_PASSWORD_FILE: path })).toMatchObject({
    config: { credential: { password: ' pass word ' } },
  });
});

it('reads settings from ENV_FILE, where the environment wins', () => {
  const path = write('# comment\nPORT=5000\nHOST="localhost"\n');
  expect(loadConfig(1, { ENV_FILE: path, PORT: '6000' })).toMatchObject({
    config: { port: 6000, host: 'localhost' },
  });
});

it.each(['', '  ', '\n'])('lets no empty variable hide what ENV_FILE sets: %j', (empty) => {
  const path = write(
    'CAPILLARY_BASE_URL=https://eu.api.capillarytech.com\nCAPILLARY_USERNAME=till\nCAPILLARY_PASSWORD=x\n',
  );
  const names = [
    'CAPILLARY_BASE_URL',
    'CAPILLARY_USERNAME',
    'CAPILLARY_PASSWORD',
    'CAPILLARY_PASSWORD_FILE',
    'PORT',
  ];
  const environment = Object.fromEntries(names.map((name) => [name, empty]));
  expect(loadConfig(4173, { ENV_FILE: path, ...environment })).toMatchObject({
    config: { mode: 'real', port: 4173, credential: { username: 'till', password: 'x' } },
  });
});

it('takes an empty ENV_FILE, *_FILE and CHROMIUM_PATH for unset', () => {
  expect(loadConfig(1, { ENV_FILE: ' ', LINK_KEY_FILE: ' ', CAPILLARY_PASSWORD_FILE: '' })).toMatchObject({
    config: { mode: 'demo', linkKeys: [] },
  });
  expect(loadConfig(1, { ENV_FILE: write('PORT=\nLINK_KEY_FILE=" "\n') })).toMatchObject({
    config: { mode: 'demo', port: 1 },
  });
  expect(chromiumPath({ CHROMIUM_PATH: ' ' })).toBeUndefined();
});

it('takes a secret in an empty file for missing', () => {
  expect(loadConfig(1, { ...real, CAPILLARY_PASSWORD_FILE: write(' \n') })).toEqual({
    ok: false,
    problems: ['CAPILLARY_PASSWORD is missing.'],
  });
});

it('follows a *_FILE that ENV_FILE sets', () => {
  const key = Buffer.alloc(32, 1);
  const path = write(`LINK_KEY_FILE=${write(key.toString('base64'))}\n`);
  expect(loadConfig(1, { ENV_FILE: path })).toMatchObject({ config: { linkKeys: [key] } });
});

it('names the files that cannot be read, and not where they should be', () => {
  const reading = loadConfig(1, { ENV_FILE: '/nowhere/env', LINK_KEY_FILE: '/nowhere/key', PORT: 'x' });
  expect(reading).toEqual({
    ok: false,
    problems: [
      'ENV_FILE names a file that cannot be read.',
      'LINK_KEY_FILE names a file that cannot be read.',
      'PORT must be a whole number from 0 to 65535.',
    ],
  });
});

it('refuses a secret that is given twice', () => {
  const reading = loadConfig(1, { LINK_KEY: 'x', LINK_KEY_FILE: write('y') });
  expect(reading).toMatchObject({
    problems: ['Set either LINK_KEY or LINK_KEY_FILE, not both.', /LINK_KEY must/],
  });
});

it('keeps every secret out of a build', () => {
  const environment = { PATH: '/bin', CAPILLARY_PASSWORD: 'x', LINK_KEY: 'x', ENV_FILE: 'x', AWS_TOKEN: 'x' };
  expect(buildEnvironment(environment)).toEqual({ PATH: '/bin', NODE_ENV: 'production', NO_COLOR: '1' });
});
