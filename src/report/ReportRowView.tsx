import type { ReactNode } from 'react';
import { ChannelIcon } from '../message/ChannelIcon.tsx';
import { StatusBadge, WarningSign } from '../message/StatusBadge.tsx';
import { VendorText } from '../message/VendorText.tsx';
import type { ReportFact, ReportRow } from './report-row.ts';
import { withKeys } from '../ui/with-keys.ts';
import classes from './ReportRowView.module.css';

/** One message, whole: nothing folded, nothing to press. */
export function ReportRowView({ row }: { readonly row: ReportRow }): ReactNode {
  const { time, iso, zone, channel, channels, direction, text, status, facts } = row;
  return (
    <div className={classes['row']} data-report-row>
      <div className={classes['when']}>
        <div className={classes['time']}>
          {iso === undefined ? <VendorText>{time}</VendorText> : <time dateTime={iso}>{time}</time>}
          {zone !== undefined && <span className={classes['dim']}> {zone}</span>}
        </div>
        <div className={classes['channel']}>
          <ChannelIcon channel={channel} size={14} /> <VendorText>{channels}</VendorText>
        </div>
        <div className={classes['dim']}>{direction}</div>
      </div>
      <div className={classes['said']}>
        {text !== '' && (
          <p className={classes['text']} dir="auto">
            {text}
          </p>
        )}
        <dl className={classes['facts']}>
          {withKeys(facts, ({ label, value }) => `${label} ${value}`).map(({ key, item }) => (
            <Fact key={key} fact={item} />
          ))}
        </dl>
      </div>
      <div className={classes['status']}>
        {status !== undefined && <StatusBadge family={status.family}>{status.label}</StatusBadge>}
      </div>
    </div>
  );
}

function Fact({ fact: { label, value, doubt } }: { readonly fact: ReportFact }): ReactNode {
  return (
    <div data-doubt={doubt}>
      <dt>
        {doubt && <WarningSign />} {label}
      </dt>{' '}
      <dd>
        <VendorText>{value}</VendorText>
      </dd>
    </div>
  );
}
