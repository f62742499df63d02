export type DemoCredentials = {
  readonly username: string;
  readonly password: string;
  readonly clientKey: string;
  readonly clientSecret: string;
};

/** What every demo accepts: fixed, public, worth nothing. The name and password are the vendor's documented example. */
export const demoCredentials: DemoCredentials = {
  username: 'store.server',
  password: 'server123',
  clientKey: 'demo-client-key',
  clientSecret: 'demo-client-secret',
};
