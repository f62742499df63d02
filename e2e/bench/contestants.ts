import type { Kind } from './in-page.ts';

/** A page that shows the generated answer. */
export type Contestant = {
  readonly name: string;
  readonly kind: Kind;
  readonly url: string;
};

/** Folders of `rivals/`; what the others are compared with stands first. */
export const rivals = ['tanstack', 'virtua', 'plain'] as const;
export const base = 'tanstack';

/** What stands around the vendor's answer when ours asks its own server: before it, and after. */
export const envelope: readonly [string, string] = [
  '{"handle":"bench","mode":"demo","fetchedAt":"2025-07-01T00:00:00.000Z","sourceTimeZone":"UTC",' +
    '"sent":{"identifierName":"mobile","identifierValue":"447700900112"},"answer":',
  ',"requestId":"bench"}',
];
