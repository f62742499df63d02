import { type ComponentProps, type ReactNode, Suspense, useMemo, useState } from 'react';
import { noMask, toShareMask } from '../domain/masking/share/to-share-mask.ts';
import { ReportView } from '../report/ReportView.tsx';
import { describeFilters } from '../timeline/filters/describe-filters.ts';

type Props = Omit<ComponentProps<typeof ReportView>, 'zone' | 'filters' | 'hide' | 'unmasked' | 'onUnmasked'>;

/** A report of a view, masked as whatever is shared, unless somebody chooses otherwise. */
export function MaskedReport(props: Props): ReactNode {
  const { history, sent, view } = props;
  const [unmasked, setUnmasked] = useState(false);
  // Made once for an answer: it looks at every receiver, and remembers what it masked.
  const mask = useMemo(() => (unmasked ? noMask : toShareMask(history, sent)), [unmasked, history, sent]);
  return (
    <Suspense>
      <ReportView
        {...props}
        zone={view.zone ?? history.sourceZone}
        filters={describeFilters(view).map(({ words }) => words)}
        hide={mask.text}
        unmasked={unmasked}
        onUnmasked={setUnmasked}
      />
    </Suspense>
  );
}
