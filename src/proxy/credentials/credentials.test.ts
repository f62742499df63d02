import { expect, it } from 'vitest';
import { basicCredentials } from './credentials.ts';

const headers = async (username: string, password: string) =>
  basicCredentials(username, password).authorise(new AbortController().signal);

it('writes the value that the vendor documents', async () => {
  const value = Buffer.from('store.server:8a16a6b70505eb1f1ff7cdc0cd5559a7').toString('base64');
  expect(await headers('store.server', 'server123')).toMatchObject({
    headers: { authorization: `Basic ${value}` },
  });
});

it('writes other letters in UTF-8', async () => {
  const value = Buffer.from('käse:7b8b965ad4bca0e41ab51de7b31363a1').toString('base64');
  expect(await headers('käse', 'n')).toMatchObject({ headers: { authorization: `Basic ${value}` } });
});

it('has nothing to renew', async () => {
  expect(await headers('a', 'b')).toMatchObject({ renew: undefined });
});

it('knows every form of itself in an answer', async () => {
  const authorisation = await headers('store.server', 'server123');
  const isEcho = authorisation.kind === 'authorised' ? authorisation.isEcho : () => undefined;
  const hash = '8a16a6b70505eb1f1ff7cdc0cd5559a7';
  const value = Buffer.from(`store.server:${hash}`).toString('base64');
  const texts = [
    `Basic ${value}`,
    value,
    hash,
    hash.toUpperCase(),
    'server123',
    btoa('store.server:server123'),
  ];
  expect(texts.map((text) => isEcho(JSON.stringify({ text })))).toEqual(texts.map(() => true));
  expect(isEcho('{"user":"store.server"}')).toBe(false);
});
