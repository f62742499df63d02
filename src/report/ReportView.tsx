import { type ReactNode, use, useMemo, useState } from 'react';
import { selectCommunications } from '../domain/view/select-communications.ts';
import { digestAnswer } from './digest-answer.ts';
import { estimateRowHeight } from './estimate-row-height.ts';
import { PictureStage } from './pictures/PictureStage.tsx';
import { usePictures } from './pictures/use-pictures.ts';
import { ReportActions } from './ReportActions.tsx';
import { ReportPanel } from './ReportPanel.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import type { ReportSource } from './report-source.ts';
import classes from './ReportView.module.css';
import { estimateSummaryHeight } from './summary/estimate-summary-height.ts';
import { toSummary } from './summary/to-summary.ts';
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
 * The root's `data-shown`, `data-total` (messages) and `data-fetched-at` (ISO, UTC) are for whoever drives the page.
 * Suspends until the digests of the answers are known.
 */
export function ReportView(props: Props): ReactNode {
  const { history, view, zone, hide, unmasked } = props;
  const [typed, setTyped] = useState(untyped);
  const [ids, setIds] = useState(false);
  const [hasSummary, setSummary] = useState(false);
  const { communications, sourceZone, fetchedAt } = history;
  const pictures = usePictures(fetchedAt);
  const digests: (string | undefined)[] = [];
  for (const { answer } of props.answers) digests.push(use(digestAnswer(answer)));
  // Walks all messages: done for another selection, not for every letter that is typed into the head.
  const shown = useMemo(
    () => selectCommunications(communications, view, zone).shown,
    [communications, view, zone],
  );
  const tooMany = shown.length > mostRows;
  const summary = useMemo(() => {
    if (!hasSummary) return undefined;
    return toSummary(view.order === 'newest' ? shown : shown.toReversed(), fetchedAt, zone, hide);
  }, [hasSummary, view.order, shown, fetchedAt, zone, hide]);
  // The same parts for the same selection: thousands of rows hang on them.
  const parts = useMemo(() => {
    const days = tooMany ? [] : toReportDays(shown, { zone, sourceZone, fetchedAt, hide, ids });
    const head = heights.head + (summary === undefined ? 0 : estimateSummaryHeight(summary));
    return toParts(days, { ...heights, head });
  }, [shown, tooMany, zone, sourceZone, fetchedAt, hide, ids, summary]);
  const head = toReportHead(props, shown, typed, digests);
  return (
    <div
      className={classes['report']}
      data-shown={shown.length}
      data-total={communications.length}
      data-fetched-at={new Date(fetchedAt).toISOString()}
    >
      <ReportPanel
        typed={typed}
        onTyped={setTyped}
        unmasked={unmasked}
        onUnmasked={props.onUnmasked}
        ids={ids}
        onIds={setIds}
        summary={hasSummary}
        onSummary={setSummary}
        onBack={props.onBack}
      >
        <ReportActions
          exported={{ ...props, shown }}
          masked={!unmasked}
          parts={tooMany ? undefined : parts}
          pictures={pictures}
        />
      </ReportPanel>
      {tooMany ? (
        <TooLong count={shown.length} most={mostRows} />
      ) : (
        <ReportSheet head={head} summary={summary} parts={parts} />
      )}
      {pictures.state.kind === 'drawing' && (
        <PictureStage onStage={pictures.stage} head={head} summary={summary} parts={[pictures.state.part]} />
      )}
    </div>
  );
}
