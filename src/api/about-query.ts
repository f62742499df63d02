import { queryOptions } from '@tanstack/react-query';
import { getAbout } from './client.ts';
import { retryDelay, shouldRetry } from './retry.ts';

/** What this service is connected to; does not change while it runs. */
export const aboutQuery = queryOptions({
  queryKey: ['about'],
  queryFn: async ({ signal }) => getAbout(signal),
  staleTime: Infinity,
  retry: shouldRetry,
  retryDelay,
});
