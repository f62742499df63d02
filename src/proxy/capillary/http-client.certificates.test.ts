import { readFileSync } from 'node:fs';
import { type ServerOptions, createServer } from 'node:https';
import tls, { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { flatHistory } from '../testing/test-handler.ts';
import { client } from '../testing/test-http-client.ts';

const read = (name: string) =>
  readFileSync(new URL(`../testing/certificates/${name}.pem`, import.meta.url), 'utf8');
const trusted = getCACertificates('default');
const authorization = 'Basic canary';

// As if the authority of the tests were one that everybody trusts: each certificate is wrong in nothing but its own fault.
beforeAll(() => {
  setDefaultCACertificates([...trusted, read('authority')]);
});
afterAll(() => {
  setDefaultCACertificates(trusted);
});

/** What becomes of a call to a server with this certificate, and what reached that server. */
async function ask(certificate: string, options: ServerOptions = {}) {
  const heard: (string | undefined)[] = [];
  const server = createServer(
    { key: read('key'), cert: read(certificate), ...options },
    (request, response) => {
      heard.push(request.headers.authorization);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(flatHistory));
    },
  );
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const reply = await client(`https://localhost:${port}`)({ headers: { authorization } });
  return { reply, heard };
}

it('takes the certificate of an authority that is trusted, for the host that is asked', async () => {
  const { reply, heard } = await ask('sound');
  expect(reply).toMatchObject({ kind: 'reply', status: 200, body: flatHistory });
  expect(heard).toEqual([authorization]);
});

it.each([
  ['that has expired', 'expired', 'CERT_HAS_EXPIRED'],
  ['that is signed by itself', 'self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['of another host', 'other-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
])('tells no credential to a certificate %s', async (_what, certificate, code) => {
  const { reply, heard } = await ask(certificate);
  expect(reply).toEqual({ kind: 'failed', failure: 'unreachable', code });
  expect(heard).toEqual([]);
});

it('tells none to one of an authority that nobody trusts', async () => {
  setDefaultCACertificates(trusted);
  onTestFinished(() => {
    setDefaultCACertificates([...trusted, read('authority')]);
  });
  const { reply, heard } = await ask('sound');
  expect(reply).toEqual({ kind: 'failed', failure: 'unreachable', code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
  expect(heard).toEqual([]);
});

const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;

/** Until the test ends, as if Node had been started so. */
function startedWith(defaults: Pick<typeof tls, 'DEFAULT_MIN_VERSION' | 'DEFAULT_CIPHERS'>): void {
  const { DEFAULT_MIN_VERSION, DEFAULT_CIPHERS } = tls;
  Object.assign(tls, defaults);
  onTestFinished(() => {
    Object.assign(tls, { DEFAULT_MIN_VERSION, DEFAULT_CIPHERS });
  });
}

it('speaks no TLS older than 1.2', async () => {
  const { reply, heard } = await ask('sound', old);
  expect(reply).toMatchObject({ kind: 'failed', failure: 'unreachable' });
  expect(heard).toEqual([]);
});

it('speaks none where Node would, whatever it was started with', async () => {
  startedWith({ DEFAULT_MIN_VERSION: 'TLSv1', DEFAULT_CIPHERS: old.ciphers });
  const { reply, heard } = await ask('sound', old);
  expect(reply).toMatchObject({ kind: 'failed', failure: 'unreachable' });
  expect(heard).toEqual([]);
});

it('speaks TLS 1.3 alone where Node was told so', async () => {
  startedWith({ DEFAULT_MIN_VERSION: 'TLSv1.3', DEFAULT_CIPHERS: tls.DEFAULT_CIPHERS });
  const { reply, heard } = await ask('sound', { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' });
  expect(reply).toMatchObject({ kind: 'failed', failure: 'unreachable' });
  expect(heard).toEqual([]);
});
