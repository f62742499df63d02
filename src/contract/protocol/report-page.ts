/**
 * What a report's page says of itself in data, and the names of what can be chosen there: for whoever drives the page, as the
 * command does. Its words may change; these may not without both sides.
 */

/** How it stands with a report. `loading`: a network is pending; `failed`: there is none. */
export type ReportState = 'loading' | 'complete' | 'partial' | 'failed';

/** On the root: a `ReportState`. */
export const stateAttribute = 'data-report-state';

/** On the root of a report that is there: `ReportFacts` as JSON. */
export const factsAttribute = 'data-report-facts';

/** How many messages a report shows out of how many, and what is missing, a sentence each. It names nobody. */
export type ReportFacts = {
  readonly state: ReportState;
  readonly shown: number;
  readonly total: number;
  /** ISO, UTC. */
  readonly fetchedAt: string;
  readonly missing: readonly string[];
};

/** On the document itself, once on the page. */
export const sheetAttribute = 'data-report';
/** On each part of the document: its number, from 1. */
export const partAttribute = 'data-part';
/** On what saves the pictures: how many there are. Absent where there are too many messages for paper and pictures. */
export const picturesAttribute = 'data-report-pictures';

/** Names of the fields for text. */
export const reportTexts = ['title', 'reference', 'preparedBy'] as const;
export type ReportText = (typeof reportTexts)[number];

/** Names of the switches. */
export const reportSwitches = ['unmasked', 'ids', 'summary'] as const;
export type ReportSwitch = (typeof reportSwitches)[number];
