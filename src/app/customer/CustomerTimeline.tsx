import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { createScreenMasker, unmasked } from '../../domain/masking/masker.ts';
import type { SafeText } from '../../domain/masking/safe-text.ts';
import type { View } from '../../domain/view/view.ts';
import { ReportMessageContext } from '../../message/report-message.ts';
import { MaskContext } from '../../message/VendorText.tsx';
import type { ComingSearch } from '../../search/use-search.ts';
import { ChannelTabs } from '../../timeline/ChannelTabs.tsx';
import { useCopying } from '../../timeline/copy/use-copying.ts';
import { NoticeLine } from '../../timeline/NoticeLine.tsx';
import { historyOf, knownOf } from '../../timeline/state/derived.ts';
import { type Page, PageContext, usePage } from '../../timeline/state/page-store.ts';
import { TimelinePanel } from '../../timeline/TimelinePanel.tsx';
import { Toast } from '../../timeline/Toast.tsx';
import { WhoLine } from '../../timeline/WhoLine.tsx';
import { useCommands } from '../commands/registry.ts';
import { timelineCommands } from '../commands/timeline-commands.ts';
import { FootBar } from './FootBar.tsx';
import { Inspector, InspectorTabs } from './Inspector.tsx';
import { useKeptFocus } from './keep-focus.ts';
import type { Live } from './live.ts';
import { PageState } from './PageStates.tsx';
import { PageTools, useSaving } from './PageTools.tsx';
import classes from './CustomerTimeline.module.css';

type Props = {
  readonly page: Page;
  /** What somebody typed to find the customer; until there is an answer, it is all that is known. */
  readonly searched?: SafeText | undefined;
  /** Somebody has just come here: the focus goes to whom they found. */
  readonly hasArrived: boolean;
  /** How the search stands that leads here. */
  readonly waiting?: ComingSearch | undefined;
  readonly live?: Live | undefined;
  /** Shows the view as a document, or, of it, the messages that were chosen, by id. */
  readonly onReport: (view: View, only?: readonly string[]) => void;
  /** Identities were masked: nothing else on the page may show them either. */
  readonly onMasked?: (() => void) | undefined;
};

/**
 * One customer's page, the same frame from the search until the whole history is there: who, tabs, filters, notices, the list, and
 * beside it what can be asked of the whole. What is on its way, failed or empty stands in the place of the list.
 */
export function CustomerTimeline(props: Props): ReactNode {
  return (
    <PageContext value={props.page}>
      <Frame {...props} />
    </PageContext>
  );
}

function Frame({ page, searched, hasArrived, waiting, live, onReport, onMasked }: Props): ReactNode {
  const history = usePage(historyOf);
  const isKnown = usePage((state) => knownOf(state) !== undefined);
  const masked = usePage((state) => state.masked);
  // The same one for the same answer: every row holds it, and making it walks all receivers. Who is named in it is known of the
  // whole alone: before that, nobody can hide them.
  const mask = useMemo(
    () => (history === undefined ? unmasked : createScreenMasker(masked ? 'hide' : 'none', history)),
    [masked, history],
  );
  const heading = useFocusOnArrival(hasArrived);
  const reportOne = useReportOne(page, onReport);
  useKeptFocus();
  return (
    <MaskContext value={isKnown ? mask : undefined}>
      <div className={classes['page']}>
        <div className={classes['main']}>
          <WhoLine searched={searched} headingRef={heading} live={live} onMasked={onMasked}>
            <PageTools onReport={onReport} />
          </WhoLine>
          <div className={classes['tabs']}>
            <ChannelTabs />
            <InspectorTabs isBeside={false} />
          </div>
          <ReportMessageContext value={reportOne}>
            <TimelinePanel
              notice={<NoticeLine live={live} />}
              onReport={(only) => onReport(page.store.get().view, only)}
            >
              <PageState waiting={waiting} live={live} />
            </TimelinePanel>
          </ReportMessageContext>
        </div>
        <Inspector live={live} />
        <FootBar onReport={onReport} />
        <Toast />
      </div>
      <Commands page={page} live={live} onReport={onReport} onMasked={onMasked} />
    </MaskContext>
  );
}

/** The report of one message: the same function for as long as the page is, since every opened row has it. */
function useReportOne(page: Page, onReport: Props['onReport']): (id: string) => void {
  const latest = useRef(onReport);
  useEffect(() => {
    latest.current = onReport;
  });
  return useCallback((id) => latest.current(page.store.get().view, [id]), [page]);
}

/** What can be done with the page by keys and from the palette. */
function Commands({
  page,
  live,
  onReport,
  onMasked,
}: Omit<Props, 'searched' | 'hasArrived' | 'waiting'>): ReactNode {
  const copying = useCopying();
  const { saveAll } = useSaving();
  useCommands(() =>
    timelineCommands(page, { copying, report: onReport, refresh: live?.refresh, save: saveAll, onMasked }),
  );
  return null;
}

/**
 * Whoever searched is at the name of whom they found: the focus goes there once it is on screen, since moving it before would lay
 * out the page a second time; unless they type the next one already.
 */
function useFocusOnArrival(hasArrived: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!hasArrived) return undefined;
    const frame = requestAnimationFrame(() => {
      setTimeout(() => {
        const at = document.activeElement;
        if (at === null || at === document.body || at.closest('form[role=search]') !== null)
          heading.current?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [hasArrived]);
  return heading;
}
