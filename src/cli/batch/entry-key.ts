import { createHash } from 'node:crypto';
import { encodeView } from '../../domain/view/view-codec.ts';
import type { ReportOptions } from '../options/report-command.ts';

/**
 * Tells whether a report would come out as one that was made before: the SHA-256 of the sealed customer, where and how is asked
 * (mode, host, zone, masking), the options and the version of the product. Nobody can try numbers on it without the key that
 * seals.
 */
export function toEntryKey(
  sealed: string,
  { view, ...options }: ReportOptions,
  { connection, version }: { readonly connection: string; readonly version: string },
): string {
  return createHash('sha256')
    .update(JSON.stringify([version, connection, sealed, encodeView(view), options]))
    .digest('hex');
}
