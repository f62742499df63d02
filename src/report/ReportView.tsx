import { IconFilter } from '@tabler/icons-react';
import { type ReactNode, use, useMemo } from 'react';
import { formatCount } from '../domain/text/wording.ts';
import type { ZoneName } from '../domain/time/zone.ts';
import { selectCommunications } from '../domain/view/select.ts';
import type { View } from '../domain/view/view.ts';
import { digestAnswer } from '../export/digest-answer.ts';
import { Button } from '../ui/Button.tsx';
import { StatePanel } from '../ui/StatePanel.tsx';
import { PictureStage, usePictures } from './Pictures.tsx';
import { type ReportChoices, countChoices } from './report-choices.ts';
import { toReportBody } from './report-days.ts';
import { type ReportSource, reportState, toReportHead } from './report-head.ts';
import { estimateNotesHeight, estimateRowHeight, toParts } from './report-parts.ts';
import { describePeriodCount, toPeriods, withinPeriod } from './report-periods.ts';
import { estimateSummaryHeight, toSummary } from './report-summary.ts';
import { ReportActions } from './ReportActions.tsx';
import { ReportPanel } from './ReportPanel.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import classes from './ReportView.module.css';

type Dates = Pick<View, 'from' | 'to'>;

type Props = Omit<ReportSource, 'isChosen'> & {
  /** What somebody chose and typed; whoever shows the report keeps it. */
  readonly choices: ReportChoices;
  readonly onChoices: (choices: ReportChoices) => void;
  readonly onUnmasked: (unmasked: boolean) => void;
  /** The messages that it is made of, by id, in place of those that the view keeps. */
  readonly only?: readonly string[] | undefined;
  /** Narrows the view to some days. */
  readonly onDates: (dates: Dates) => void;
  /** Chooses another zone. */
  readonly zonePicker?: ReactNode;
  /** Networks that did not answer, with a way to ask them again. */
  readonly networkLines?: ReactNode;
  readonly onBack: () => void;
};

/** More would stall browsers, on screen and in print. */
const mostMessages = 5000;
/** A picture of 16,000 pixels is safe everywhere; the rest is room for what the estimate misses. */
const heights = { most: 15_000, head: 1600, laterHead: 120, heading: 44, row: estimateRowHeight } as const;

/**
 * A view of a history as a document: everything that it shows, light, of a fixed width, nothing to click in it, and what it
 * says of itself; beside it what can be chosen about it. Renders neither landmark `main` nor a page title; stands alone on a
 * page, whose other parts do not print. The root says its state to whoever drives the page (`reportState`).
 * Suspends until the digests of the answers are known.
 */
export function ReportView(props: Props): ReactNode {
  const { history, view, zone, mask, only, choices } = props;
  const { ids, summary: hasSummary, paper } = choices;
  const { communications, sourceZone, fetchedAt } = history;
  const pictures = usePictures(fetchedAt);
  const digests: (string | undefined)[] = [];
  for (const { answer } of props.answers) digests.push(use(digestAnswer(answer)));
  // Walks all messages: done for another selection, not for every letter that is typed into the head.
  const shown = useMemo(() => {
    const { shown: kept } = selectCommunications(communications, view, zone);
    if (only === undefined) return kept;
    const chosen = new Set(only);
    return kept.filter(({ id }) => chosen.has(id));
  }, [communications, view, zone, only]);
  const tooMany = shown.length > mostMessages;
  const summary = useMemo(() => {
    if (!hasSummary) return undefined;
    return toSummary(view.order === 'newest' ? shown : shown.toReversed(), fetchedAt, zone, mask);
  }, [hasSummary, view.order, shown, fetchedAt, zone, mask]);
  // The same parts for the same selection: thousands of rows hang on them.
  const { parts, notes } = useMemo(() => {
    const body = toReportBody(tooMany ? [] : shown, { zone, sourceZone, fetchedAt, mask, ids });
    const head = heights.head + (summary === undefined ? 0 : estimateSummaryHeight(summary));
    const most = heights.most - estimateNotesHeight(body.notes);
    return { notes: body.notes, parts: toParts(body.days, { ...heights, most, head }) };
  }, [shown, tooMany, zone, sourceZone, fetchedAt, mask, ids, summary]);
  const head = toReportHead({ ...props, isChosen: only !== undefined }, shown, choices, digests);
  const content = tooMany ? undefined : { head, summary, parts, notes, paper };
  const drawing = pictures.state.kind === 'drawing' ? pictures.state : undefined;
  const isClear = mask.level === 'none';
  return (
    <div className={classes['report']} {...reportState(history, shown.length)}>
      <ReportPanel
        choices={choices}
        onChoices={props.onChoices}
        changed={countChoices(choices, isClear)}
        locked={drawing !== undefined}
        unmasked={isClear}
        onUnmasked={props.onUnmasked}
        onBack={props.onBack}
        zonePicker={props.zonePicker}
        networkLines={props.networkLines}
      >
        <ReportActions
          exported={{ ...props, shown, filters: only === undefined ? props.filters : ['Chosen one by one'] }}
          level={mask.level}
          content={content}
          pictures={pictures}
        />
      </ReportPanel>
      {content === undefined ? (
        <TooLong
          shown={shown}
          zone={zone}
          view={view}
          onDates={only === undefined ? props.onDates : undefined}
        />
      ) : (
        <ReportSheet {...content} />
      )}
      {drawing !== undefined && (
        <PictureStage onStage={pictures.stage} {...drawing.content} parts={[drawing.part]} />
      )}
    </div>
  );
}

type TooLongProps = {
  readonly shown: Parameters<typeof toPeriods>[0];
  readonly zone: ZoneName;
  readonly view: Dates;
  /** `undefined` where dates narrow nothing. */
  readonly onDates: ((dates: Dates) => void) | undefined;
};

/** In place of a report that no browser would print: a report of each year, or what else holds them all. */
function TooLong({ shown, zone, view, onDates }: TooLongProps): ReactNode {
  const undated = shown.filter(({ sentAt }) => sentAt === undefined).length;
  return (
    <StatePanel
      icon={<IconFilter size={32} />}
      title="Too long for one report"
      level={1}
      role="status"
      actions={
        onDates !== undefined &&
        toPeriods(shown, zone, mostMessages).map((period) => (
          <Button key={period.from} onClick={() => onDates(withinPeriod(period, view))}>
            {describePeriodCount(period)}
          </Button>
        ))
      }
    >
      <p>
        A report holds up to {formatCount(mostMessages)} messages; these are {formatCount(shown.length)}. CSV
        and JSON, under Export, hold them all.
      </p>
      {onDates !== undefined && (
        <p>
          Make a report of one of these:
          {undated > 0 && ` (${formatCount(undated)} without a date are in none of them)`}
        </p>
      )}
    </StatePanel>
  );
}
