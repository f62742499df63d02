import { type ReactNode, useEffect, useState } from 'react';
import type { Communication } from '../../domain/history/communication.ts';
import { countOf } from '../../domain/text/wording.ts';
import type { ZoneName } from '../../domain/time/zone.ts';
import { Button } from '../../ui/Button.tsx';
import { toDays } from './rows.ts';

type Props = Parameters<typeof toDays>[2] & {
  readonly communications: readonly Communication[];
  readonly zone: ZoneName;
  readonly onFold: (fold: boolean) => void;
};

/**
 * Says how many repeats are folded, and lets them be shown one by one and back. Stands under the list: the days that nobody
 * saw are counted after the rows have come, and then nothing may move.
 */
export function FoldLine({ communications, zone, fold, unfolded, marked, onFold }: Props): ReactNode {
  const [folded, setFolded] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() =>
      setFolded(toDays(communications, zone, { fold, unfolded, marked }).countFolded()),
    );
    return () => clearTimeout(timer);
  }, [communications, zone, fold, unfolded, marked]);
  if (fold && folded === 0) return null;
  return (
    <p>
      {fold
        ? `${countOf(folded, 'repeat')} of the same text within minutes ${folded === 1 ? 'is' : 'are'} folded. `
        : 'Repeats are shown one by one. '}
      <Button onClick={() => onFold(!fold)}>{fold ? 'Show one by one' : 'Fold repeats'}</Button>
    </p>
  );
}
