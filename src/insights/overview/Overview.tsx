import { type ReactNode, useId, useMemo } from 'react';
import type { Masker } from '../../domain/masking/masker.ts';
import type { History } from '../../domain/history/history.ts';
import { toOverview } from '../../domain/overview/to-overview.ts';
import type { View } from '../../domain/view/view.ts';
import type { ZoneName } from '../../domain/time/zone-name.ts';
import { WarningSign } from '../../message/StatusBadge.tsx';
import { VendorText } from '../../message/VendorText.tsx';
import { ChannelStrip } from './ChannelStrip.tsx';
import { Gaps } from './Gaps.tsx';
import { HeatStrip } from './HeatStrip.tsx';
import { withKeys } from '../../ui/with-keys.ts';
import classes from './Overview.module.css';

type Props = {
  readonly history: History;
  /** The display zone. */
  readonly zone: ZoneName;
  readonly view: View;
  readonly update: (changes: Partial<View>) => void;
  /** A text as it may be shown: masked while identities are hidden. */
  readonly mask: Masker;
  readonly onShow: (id: string) => void;
};

/** A whole history at a glance: what arrived by which channel, what fails, when there was contact, and how much. */
export function Overview({ history, zone, view, update, mask, onShow }: Props): ReactNode {
  const titleId = useId();
  // It walks the whole history, and every filter that is set draws this anew.
  const overview = useMemo(() => toOverview(history, zone), [history, zone]);
  const { scope, doubts, runs, lines, nps, strip, drawn, gaps, pressure } = overview;
  return (
    <section aria-labelledby={titleId} className={classes['overview']}>
      <h2 id={titleId}>Overview</h2>
      <p className={classes['note']}>{scope}</p>
      {doubts.length > 0 && (
        <ul aria-label="What may be missing" className={classes['doubts']}>
          {withKeys(doubts, (words) => words).map(({ key, item: words }) => (
            <li key={key}>
              <WarningSign /> <VendorText>{mask.text(words)}</VendorText>
            </li>
          ))}
        </ul>
      )}
      {runs.length > 0 && (
        <ul aria-label="Failing now" className={classes['runs']}>
          {withKeys(runs, (words) => words).map(({ key, item: words }) => (
            <li key={key}>
              <WarningSign /> <VendorText>{mask.text(words)}</VendorText>
            </li>
          ))}
        </ul>
      )}
      {lines.length > 0 && (
        <>
          <ChannelStrip lines={lines} zone={zone} mask={mask} onShow={onShow} />
          {nps !== undefined && <p>{nps}</p>}
          <HeatStrip strip={strip} drawn={drawn} view={view} update={update} mask={mask} />
          {drawn.days.length > 1 && <Gaps gaps={gaps} />}
        </>
      )}
      <h3>Contact pressure</h3>
      <p className={classes['note']}>Messages to the customer, counted back from the time of fetching.</p>
      <ul aria-label="Contact pressure" className={classes['facts']}>
        {withKeys(pressure, (words) => words).map(({ key, item: words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
