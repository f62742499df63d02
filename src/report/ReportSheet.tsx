import { Fragment, type ReactNode } from 'react';
import { WarningSign } from '../message/StatusBadge.tsx';
import { VendorText } from '../message/VendorText.tsx';
import type { ReportHead } from './report-head.ts';
import type { ReportPart } from './report-part.ts';
import { ReportParts } from './ReportParts.tsx';
import classes from './ReportSheet.module.css';

type Props = { readonly head: ReportHead; readonly parts: readonly ReportPart[] };

/**
 * The document itself. A table in print, since browsers repeat nothing but a table's head on every page; to assistive
 * technology and on screen it is none.
 */
export function ReportSheet({ head, parts }: Props): ReactNode {
  const { title, facts, caveats, mark, isDemo, running } = head;
  return (
    <article aria-label="Report" className={classes['sheet']} data-report>
      <div className={classes['running']} aria-hidden>
        <VendorText>{running}</VendorText>
      </div>
      <div className={classes['body']}>
        <header className={classes['head']}>
          <div className={classes['title']}>
            <h1>
              <VendorText>{title}</VendorText>
            </h1>
            {isDemo && <strong className={classes['demo']}>DEMO: an invented customer</strong>}
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
              {caveats.map((caveat) => (
                <li key={caveat}>
                  <WarningSign /> <VendorText>{caveat}</VendorText>
                </li>
              ))}
            </ul>
          )}
        </header>
        <ReportParts parts={parts} running={running} />
      </div>
    </article>
  );
}
