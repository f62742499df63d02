import { type ReactNode, useState } from 'react';
import type { Communication } from '../../domain/history/communication.ts';
import { countOf } from '../../domain/text/format-count.ts';
import type { Masker } from '../../domain/masking/masker.ts';
import type { ZoneName } from '../../domain/time/zone-name.ts';
import { MessageLines } from '../../message/MessageLines.tsx';
import classes from './Identities.module.css';

type Props = {
  readonly title: string;
  readonly note?: string;
  readonly communications: readonly Communication[];
  readonly zone: ZoneName;
  readonly mask: Masker;
  /** Only for those that stand in the timeline. */
  readonly onShow?: (id: string) => void;
};

/** The newest say enough; the count says how many there are. */
const mostListed = 50;

/** Communications that only one identity has: folded, and made only while it is open. */
export function DifferingList({ title, note, communications, zone, mask, onShow }: Props): ReactNode {
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
            most={mostListed}
            zone={zone}
            mask={mask}
            onShow={onShow}
          />
        </>
      )}
    </details>
  );
}
