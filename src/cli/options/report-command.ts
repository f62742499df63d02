import type { IdentifierName } from '../../contract/identifier.ts';
import type { View } from '../../domain/view/view.ts';
import type { ExportKind } from '../../export/file.ts';

/** What a report is written as, in the order in which files are made and listed. */
export const reportFormats = ['png', 'pdf', 'csv', 'json', 'md'] as const satisfies readonly ExportKind[];
export type ReportFormat = (typeof reportFormats)[number];

/** What a browser draws; every other format is data. */
export type DocumentFormat = Extract<ReportFormat, 'png' | 'pdf'>;

export function isDocument(format: ReportFormat): format is DocumentFormat {
  return format === 'png' || format === 'pdf';
}

/** A text that stands in the options, or that is still to be read from standard input (written `-`). */
export type GivenText =
  | { readonly from: 'options'; readonly text: string }
  | { readonly from: 'standard-input' };

/**
 * Whom to report on. What was typed is not normalised yet, since local numbers need the configured country.
 */
export type ReportSubject =
  | { readonly kind: 'one'; readonly identifierName: IdentifierName; readonly identifierValue: GivenText }
  /** `file`: the path of the CSV, or its text on standard input. */
  | { readonly kind: 'list'; readonly file: GivenText };

/** A part of a list, cut over machines: row i (from 0, whatever is in it) belongs to shard i mod `of` + 1. */
export type Shard = { readonly number: number; readonly of: number };

export const papers = ['A4', 'Letter'] as const;
export type Paper = (typeof papers)[number];

/** What the command line asks for: reports to be made. Texts that were not given are empty. */
export type ReportCommand = {
  readonly customer: ReportSubject;
  readonly view: View;
  /** Without repeats, in the order of `reportFormats`. */
  readonly formats: readonly [ReportFormat, ...ReportFormat[]];
  /** A path, absolute or from the working folder. */
  readonly out: string;
  readonly title: string;
  readonly reference: string;
  readonly preparedBy: string;
  readonly ids: boolean;
  readonly summary: boolean;
  readonly unmasked: boolean;
  readonly paper: Paper;
  /** ISO in UTC with milliseconds. */
  readonly frozenTime: string | undefined;
  /** Customers at a time, 1 to 8. */
  readonly concurrency: number;
  /** Calls to the vendor a minute at most, 1 to 10,000. */
  readonly perMinute: number;
  /** Of a list; `undefined`: all of it. */
  readonly shard: Shard | undefined;
};

/** What the command line asks for: the folders of several batches to be joined into one, `out`. All are paths. */
export type JoinCommand = { readonly folders: readonly [string, ...string[]]; readonly out: string };

/** What a report is to look like, whoever it is on. */
export type ReportOptions = Omit<ReportCommand, 'customer' | 'out' | 'concurrency' | 'perMinute' | 'shard'>;

/** What a report is to look like, without what is of the run alone: a difference there makes no other report. */
export function optionsOf({
  customer: _customer,
  out: _out,
  concurrency: _concurrency,
  perMinute: _perMinute,
  shard: _shard,
  ...options
}: ReportCommand): ReportOptions {
  return options;
}
