import { failingNetworks } from './customers/incomplete.ts';
import { faultList } from './demo-faults.ts';

/** Whatever puts questions to this demo. */
type Client<Query, Reply> = {
  readonly ask: (query: Query, signal: AbortSignal) => Promise<Reply>;
  readonly close: () => Promise<void>;
};

/** Customers who make the vendor look broken. */
const failing: ReadonlySet<string> = new Set([
  ...faultList.map(({ mobile }) => mobile),
  failingNetworks.mobile,
]);

/**
 * Gives each customer who makes the vendor look broken a client of its own, so that a pause that one of them asks for, or a circuit
 * breaker that several open, refuses nobody else. All others share one.
 * @param connect makes a client of this demo; called when a customer is first asked for
 */
export function isolateFaults<Query extends { readonly identifierValue: string }, Reply>(
  connect: () => Client<Query, Reply>,
): Client<Query, Reply> {
  const clients = new Map<string, Client<Query, Reply>>();
  const clientOf = (name: string): Client<Query, Reply> => {
    const client = clients.get(name) ?? connect();
    clients.set(name, client);
    return client;
  };
  return {
    ask: (query, signal) => {
      const { identifierValue } = query;
      return clientOf(failing.has(identifierValue) ? identifierValue : '').ask(query, signal);
    },
    close: async () => {
      await Promise.all(Array.from(clients.values(), (client) => client.close()));
    },
  };
}
