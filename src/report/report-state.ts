import {
  type ReportFacts,
  type ReportState,
  factsAttribute,
  stateAttribute,
} from '../contract/protocol/report-page.ts';
import { describeIncomplete, historyState } from '../domain/history/completeness.ts';
import type { History } from '../domain/history/history.ts';

/** The state and the facts of a report as attributes, for whoever drives the page. */
export function reportState(
  history: History,
  shown: number,
): { readonly [stateAttribute]: ReportState; readonly [factsAttribute]: string } {
  const state = historyState(history);
  const facts: ReportFacts = {
    state,
    shown,
    total: history.communications.length,
    fetchedAt: new Date(history.fetchedAt).toISOString(),
    missing: describeIncomplete(history),
  };
  return { [stateAttribute]: state, [factsAttribute]: JSON.stringify(facts) };
}
