import { isRecord } from '../contract/json.ts';
import type { ReportText } from '../contract/protocol/report-page.ts';

/** What a sheet of paper can be; `auto` is the printer's own. */
export const papers = ['auto', 'a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** What somebody chose for a report and wrote into it. That identities are shown is chosen each time anew. */
export type ReportChoices = Readonly<Record<ReportText, string>> & {
  readonly paper: Paper;
  /** Each message with the vendor's id. */
  readonly ids: boolean;
  readonly summary: boolean;
};

export const noChoices: ReportChoices = {
  title: '',
  reference: '',
  preparedBy: '',
  paper: 'auto',
  ids: false,
  summary: false,
};

/** How many of a report's options are others than they are by themselves. */
export function countChoices(choices: ReportChoices, isClear: boolean): number {
  const { title, reference, preparedBy, paper, ids, summary } = choices;
  const typed = [title, reference, preparedBy].filter((text) => text.trim() !== '').length;
  return typed + [paper !== 'auto', ids, summary, isClear].filter(Boolean).length;
}

/** The messages that a report is to be made of, by their ids, as one page tells the next. */
export type ReportRequest = { readonly only: readonly string[] };

/** Reads what a page was told; `undefined` where that is no choice of messages: the report is then of the view. */
export function readReportRequest(told: unknown): ReportRequest | undefined {
  if (!isRecord(told) || !Array.isArray(told['only'])) return undefined;
  const ids: readonly unknown[] = told['only'];
  const only = ids.filter((id) => typeof id === 'string');
  return only.length === 0 || only.length < ids.length ? undefined : { only };
}
