import { createHash } from 'node:crypto';
import { encodeView } from '../domain/view/view-codec.ts';
import type { ReportOptions } from './report-command.ts';

/**
 * Tells whether a report would come out as one that was made before: the SHA-256 of the sealed customer, the options and the
 * version of the product. Nobody can try numbers on it without the key that seals.
 */
export function toEntryKey(sealed: string, { view, ...options }: ReportOptions, version: string): string {
  return createHash('sha256')
    .update(JSON.stringify([version, sealed, encodeView(view), options]))
    .digest('hex');
}
