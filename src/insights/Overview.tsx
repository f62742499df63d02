import { type ReactNode, useDeferredValue, useId, useMemo } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import { historyCaveats } from '../domain/history/completeness.ts';
import { type FailureRun, describeFailureRun, findFailureRuns } from '../domain/history/failure-runs.ts';
import type { History } from '../domain/history/history.ts';
import { type Gap, describeGap, shortestGap } from '../domain/overview/contact-rate.ts';
import { overviewOf } from '../domain/overview/overview.ts';
import { countOf, formatCount } from '../domain/text/wording.ts';
import { dayNumberAt } from '../domain/time/day.ts';
import { type ZoneName, formatZone } from '../domain/time/zone.ts';
import { describeFilters } from '../domain/view/filters.ts';
import type { View } from '../domain/view/view.ts';
import { WarningSign } from '../message/StatusBadge.tsx';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { withKeys } from '../ui/with-keys.ts';
import { HeatStrip } from './HeatStrip.tsx';
import { OverviewCampaigns } from './OverviewCampaigns.tsx';
import { OverviewChannels } from './OverviewChannels.tsx';
import classes from './Overview.module.css';

type Props = {
  readonly history: History;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  /** What the view keeps of it, in any order; all of it where nothing is filtered. */
  readonly shown: readonly Communication[];
  /** The display zone. */
  readonly zone: ZoneName;
  readonly view: View;
  readonly update: (changes: Partial<View>) => void;
  /** Goes to a message in the timeline. */
  readonly onShow: (id: string) => void;
};

/** Everything, or what is shown, at a glance: how often, by which channel, when, what arrived, what fails. */
export function Overview({ history, scope, onScope, shown, zone, view, update, onShow }: Props): ReactNode {
  const mask = useMask();
  const titleId = useId();
  const { communications, fetchedAt } = history;
  const isNarrowed = shown.length < communications.length;
  const isAll = scope === 'all' || !isNarrowed;
  // It walks through every message, and must not hold up whoever types what is searched for.
  const counted = useDeferredValue(isAll ? communications : shown);
  const overview = useMemo(() => overviewOf(counted, { zone, fetchedAt }), [counted, zone, fetchedAt]);
  const { sentence, facts, lines, total, strip, drawn, gaps, campaigns } = overview;
  const write = async (): Promise<string> => {
    const { writeOverview } = await import('../export/overview.ts');
    return writeOverview(overview, history, { zone, filters: isAll ? [] : describeView(view) });
  };
  return (
    <section aria-labelledby={titleId} className={classes['overview']}>
      <h2 id={titleId} className={classes['title']}>
        Overview
      </h2>
      {isNarrowed && (
        <ScopeSwitch scope={scope} all={communications.length} shown={shown.length} onChange={onScope} />
      )}
      <p className={classes['sentence']}>{sentence}</p>
      <Doubts history={history} zone={zone} update={update} />
      {facts.length > 0 && (
        <ul aria-label="How often" className={classes['facts']}>
          {withKeys(facts, (words) => words).map(({ key, item: words }) => (
            <li key={key}>
              <VendorText>{mask.id(words)}</VendorText>
            </li>
          ))}
        </ul>
      )}
      <Gaps gaps={gaps} />
      {lines.length > 0 && (
        <>
          <OverviewChannels
            lines={lines}
            total={total}
            zone={zone}
            view={view}
            update={update}
            onShow={onShow}
          />
          <HeatStrip strip={strip} drawn={drawn} view={view} update={update} />
          <OverviewCampaigns campaigns={campaigns} view={view} update={update} />
        </>
      )}
      <div className={classes['foot']}>
        <CopyButton label="Copy this overview" text={write} />
        <span className={classes['note']}>Days are {formatZone(zone, fetchedAt)}</span>
      </div>
    </section>
  );
}

/** What narrows a view, in words, its tab too. */
function describeView(view: View): readonly string[] {
  return [
    ...(view.channel === undefined ? [] : [channelLabel(view.channel)]),
    ...describeFilters(view).map(({ words }) => words),
  ];
}

type Scope = 'all' | 'shown';
type ScopeProps = {
  readonly scope: Scope;
  readonly all: number;
  readonly shown: number;
  readonly onChange: (scope: Scope) => void;
};

/** Whether all messages are summed up, or those that the filters keep; only there while a filter is on. */
function ScopeSwitch({ scope, all, shown, onChange }: ScopeProps): ReactNode {
  return (
    <div role="group" aria-label="What is summed up" className={classes['scope']}>
      <Button aria-pressed={scope === 'all'} onClick={() => onChange('all')}>
        All {formatCount(all)}
      </Button>
      <Button aria-pressed={scope === 'shown'} onClick={() => onChange('shown')}>
        These {formatCount(shown)}
      </Button>
      <span className={classes['note']}>{scope === 'all' ? 'filters ignored' : 'only what is shown'}</span>
    </div>
  );
}

type DoubtProps = Pick<Props, 'history' | 'zone' | 'update'>;

/** What fails now, and what may be missing: of the whole history, whatever is summed up. */
function Doubts({ history, zone, update }: DoubtProps): ReactNode {
  const mask = useMask();
  const runs = useMemo(() => findFailureRuns(history), [history]);
  const doubts = useMemo(() => historyCaveats(history), [history]);
  if (runs.length === 0 && doubts.length === 0) return null;
  return (
    <ul aria-label="What fails and what may be missing" className={classes['doubts']}>
      {runs.map((run) => (
        <li key={run.channel}>
          <WarningSign /> <VendorText>{mask.text(describeFailureRun(run, zone))}</VendorText>{' '}
          <button type="button" className={classes['link']} onClick={() => update(failuresOf(run, zone))}>
            Show them
          </button>
        </li>
      ))}
      {withKeys(doubts, (words) => words).map(({ key, item: words }) => (
        <li key={key}>
          <WarningSign /> <VendorText>{mask.text(words)}</VendorText>
        </li>
      ))}
    </ul>
  );
}

/** What shows a run: what did not arrive by its channel since the day on which it began. */
function failuresOf({ channel, since }: FailureRun, zone: ZoneName): Partial<View> {
  const statuses = (['failed', 'bounced', 'blocked'] as const).map((family) => ({ family }));
  return { channel, statuses, from: dayNumberAt(since, zone), to: undefined };
}

/** Ten years may hold hundreds. */
const mostGaps = 100;

/** The stretches without any contact, in words; the longest is said already. */
function Gaps({ gaps }: { readonly gaps: readonly Gap[] }): ReactNode {
  if (gaps.length < 2) return null;
  const more = gaps.length - mostGaps;
  return (
    <details className={classes['gaps']}>
      <summary>
        {formatCount(gaps.length)} gaps of {shortestGap} days or more
      </summary>
      <ul aria-label="Times without contact" className={classes['facts']}>
        {gaps.slice(0, mostGaps).map((gap) => (
          <li key={gap.from}>{describeGap(gap)}</li>
        ))}
      </ul>
      {more > 0 && <p className={classes['note']}>and {countOf(more, 'earlier one')}</p>}
    </details>
  );
}
