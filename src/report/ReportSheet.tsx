import '@fontsource-variable/noto-sans/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@fontsource-variable/noto-sans-thai/wght.css';
import '@fontsource/noto-color-emoji/emoji-400.css';
import type { ReactNode } from 'react';
import { VendorText } from '../message/VendorText.tsx';
import type { ReportHead } from './report-head.ts';
import type { ReportPart } from './report-part.ts';
import { ReportHeader } from './ReportHeader.tsx';
import { ReportParts } from './ReportParts.tsx';
import classes from './ReportSheet.module.css';
import { ReportSummary } from './summary/ReportSummary.tsx';
import type { Summary } from './summary/to-summary.ts';

export type ReportContent = {
  readonly head: ReportHead;
  /** `undefined` where none is asked for. */
  readonly summary: Summary | undefined;
  /** All of it, or the one part of a picture. */
  readonly parts: readonly ReportPart[];
};

/**
 * The document itself. A table in print, since browsers repeat nothing but a table's head on every page; to assistive
 * technology and on screen it is none. What stands above the messages stands above the first part only.
 */
export function ReportSheet({ head, summary, parts }: ReportContent): ReactNode {
  return (
    <article aria-label="Report" className={classes['sheet']} data-report>
      <div className={classes['running']} aria-hidden>
        <VendorText>{head.running}</VendorText>
      </div>
      <div className={classes['body']}>
        {parts[0]?.number === 1 && (
          <>
            <ReportHeader head={head} />
            {summary !== undefined && <ReportSummary summary={summary} />}
          </>
        )}
        <ReportParts parts={parts} head={head} />
      </div>
    </article>
  );
}
