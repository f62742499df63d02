/** The access tokens of one demo. They live until they are expired; the promised `ttlSeconds` is not enforced. */
export type TokenStore = {
  issue(): string;
  /** Which issue a living token came from, counted from 1; undefined for any other text. */
  serialOf(token: string): number | undefined;
  expireAll(): void;
};

export function createTokenStore(): TokenStore {
  const living = new Map<string, number>();
  let serial = 0;
  return {
    issue: () => {
      serial += 1;
      const token = `demo-access-token-${String(serial).padStart(6, '0')}`;
      living.set(token, serial);
      return token;
    },
    serialOf: (token) => living.get(token),
    expireAll: () => living.clear(),
  };
}
