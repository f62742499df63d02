import { isRecord } from '../contract/json.ts';

/** Every address of the app; only constants are ever navigated to, never anything out of data. */
export const paths = {
  search: '/',
  customer: (handle: string) => `/customers/${encodeURIComponent(handle)}`,
  report: (handle: string) => `/customers/${encodeURIComponent(handle)}/report`,
  saved: '/saved',
} as const;

/** What the history of the browser keeps of the way back from a report to its customer. */
export const backState = { isBack: true } as const;

export function isBack(state: unknown): boolean {
  return isRecord(state) && state['isBack'] === true;
}
