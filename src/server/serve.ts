import type { Config } from '../proxy/config/config.ts';
import { createLog, type Log } from '../proxy/endpoint/log.ts';
import { createProduct } from './product.ts';
import { listen } from './listen.ts';
import { requestListener } from './request-listener.ts';

/** Longest time that requests under way get to finish, milliseconds. */
const patience = 10_000;

export type Service = {
  /** `http://127.0.0.1:4173` */
  readonly origin: string;
  /** Says so on `/readyz`, accepts no more, finishes what is under way (10 s at most), ends the demo and every connection. */
  readonly stop: () => Promise<void>;
};

/**
 * Serves a built site and the API as in production.
 * @param folder of the built site
 * @throws when the folder has no site or the address cannot be had (`EADDRINUSE`)
 */
export async function serve(config: Config, folder: string, log: Log = createLog()): Promise<Service> {
  const product = await createProduct(config, folder, log);
  try {
    const server = await listen(requestListener(product.handle), config.host, config.port);
    return {
      origin: server.origin,
      stop: async () => {
        product.retire();
        await server.close(patience);
        await product.close();
      },
    };
  } catch (error) {
    await product.close();
    throw error;
  }
}
