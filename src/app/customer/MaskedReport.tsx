import { type ComponentProps, type ReactNode, Suspense, useMemo, useState } from 'react';
import { createMasker } from '../../domain/masking/share/create-masker.ts';
import { describeFilters } from '../../domain/view/filters.ts';
import { ReportView } from '../../report/ReportView.tsx';

type Props = Omit<ComponentProps<typeof ReportView>, 'zone' | 'filters' | 'mask' | 'onUnmasked'>;

/** A report of a view, masked as whatever is shared, unless somebody chooses otherwise. */
export function MaskedReport(props: Props): ReactNode {
  const { history, view } = props;
  const [unmasked, setUnmasked] = useState(false);
  // Made once for an answer: it looks at every receiver, and remembers what it masked.
  const mask = useMemo(() => createMasker(unmasked ? 'none' : 'share', history), [unmasked, history]);
  return (
    <Suspense>
      <ReportView
        {...props}
        zone={view.zone ?? history.sourceZone}
        filters={describeFilters(view).map(({ words }) => words)}
        mask={mask}
        onUnmasked={setUnmasked}
      />
    </Suspense>
  );
}
