import { IconFilter } from '@tabler/icons-react';
import { type ReactNode, use, useMemo, useState } from 'react';
import { formatCount } from '../domain/text/wording.ts';
import { selectCommunications } from '../domain/view/select.ts';
import { digestAnswer } from '../export/digest-answer.ts';
import { StatePanel } from '../ui/StatePanel.tsx';
import { PictureStage, usePictures } from './Pictures.tsx';
import { toReportDays } from './report-days.ts';
import { type ReportSource, type Typed, reportState, toReportHead } from './report-head.ts';
import { estimateRowHeight, toParts } from './report-parts.ts';
import { estimateSummaryHeight, toSummary } from './report-summary.ts';
import { ReportActions, ReportPanel } from './ReportPanel.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import classes from './ReportView.module.css';

type Props = ReportSource & {
  readonly onUnmasked: (unmasked: boolean) => void;
  /** Networks that did not answer, with a way to ask them again. */
  readonly networkLines?: ReactNode;
  readonly onBack: () => void;
};

/** More would stall browsers, on screen and in print. */
const mostMessages = 5000;
/** A picture of 16,000 pixels is safe everywhere; the rest is room for what the estimate misses. */
const heights = { most: 15_000, head: 1600, laterHead: 120, heading: 44, row: estimateRowHeight } as const;
const untyped: Typed = { title: '', reference: '', preparedBy: '' };

/**
 * A view of a history as a document: everything that it shows, light, of a fixed width, nothing to click in it, and what it
 * says of itself. Renders neither landmark `main` nor a page title; stands alone on a page, whose other parts do not print.
 * The root says its state to whoever drives the page (`reportState`).
 * Suspends until the digests of the answers are known.
 */
export function ReportView(props: Props): ReactNode {
  const { history, view, zone, mask } = props;
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
  const tooMany = shown.length > mostMessages;
  const summary = useMemo(() => {
    if (!hasSummary) return undefined;
    return toSummary(view.order === 'newest' ? shown : shown.toReversed(), fetchedAt, zone, mask);
  }, [hasSummary, view.order, shown, fetchedAt, zone, mask]);
  // The same parts for the same selection: thousands of rows hang on them.
  const parts = useMemo(() => {
    const days = tooMany ? [] : toReportDays(shown, { zone, sourceZone, fetchedAt, mask, ids });
    const head = heights.head + (summary === undefined ? 0 : estimateSummaryHeight(summary));
    return toParts(days, { ...heights, head });
  }, [shown, tooMany, zone, sourceZone, fetchedAt, mask, ids, summary]);
  const head = toReportHead(props, shown, typed, digests);
  const drawing = pictures.state.kind === 'drawing' ? pictures.state : undefined;
  return (
    <div className={classes['report']} {...reportState(history, shown.length)}>
      <ReportPanel
        typed={typed}
        onTyped={setTyped}
        locked={drawing !== undefined}
        unmasked={mask.level === 'none'}
        onUnmasked={props.onUnmasked}
        ids={ids}
        onIds={setIds}
        summary={hasSummary}
        onSummary={setSummary}
        onBack={props.onBack}
        networkLines={props.networkLines}
      >
        <ReportActions
          exported={{ ...props, shown }}
          level={mask.level}
          content={tooMany ? undefined : { head, summary, parts }}
          pictures={pictures}
        />
      </ReportPanel>
      {tooMany ? (
        <TooLong count={shown.length} most={mostMessages} />
      ) : (
        <ReportSheet head={head} summary={summary} parts={parts} />
      )}
      {drawing !== undefined && (
        <PictureStage onStage={pictures.stage} {...drawing.content} parts={[drawing.part]} />
      )}
    </div>
  );
}

type TooLongProps = { readonly count: number; readonly most: number };

/** In place of a report that no browser would print. */
function TooLong({ count, most }: TooLongProps): ReactNode {
  return (
    <StatePanel icon={<IconFilter size={32} />} title="Too long for one report" level={1} role="status">
      <p>
        {formatCount(count)} messages are selected, and a report holds up to {formatCount(most)}. Narrow them,
        by dates for example, to a report of each year or month; CSV and JSON hold them all.
      </p>
    </StatePanel>
  );
}
