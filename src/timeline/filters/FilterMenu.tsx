import { Fragment, type ReactNode } from 'react';
import { familyLabels, statusFamilies } from '../../domain/channels/status.ts';
import { formatCount } from '../../domain/text/wording.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { ZoneName } from '../../domain/time/zone.ts';
import { countChoices } from '../../domain/view/choices.ts';
import type { Dimension, Selection } from '../../domain/view/select.ts';
import type { StatusFilter, View } from '../../domain/view/view.ts';
import { VendorText, useMask } from '../../message/VendorText.tsx';
import { DateFilter } from './DateFilter.tsx';
import classes from './FilterMenu.module.css';

export type FilterMenuProps = {
  readonly selection: Selection;
  readonly view: View;
  readonly zone: ZoneName;
  readonly now: Instant;
  readonly onChange: (changes: Partial<View>) => void;
};

/** The dimensions that have a menu; the channel has its tabs, the words their field. */
export type MenuDimension = Exclude<Dimension, 'channel' | 'words'>;

/** One thing to filter by: what it is called, how many it would keep, and the view with it turned on or off. */
type Choice = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
  readonly change: Partial<View>;
};
/** Choices that belong together, under a title where there are several groups. */
type ChoiceGroup = { readonly title?: string; readonly choices: readonly Choice[] };

const choicesOf = {
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
  const groups = choicesOf[dimension](props.selection, props.view);
  if (groups.every((group) => group.choices.length === 0)) return <p>Nothing here names one.</p>;
  return <ChoiceList groups={groups} onChange={props.onChange} />;
}

/** More would stall the page; those that keep most come first. */
const mostChoices = 200;

type ChoicesProps = {
  readonly groups: readonly ChoiceGroup[];
  readonly onChange: (changes: Partial<View>) => void;
};

/** Boxes to tick, each saying how many it would keep under the other filters. */
function ChoiceList({ groups, onChange }: ChoicesProps): ReactNode {
  const mask = useMask();
  return groups
    .filter(({ choices }) => choices.length > 0)
    .map(({ title, choices }) => (
      <Fragment key={title ?? ''}>
        {title !== undefined && <p className={classes['title']}>{title}</p>}
        <ul className={classes['choices']} aria-label={title}>
          {choices.slice(0, mostChoices).map(({ key, label, count, chosen, change }) => (
            <li key={key}>
              <label className={classes['choice']} data-none={count === 0}>
                <input type="checkbox" checked={chosen} onChange={() => onChange(change)} />
                <span className={classes['label']}>
                  <VendorText>{mask.text(label)}</VendorText>
                </span>{' '}
                <span className={classes['count']}>{formatCount(count)}</span>
              </label>
            </li>
          ))}
        </ul>
        {choices.length > mostChoices && (
          <p className={classes['more']}>
            and {formatCount(choices.length - mostChoices)} more, each with fewer messages than these
          </p>
        )}
      </Fragment>
    ));
}

/** Families first, then the vendor's own spellings of what is there and of what is chosen. */
function statusChoices(selection: Selection, { statuses }: View): readonly ChoiceGroup[] {
  const families = countChoices(selection, 'status', ({ family }) => family);
  const raws = countChoices(selection, 'status', ({ status }) => status);
  const toChoice = choiceMaker(statuses, sameStatus, (changed) => ({ statuses: changed }));
  const chosenRaws = statuses.flatMap((one) => ('raw' in one ? [one.raw] : []));
  return [
    {
      choices: [
        notArrived(statuses, families),
        ...statusFamilies.map((family) => toChoice({ family }, familyLabels[family], families.get(family))),
      ],
    },
    {
      title: 'As Capillary writes it',
      choices: byCount(
        [...new Set([...raws.keys(), ...chosenRaws])].map((raw) => toChoice({ raw }, raw, raws.get(raw))),
      ),
    },
  ];
}

/** The three of them at once: what most people ask. */
const failures = ['failed', 'bounced', 'blocked'] as const;

function notArrived(statuses: View['statuses'], families: ReadonlyMap<string, number>): Choice {
  const isFailure = (one: StatusFilter): boolean =>
    'family' in one && failures.some((family) => family === one.family);
  const others = statuses.filter((one) => !isFailure(one));
  const chosen = statuses.filter(isFailure).length === failures.length;
  return {
    key: 'not arrived',
    label: 'Did not arrive',
    count: failures.reduce((sum, family) => sum + (families.get(family) ?? 0), 0),
    chosen,
    change: { statuses: chosen ? others : [...others, ...failures.map((family) => ({ family }))] },
  };
}

/** The campaigns that are there or chosen; `none` is what no campaign sent. */
function campaignChoices(selection: Selection, { campaigns }: View): readonly ChoiceGroup[] {
  const counts = countChoices(selection, 'campaign', ({ campaign }) => campaign);
  const toChoice = choiceMaker(campaigns, Object.is, (changed) => ({ campaigns: changed }));
  return [
    {
      choices: byCount(
        [...new Set([...counts.keys(), ...campaigns])].map((campaign) =>
          toChoice(
            campaign,
            campaign === 'none' ? 'Not from a campaign' : `Campaign ${campaign}`,
            counts.get(campaign),
          ),
        ),
      ),
    },
  ];
}

/** Both directions, whether or not there is anything. */
function directionChoices(selection: Selection, { directions }: View): readonly ChoiceGroup[] {
  const counts = countChoices(selection, 'direction', ({ direction }) => direction);
  const toChoice = choiceMaker(directions, Object.is, (changed) => ({ directions: changed }));
  return [
    {
      choices: [
        toChoice('out', 'To the customer', counts.get('out')),
        toChoice('in', 'From the customer', counts.get('in')),
      ],
    },
  ];
}

/** How a choice of one dimension is made: with its count, and the view with it turned on or off. */
function choiceMaker<Value>(
  chosen: readonly Value[],
  same: (a: Value, b: Value) => boolean,
  toChange: (values: readonly Value[]) => Partial<View>,
): (value: Value, label: string, count: number | undefined) => Choice {
  return (value, label, count = 0) => {
    const without = chosen.filter((other) => !same(other, value));
    const isChosen = without.length < chosen.length;
    const change = toChange(isChosen ? without : [...chosen, value]);
    return { key: label, label, count, chosen: isChosen, change };
  };
}

function sameStatus(a: StatusFilter, b: StatusFilter): boolean {
  return 'family' in a ? 'family' in b && a.family === b.family : 'raw' in b && a.raw === b.raw;
}

function byCount(choices: readonly Choice[]): readonly Choice[] {
  return choices.toSorted((a, b) => b.count - a.count);
}
