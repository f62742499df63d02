import { type ReactNode, useState } from 'react';
import { networkLabel } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import { describeCompleteness } from '../domain/history/completeness.ts';
import type { History } from '../domain/history/history.ts';
import type { AskedComparison } from '../domain/identity/compare-identities.ts';
import { countOf } from '../domain/text/wording.ts';
import { type ZoneName, formatZone } from '../domain/time/zone.ts';
import { MessageLines } from '../message/MessageLines.tsx';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { ZonedTime } from '../message/ZonedTime.tsx';
import classes from './Identities.module.css';

type Props = {
  readonly first: History;
  readonly second: History;
  readonly comparison: AskedComparison;
  readonly sides: { readonly first: string; readonly second: string };
  readonly zone: ZoneName;
  readonly onShow: (id: string) => void;
};

/** What only one of the two identities has, and how far that can be trusted. */
export function Differences({ first, second, comparison, sides, zone, onShow }: Props): ReactNode {
  const mask = useMask();
  const { onlyInFirst, onlyInSecond, leftOut } = comparison;
  return (
    <>
      {leftOut.length > 0 && (
        <p className={classes['note']}>
          Not compared, because only {sides.first} was asked for it:{' '}
          <VendorText>{mask.id(leftOut.map(networkLabel).join(', '))}</VendorText>.
        </p>
      )}
      {(isDoubtful(first) || isDoubtful(second)) && (
        <p className={classes['note']}>If either list is incomplete, a difference may only be a gap.</p>
      )}
      <DifferingList
        title={`Only under ${sides.first}`}
        communications={onlyInFirst}
        zone={zone}
        onShow={onShow}
      />
      <DifferingList
        title={`Only under ${sides.second}`}
        note="These are not in this timeline. Search for that identity to see them in one."
        communications={onlyInSecond}
        zone={zone}
      />
      <p className={classes['note']}>
        Fetched <ZonedTime at={second.fetchedAt} zone={zone} /> ({formatZone(zone, second.fetchedAt)}).
      </p>
    </>
  );
}

function isDoubtful({ channels, notices }: History): boolean {
  return notices.length > 0 || describeCompleteness(channels).some(({ doubtful }) => doubtful);
}

type ListProps = {
  readonly title: string;
  readonly note?: string;
  readonly communications: readonly Communication[];
  readonly zone: ZoneName;
  /** Only for those that stand in the timeline. */
  readonly onShow?: (id: string) => void;
};

/** The newest say enough; the count says how many there are. */
const mostMessages = 50;

/** Communications that only one identity has: folded, and made only while it is open. */
function DifferingList({ title, note, communications, zone, onShow }: ListProps): ReactNode {
  const [open, setOpen] = useState(false);
  if (communications.length === 0) return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {title}: {countOf(communications.length, 'communication')}
      </summary>
      {open && (
        <>
          {note !== undefined && <p className={classes['note']}>{note}</p>}
          <MessageLines
            label={title}
            communications={communications}
            most={mostMessages}
            zone={zone}
            onShow={onShow}
          />
        </>
      )}
    </details>
  );
}
