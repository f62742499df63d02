import { describeIncomplete, historyState, type HistoryState } from '../domain/history/completeness.ts';
import type { History } from '../domain/history/history.ts';

/** How it stands with a report. `failed`: there is none. */
export type ReportState = HistoryState | 'failed';

/**
 * The state of a report as attributes, for whoever drives the page: `data-report-state`, and `data-report-facts`, JSON with the
 * `state`, how many messages it shows (`shown`) out of how many (`total`), `fetchedAt` (ISO, UTC) and what is `missing`, a
 * sentence each. It names nobody.
 */
export function reportState(
  history: History,
  shown: number,
): { readonly 'data-report-state': ReportState; readonly 'data-report-facts': string } {
  const state = historyState(history);
  return {
    'data-report-state': state,
    'data-report-facts': JSON.stringify({
      state,
      shown,
      total: history.communications.length,
      fetchedAt: new Date(history.fetchedAt).toISOString(),
      missing: describeIncomplete(history),
    }),
  };
}
