/** Every address of the app; only constants are ever navigated to, never anything out of data. */
export const paths = {
  search: '/',
  customer: (handle: string) => `/customers/${encodeURIComponent(handle)}`,
  report: (handle: string) => `/customers/${encodeURIComponent(handle)}/report`,
  saved: '/saved',
} as const;
