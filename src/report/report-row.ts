import type { StatusFamily } from '../domain/channels/delivery-status.ts';
import type { SafeText } from '../domain/masking/safe-text.ts';
import type { ExportSettings } from '../export/settings.ts';

/** How messages are put into a report. */
export type ReportSettings = ExportSettings & {
  /** Each message with the vendor's id. */
  readonly ids: boolean;
};

/** A label and what it says; `doubt`: something about it is not as it should be. */
export type ReportFact = { readonly label: string; readonly value: SafeText; readonly doubt: boolean };

/** One message as a report shows it: nothing else of the message reaches the document. */
export type ReportRow = {
  /** Tells rows apart while drawing; it may name somebody and is never shown. */
  readonly key: string;
  /** `13:52:07`; what the vendor wrote where that is no date. */
  readonly time: SafeText;
  /** With its offset, for machines. */
  readonly iso: string | undefined;
  /** The zone and offset, where they are others than the day's heading says. */
  readonly zone: string | undefined;
  /** The vendor's name of the first channel, for its icon. */
  readonly channel: string;
  readonly channels: SafeText;
  readonly direction: string;
  readonly text: SafeText;
  readonly status: { readonly family: StatusFamily; readonly label: SafeText } | undefined;
  readonly facts: readonly ReportFact[];
};

/** The messages of one day under their heading. */
export type ReportDay = {
  readonly title: string;
  /** How many, and the zone and offset of its times. */
  readonly note: string;
  readonly rows: readonly ReportRow[];
};
