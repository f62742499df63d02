import { countChoices } from '../../domain/view/count-choices.ts';
import { familyLabels, foldStatus, statusFamilies } from '../../domain/channels/delivery-status.ts';
import type { Selection } from '../../domain/view/select-communications.ts';
import type { StatusFilter, View } from '../../domain/view/view.ts';

/** One thing to filter by: what it is called, how many it would keep, and the view with it turned on or off. */
type Choice = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
  readonly change: Partial<View>;
};
/** Choices that belong together, under a title where there are several groups. */
export type ChoiceGroup = { readonly title?: string; readonly choices: readonly Choice[] };

/** Families first, then the vendor's own spellings of what is there. */
export function statusChoices(selection: Selection, { statuses }: View): readonly ChoiceGroup[] {
  const families = countChoices(selection, 'status', ({ status }) =>
    status === undefined ? [] : [status.family],
  );
  const raws = countChoices(selection, 'status', ({ item }) =>
    item.status === undefined ? [] : [foldStatus(item.status)],
  );
  const toChoice = chooser(statuses, sameStatus, (changed) => ({ statuses: changed }));
  const chosenRaws = statuses.flatMap((one) => ('raw' in one ? [one.raw] : []));
  return [
    {
      choices: statusFamilies.map((family) =>
        toChoice({ family }, familyLabels[family], families.get(family)),
      ),
    },
    {
      title: 'As Capillary writes it',
      choices: byCount(
        [...new Set([...raws.keys(), ...chosenRaws])].map((raw) => toChoice({ raw }, raw, raws.get(raw))),
      ),
    },
  ];
}

/** `none` is what no campaign sent. */
export function campaignChoices(selection: Selection, { campaigns }: View): readonly ChoiceGroup[] {
  const counts = countChoices(selection, 'campaign', ({ item: { campaign } }) =>
    campaign === undefined ? [] : [campaign === '-1' ? 'none' : campaign],
  );
  const toChoice = chooser(campaigns, Object.is, (changed) => ({ campaigns: changed }));
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

export function directionChoices(selection: Selection, { directions }: View): readonly ChoiceGroup[] {
  const counts = countChoices(selection, 'direction', ({ direction }) =>
    direction === undefined ? [] : [direction],
  );
  const toChoice = chooser(directions, Object.is, (changed) => ({ directions: changed }));
  return [
    {
      choices: [
        toChoice('out', 'To the customer', counts.get('out')),
        toChoice('in', 'From the customer', counts.get('in')),
      ],
    },
  ];
}

function chooser<Value>(
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
