import type { ReactNode } from 'react';
import { describeEnd } from '../domain/history/completeness.ts';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { historyOf } from './state/derived.ts';
import { usePage } from './state/page-store.ts';
import classes from './EndOfList.module.css';

/** The last row: that Capillary lists no more, of what it lists less than it counts, and what was not asked. */
export function EndOfList(): ReactNode {
  const history = usePage(historyOf);
  const mask = useMask();
  if (history === undefined) return null;
  return (
    <p className={classes['end']}>
      <VendorText>{mask.id(describeEnd(history))}</VendorText>
      <span className={classes['printed']}>
        {' '}
        Printed from Customer Timeline; for a document with everything in it, press Report.
      </span>
    </p>
  );
}
