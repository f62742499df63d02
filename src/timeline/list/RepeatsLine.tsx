import { IconChevronDown, IconStack2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Communication } from '../../domain/history/communication.ts';
import { describeRepeats } from '../../domain/history/repeats.ts';
import { useMask } from '../../message/mask-context.ts';
import { VendorText } from '../../message/VendorText.tsx';
import classes from './RepeatsLine.module.css';

type Props = {
  /** The first of them, and the others. */
  readonly group: readonly Communication[];
  readonly unfolded: boolean;
  readonly onUnfold: () => void;
};

/** Under a row that stands for several: how many, how close together and what became of them; opens to each. */
export function RepeatsLine({ group, unfolded, onUnfold }: Props): ReactNode {
  const mask = useMask();
  return (
    <button type="button" className={classes['repeats']} aria-expanded={unfolded} onClick={onUnfold}>
      <IconStack2 size={14} aria-hidden />
      <VendorText>{mask.id(describeRepeats(group))}</VendorText>
      <IconChevronDown size={14} aria-hidden className={classes['chevron']} />
    </button>
  );
}
