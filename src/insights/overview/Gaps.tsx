import type { ReactNode } from 'react';
import { countOf, formatCount } from '../../domain/text/format-count.ts';
import { describeGap } from '../../domain/overview/gaps.ts';
import { shortestGap } from '../../domain/overview/gaps.ts';
import type { Period } from '../../domain/overview/heat-unit.ts';
import classes from './Gaps.module.css';

/** The newest say how it is now; ten years may hold hundreds. */
const mostShown = 3;
const mostListed = 100;

/** The stretches without any contact, in words. */
export function Gaps({ gaps }: { readonly gaps: readonly Period[] }): ReactNode {
  if (gaps.length === 0) return <p className={classes['none']}>No two weeks without contact in between.</p>;
  const older = gaps.slice(mostShown, mostListed);
  const more = gaps.length - mostShown - older.length;
  return (
    <div>
      <GapList gaps={gaps.slice(0, mostShown)} />
      {older.length > 0 && (
        <details className={classes['older']}>
          <summary>
            {countOf(gaps.length - mostShown, 'earlier one')} of {shortestGap} days or more
          </summary>
          <GapList gaps={older} />
          {more > 0 && <p className={classes['none']}>and {formatCount(more)} before these</p>}
        </details>
      )}
    </div>
  );
}

function GapList({ gaps }: { readonly gaps: readonly Period[] }): ReactNode {
  return (
    <ul aria-label="Times without contact" className={classes['gaps']}>
      {gaps.map((gap) => (
        <li key={gap.from}>{describeGap(gap)}</li>
      ))}
    </ul>
  );
}
