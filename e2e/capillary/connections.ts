import type { Server, Settings } from '../start-server.ts';
import type { Servers } from '../support/create-servers.ts';
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
    // Tests ask more in a minute than people do.
    VENDOR_CALLS_PER_MINUTE: '1000000',
    ...credentialSettings[kind],
  };
}

/** The product, connected to a vendor. */
type Connection = { readonly vendor: Vendor; readonly server: Server };

/** The product in front of the tests' own vendor, by the way it proves itself: one of each for all tests of a worker. */
export type Connect = (kind: CredentialKind) => Promise<Connection>;

/** @returns how to connect, and how to end all vendors */
export function createConnections(servers: Servers): { connect: Connect; close: () => Promise<void> } {
  const connections = new Map<CredentialKind, Promise<Connection>>();
  const start = async (kind: CredentialKind): Promise<Connection> => {
    const vendor = await startVendor();
    const server = await servers.fresh(connectionSettings(vendor, kind));
    return { vendor, server };
  };
  return {
    connect: async (kind) => {
      const connection = connections.get(kind) ?? start(kind);
      connections.set(kind, connection);
      return connection;
    },
    close: async () => {
      for (const connection of connections.values()) await (await connection).vendor.close();
    },
  };
}
