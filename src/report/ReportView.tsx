import { type ReactNode, useMemo, useState } from 'react';
import { selectCommunications } from '../domain/select-communications.ts';
import { estimateRowHeight } from './estimate-row-height.ts';
import { ReportPanel } from './ReportPanel.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import type { ReportSource } from './report-source.ts';
import classes from './ReportView.module.css';
import { TooLong } from './TooLong.tsx';
import { toParts } from './to-parts.ts';
import { toReportDays } from './to-report-days.ts';
import { toReportHead, type Typed } from './to-report-head.ts';

type Props = ReportSource & {
  readonly onUnmasked: (unmasked: boolean) => void;
  readonly onBack: () => void;
};

/** More would stall browsers, on screen and in print. */
const mostRows = 5000;
/** A picture of 16,000 pixels is safe everywhere; the rest is room for what the estimate misses. */
const heights = { most: 15_000, head: 1600, laterHead: 120, heading: 44, row: estimateRowHeight } as const;
const untyped: Typed = { title: '', reference: '', preparedBy: '' };

/**
 * A view of a history as a document: everything that it shows, light, of a fixed width, nothing to click in it, and what it
 * says of itself. Renders neither landmark `main` nor a page title; stands alone on a page, whose other parts do not print.
 */
export function ReportView(props: Props): ReactNode {
  const { history, view, zone, hide } = props;
  const [typed, setTyped] = useState(untyped);
  const [ids, setIds] = useState(false);
  const { communications, sourceZone, fetchedAt } = history;
  // Walks all messages: done for another selection, not for every letter that is typed into the head.
  const shown = useMemo(
    () => selectCommunications(communications, view, zone).shown,
    [communications, view, zone],
  );
  const tooMany = shown.length > mostRows;
  // The same parts for the same selection: thousands of rows hang on them.
  const parts = useMemo(
    () => toParts(tooMany ? [] : toReportDays(shown, { zone, sourceZone, fetchedAt, hide, ids }), heights),
    [shown, tooMany, zone, sourceZone, fetchedAt, hide, ids],
  );
  return (
    <div className={classes['report']}>
      <ReportPanel
        typed={typed}
        onTyped={setTyped}
        unmasked={props.unmasked}
        onUnmasked={props.onUnmasked}
        ids={ids}
        onIds={setIds}
        canPrint={!tooMany}
        onBack={props.onBack}
      />
      {tooMany ? (
        <TooLong count={shown.length} most={mostRows} />
      ) : (
        <ReportSheet head={toReportHead(props, shown, typed)} parts={parts} />
      )}
    </div>
  );
}
