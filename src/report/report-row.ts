import type { DeliveryStatus } from '../domain/channels/delivery-status.ts';
import type { WriteSettings } from '../export/write-settings.ts';

/** How messages are put into a report. */
export type ReportSettings = WriteSettings & {
  /** Each message with the vendor's id. */
  readonly ids: boolean;
};

/** A label and what it says; `doubt`: something about it is not as it should be. */
export type ReportFact = { readonly label: string; readonly value: string; readonly doubt: boolean };

/** One message as a report shows it. Every text is masked and visible already: nothing else of the message reaches the document. */
export type ReportRow = {
  /** Tells rows apart while drawing; it may name somebody and is never shown. */
  readonly key: string;
  /** `13:52:07`; what the vendor wrote where that is no date. */
  readonly time: string;
  /** With its offset, for machines. */
  readonly iso: string | undefined;
  /** The zone and offset, where they are others than the day's heading says. */
  readonly zone: string | undefined;
  /** The vendor's name of the first channel, for its icon. */
  readonly channel: string;
  readonly channels: string;
  readonly direction: string;
  readonly text: string;
  readonly status: DeliveryStatus | undefined;
  readonly facts: readonly ReportFact[];
};

/** The messages of one day under their heading. */
export type ReportDay = {
  readonly title: string;
  /** How many, and the zone and offset of its times. */
  readonly note: string;
  readonly rows: readonly ReportRow[];
};
