import type { ReactNode } from 'react';
import type { Instant } from '../../domain/time/instant.ts';
import type { Dimension, Selection } from '../../domain/view/select-communications.ts';
import type { View } from '../../domain/view/view.ts';
import type { ZoneName } from '../../domain/time/zone-name.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { DateFilter } from './DateFilter.tsx';
import { campaignChoices, type ChoiceGroup, directionChoices, statusChoices } from './to-choices.ts';

export type FilterMenuProps = {
  readonly selection: Selection;
  readonly view: View;
  readonly zone: ZoneName;
  readonly now: Instant;
  readonly onChange: (changes: Partial<View>) => void;
};
/** The dimensions that have a menu; the channel has its tabs, the words their field. */
export type MenuDimension = Exclude<Dimension, 'channel' | 'words'>;

const choices = {
  status: statusChoices,
  campaign: campaignChoices,
  direction: directionChoices,
} satisfies Record<
  Exclude<MenuDimension, 'date'>,
  (selection: Selection, view: View) => readonly ChoiceGroup[]
>;

/** What stands in a filter's pop-over; counted when it opens, not before. */
export function FilterMenu({
  dimension,
  ...props
}: FilterMenuProps & { readonly dimension: MenuDimension }): ReactNode {
  if (dimension === 'date') return <DateFilter {...props} />;
  const groups = choices[dimension](props.selection, props.view);
  if (groups.every((group) => group.choices.length === 0)) return <p>Nothing here names one.</p>;
  return <ChoiceList groups={groups} onChange={props.onChange} />;
}
