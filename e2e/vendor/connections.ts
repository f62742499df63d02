import type { Server, Settings } from '../start-server.ts';
import { test as base } from '../fixtures.ts';
import { startVendor, type Vendor } from './start-vendor.ts';
import { type CredentialKind, credentialSettings } from './vendor-credentials.ts';

/** Where each vendor says that its wall times are from. */
const zones = { basic: 'Europe/London', oauth: 'America/New_York' } as const satisfies Record<
  CredentialKind,
  string
>;

/** The environment of a product that is connected to a vendor. */
export function connectionSettings(vendor: Vendor, kind: CredentialKind): Settings {
  return {
    CAPILLARY_BASE_URL: vendor.origin,
    CAPILLARY_TIME_ZONE: zones[kind],
    DEFAULT_COUNTRY: 'IN',
    TIMEOUT_SCALE: '0.2',
    ...credentialSettings[kind],
  };
}

/** The product, connected to a vendor. */
export type Connection = { readonly vendor: Vendor; readonly server: Server };

type WorkerFixtures = {
  /** The product in front of the tests' own vendor, by the way it proves itself: one of each for all tests. */
  readonly connect: (kind: CredentialKind) => Promise<Connection>;
};

/* oxlint-disable react/rules-of-hooks -- Playwright's `use` hands a fixture on; it is no hook */

export const test = base.extend<object, WorkerFixtures>({
  connect: [
    async ({ servers }, use) => {
      const connections = new Map<CredentialKind, Promise<Connection>>();
      const start = async (kind: CredentialKind): Promise<Connection> => {
        const vendor = await startVendor();
        const server = await servers.fresh(connectionSettings(vendor, kind));
        return { vendor, server };
      };
      await use(async (kind) => {
        const connection = connections.get(kind) ?? start(kind);
        connections.set(kind, connection);
        return connection;
      });
      for (const connection of connections.values()) await (await connection).vendor.close();
    },
    { scope: 'worker' },
  ],
});
