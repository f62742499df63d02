import type { ReactNode } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import type { Completeness } from '../domain/history/completeness.ts';
import { formatCount } from '../domain/text/format-count.ts';
import { WarningSign } from '../message/StatusBadge.tsx';
import { useMask } from '../message/mask-context.ts';
import { VendorText } from '../message/VendorText.tsx';
import classes from './CompletenessLine.module.css';

type Props = {
  readonly shown: number;
  readonly total: number;
  readonly channels: readonly Completeness[];
  /** What was asked for, in words. */
  readonly asked: string;
  readonly extra?: ReactNode;
};

/** How much is on screen, and per channel how complete the vendor's lists are. */
export function CompletenessLine({ shown, total, channels, asked, extra }: Props): ReactNode {
  const mask = useMask();
  const told = channels.filter(({ empty }) => !empty);
  const none = [
    ...new Set(channels.filter(({ empty }) => empty).map(({ channel }) => channelLabel(channel))),
  ];
  return (
    <div className={classes['line']}>
      <span role="status" className={classes['count']}>
        {formatCount(shown)} of {formatCount(total)}
      </span>
      <ul aria-label="Completeness" className={classes['channels']}>
        {told.map(({ key, words, doubtful }) => (
          <li key={key} data-doubtful={doubtful}>
            {doubtful && <WarningSign />} <VendorText>{mask.id(words)}</VendorText>
          </li>
        ))}
        {none.length > 0 && (
          <li>
            none: <VendorText>{mask.id(none.join(', '))}</VendorText>
          </li>
        )}
      </ul>
      <span className={classes['asked']}>
        <VendorText>{mask.id(asked)}</VendorText>
      </span>
      {extra}
    </div>
  );
}
