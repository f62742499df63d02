import { expect, it } from 'vitest';
import { basicCredentials } from './basic-credentials.ts';

const headers = async (username: string, password: string) =>
  (await basicCredentials(username, password).authorise(new AbortController().signal)) satisfies object;

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
