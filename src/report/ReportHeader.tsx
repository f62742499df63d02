import { Fragment, type ReactNode } from 'react';
import { WarningSign } from '../message/StatusBadge.tsx';
import { VendorText } from '../message/VendorText.tsx';
import { DemoStamp } from './DemoStamp.tsx';
import type { ReportHead } from './report-head.ts';
import { withKeys } from '../ui/with-keys.ts';
import classes from './ReportHeader.module.css';

/** What a report says of itself, above everything else. */
export function ReportHeader({ head }: { readonly head: ReportHead }): ReactNode {
  const { title, facts, caveats, mark, isDemo } = head;
  return (
    <header className={classes['head']}>
      <div className={classes['title']}>
        <h1>
          <VendorText>{title}</VendorText>
        </h1>
        {isDemo && <DemoStamp>DEMO: an invented customer</DemoStamp>}
      </div>
      <p className={classes['mark']}>{mark}</p>
      <dl className={classes['facts']}>
        {facts.map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>
              <VendorText>{value}</VendorText>
            </dd>
          </Fragment>
        ))}
      </dl>
      {caveats.length > 0 && (
        <ul aria-label="What may be missing" className={classes['caveats']}>
          {withKeys(caveats, (caveat) => caveat).map(({ key, item: caveat }) => (
            <li key={key}>
              <WarningSign /> <VendorText>{caveat}</VendorText>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
