import { channelLabel } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import { familyLabels } from '../domain/channels/delivery-status.ts';
import { toVisibleText } from '../domain/text/visible-text.ts';
import type { ExportRow } from './export-row.ts';
import type { ExportSettings } from './export-settings.ts';
import { toExportRow } from './to-export-row.ts';

const directions = { out: 'to the customer', in: 'from the customer' } as const;

type Column = readonly [name: string, cell: (row: ExportRow, settings: ExportSettings) => string | null];

const columns: readonly Column[] = [
  ['Time', ({ sentAt }) => sentAt],
  ['Time zone', (_, { zone }) => zone],
  ['Time as Capillary wrote it, where it is no date', ({ sent, sentAt }) => (sentAt === null ? sent : null)],
  ['Channels', ({ channels }) => channels.map(channelLabel).join(' + ')],
  ['Network', ({ network }) => network],
  ['Direction', ({ direction }) => (direction === null ? null : directions[direction])],
  ['Receiver', ({ receiver }) => receiver],
  ['Sender', ({ sender }) => sender],
  ['Text', ({ text }) => text],
  ['Status', ({ status }) => (status === null ? null : familyLabels[status])],
  ['Status as Capillary wrote it', ({ rawStatus }) => rawStatus],
  ['Delivered at', ({ deliveredAt }) => deliveredAt],
  ['Completed at', ({ completedAt }) => completedAt],
  ['Campaign', ({ campaign }) => campaign],
  ['Score', ({ score }) => score],
  ['Id', ({ vendorId }) => vendorId],
  ['Doubts', ({ doubts }) => doubts.join('; ')],
];

/**
 * A header, then a row for each communication in the order given, one at a time, as cells for `writeCsv`. Times are ISO with
 * the offset of the zone, which has its own column; a cell is empty where nobody says. Texts are made visible.
 */
export function* toCsvRows(
  communications: Iterable<Communication>,
  settings: ExportSettings,
): Generator<readonly string[], void> {
  yield columns.map(([name]) => name);
  for (const communication of communications) {
    const row = toExportRow(communication, settings);
    yield columns.map(([, cell]) => toVisibleText(cell(row, settings) ?? ''));
  }
}
