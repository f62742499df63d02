import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFileExport, IconFileText } from '@tabler/icons-react';
import { type ReactNode, Suspense, lazy, useMemo, useState, useRef } from 'react';
import type { Fetched } from '../../api/read-fetched.ts';
import type { Identifier } from '../../contract/identifier.ts';
import type { History } from '../../domain/history/history.ts';
import { createScreenMasker } from '../../domain/masking/masker.ts';
import { describeFilters, withoutFilters } from '../../domain/view/filters.ts';
import { dimensions } from '../../domain/view/select.ts';
import type { View } from '../../domain/view/view.ts';
import type { ExportedView } from '../../export/settings.ts';
import type { ViewInUrl } from '../../message/use-view.ts';
import { MaskContext } from '../../message/VendorText.tsx';
import { SaveAnswerButton } from '../../saved/SaveAnswerButton.tsx';
import { type TimelineHandle, TimelineView } from '../../timeline/TimelineView.tsx';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import type { Command } from '../commands/command.ts';
import { CommandKeys } from '../commands/CommandKeys.tsx';
import { timelineCommands } from '../commands/timeline-commands.ts';
import { type Insight, Insights, insightLabels, insights } from './Insights.tsx';
import classes from './CustomerTimeline.module.css';

type Props = {
  readonly history: History;
  readonly url: ViewInUrl;
  /** Where the history is from and of when. */
  readonly origin: ReactNode;
  /** Networks that failed or are still on their way. */
  readonly networkLines?: ReactNode;
  /** Move the focus to the heading: somebody has just arrived. */
  readonly focusHeading?: boolean;
  /** Identities were masked: nothing else on the page may show them either. */
  readonly onMasked?: () => void;
  /** Shows the view, as it is typed, as a document. */
  readonly onReport: (view: View) => void;
  /** What can be saved; none of a file that is saved already. */
  readonly answers?: readonly Fetched[];
  /** Asks for the customer by another identity; not where nothing is connected. */
  readonly ask?: (identifier: Identifier, signal: AbortSignal) => Promise<History>;
};

/** One customer's history with everything that can be done with it, wherever it came from. */
export function CustomerTimeline(props: Props): ReactNode {
  const { history, url, answers = [], ask, onReport } = props;
  const [masked, setMasked] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<Insight>>(new Set());
  const timeline = useRef<TimelineHandle>(null);
  const wide = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false });
  // The same one for the same answer: every card holds it, and making it walks all receivers.
  const mask = useMemo(() => createScreenMasker(masked ? 'hide' : 'none', history), [masked, history]);
  const onMasked = (now: boolean): void => {
    setMasked(now);
    if (now) props.onMasked?.();
  };
  const show = (id: string): void => {
    if (timeline.current?.list()?.toMessage(id) === true) return;
    url.update({ ...withoutFilters(dimensions), message: id });
  };
  const offered = insights.filter((insight) => insight !== 'identities' || ask !== undefined);
  const toggle = (insight: Insight): void => {
    const after = new Set(opened);
    if (!after.delete(insight)) after.add(insight);
    setOpened(after);
  };
  const commands: readonly Command[] = [
    // oxlint-disable-next-line react/refs -- read when a command is given, never while rendering
    ...timelineCommands(() => timeline.current, url),
    {
      id: 'mask',
      group: 'View',
      label: masked ? 'Show identities' : 'Hide identities',
      run: () => onMasked(!masked),
    },
    ...offered.map((insight): Command => ({
      id: insight,
      group: 'Answers',
      label: insightLabels[insight],
      run: () => toggle(insight),
    })),
  ];
  const zone = url.view.zone ?? history.sourceZone;
  const shown = offered.filter((id) => opened.has(id));
  const insight = { history, zone, url, ask, onShow: show };
  return (
    <MaskContext value={mask}>
      <TimelineView
        ref={timeline}
        history={history}
        url={url}
        masked={masked}
        onMasked={onMasked}
        origin={props.origin}
        networkLines={props.networkLines}
        tools={
          <Toggles
            toggles={offered.map((id) => ({
              id,
              label: insightLabels[id],
              open: opened.has(id),
              onToggle: () => toggle(id),
            }))}
          />
        }
        renderTools={({ view, selection }) => (
          <>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFileText size={14} aria-hidden />}
              onClick={() => onReport(view)}
            >
              Report
            </Button>
            <ExportButton
              history={history}
              view={view}
              zone={zone}
              filters={describeFilters(view).map(({ words }) => words)}
              shown={selection.shown}
            />
            <SaveAnswerButton answers={answers} history={history} mask={mask} />
            <CommandKeys commands={commands} />
          </>
        )}
        panel={<Insights {...insight} opened={shown.filter((id) => id !== 'overview' || !wide)} />}
        aside={wide && opened.has('overview') ? <Insights {...insight} opened={['overview']} /> : undefined}
        focusHeading={props.focusHeading === true}
      />
    </MaskContext>
  );
}

type Toggle = {
  readonly id: string;
  readonly label: string;
  readonly open: boolean;
  readonly onToggle: () => void;
};

/** Buttons that open something about the whole history, and close it again. */
function Toggles({ toggles }: { readonly toggles: readonly Toggle[] }): ReactNode {
  return toggles.map(({ id, label, open, onToggle }) => (
    <Button
      key={id}
      size="compact-sm"
      variant="default"
      className={classes['toggle'] ?? ''}
      aria-expanded={open}
      onClick={onToggle}
    >
      {label}
    </Button>
  ));
}

const ExportMenu = lazy(async () => ({
  default: (await import('../../export/menu/ExportMenu.tsx')).ExportMenu,
}));

/** Hands on what is on screen as a file; the writing is fetched when it is first asked for. */
function ExportButton(exported: ExportedView): ReactNode {
  return (
    <PopoverButton label="Export" name="Export" icon={<IconFileExport size={14} aria-hidden />}>
      {() => (
        <Suspense fallback={<p>Loading…</p>}>
          <ExportMenu {...exported} />
        </Suspense>
      )}
    </PopoverButton>
  );
}
