import type { ReportDay } from './report-row.ts';

/** A stretch of a report that fits one picture. */
export type ReportPart = {
  /** From 1. */
  readonly number: number;
  /** How many parts the report has. */
  readonly of: number;
  /** About how high it is, in CSS pixels. */
  readonly height: number;
  /** Its days; one that was longer than a whole part goes on in the next under the same title, `continued`. */
  readonly days: readonly (ReportDay & { readonly continued: boolean })[];
};
