import { type ComponentProps, type ReactNode, Suspense, useMemo, useState } from 'react';
import { createMasker } from '../../domain/masking/create-masker.ts';
import { describeFilters } from '../../domain/view/filters.ts';
import { type View, wholeView } from '../../domain/view/view.ts';
import { type ReportChoices, noChoices } from '../../report/report-choices.ts';
import { ReportView } from '../../report/ReportView.tsx';
import { ZonePicker } from '../frame/ZonePicker.tsx';

type Shown = ComponentProps<typeof ReportView>;
type Props = Omit<
  Shown,
  'zone' | 'filters' | 'mask' | 'onUnmasked' | 'choices' | 'onChoices' | 'zonePicker'
> & {
  /** What is remembered of the last report of the same customer, and what remembers it for the next. */
  readonly kept: ReportChoices | undefined;
  readonly onKeep: (choices: ReportChoices) => void;
};

/** A report of a view, or of messages chosen in it; masked as whatever is shared, unless somebody chooses otherwise. */
export function MaskedReport({ kept, onKeep, ...props }: Props): ReactNode {
  const { history, only } = props;
  const [unmasked, setUnmasked] = useState(false);
  const [choices, setChoices] = useState(kept ?? noChoices);
  const view = only === undefined ? props.view : withoutNarrowing(props.view);
  // Made once for an answer: it looks at every receiver, and remembers what it masked.
  const mask = useMemo(() => createMasker(unmasked ? 'none' : 'share', history), [unmasked, history]);
  return (
    <Suspense>
      <ReportView
        {...props}
        view={view}
        zone={view.zone ?? history.sourceZone}
        filters={describeFilters(view).map(({ words }) => words)}
        mask={mask}
        onUnmasked={setUnmasked}
        choices={choices}
        onChoices={(changed) => {
          setChoices(changed);
          onKeep(changed);
        }}
        zonePicker={<ZonePicker source={history.sourceZone} />}
      />
    </Suspense>
  );
}

/** What was chosen one by one is shown whatever the list was narrowed to. */
function withoutNarrowing({ zone, order, network, type, which }: View): View {
  return { ...wholeView, zone, order, network, type, which };
}
