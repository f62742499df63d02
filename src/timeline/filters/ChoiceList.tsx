import { Fragment, type ReactNode } from 'react';
import { formatCount } from '../../domain/text/format-count.ts';
import type { View } from '../../domain/view/view.ts';
import { useMask } from '../../message/mask-context.ts';
import { VendorText } from '../../message/VendorText.tsx';
import classes from './ChoiceList.module.css';
import type { ChoiceGroup } from './to-choices.ts';

/** More would stall the page; those that keep most come first. */
const mostListed = 200;

type Props = { readonly groups: readonly ChoiceGroup[]; readonly onChange: (changes: Partial<View>) => void };

/** Boxes to tick, each saying how many it would keep under the other filters. */
export function ChoiceList({ groups, onChange }: Props): ReactNode {
  const mask = useMask();
  return groups
    .filter(({ choices }) => choices.length > 0)
    .map(({ title, choices }) => (
      <Fragment key={title ?? ''}>
        {title !== undefined && <p className={classes['title']}>{title}</p>}
        <ul className={classes['choices']} aria-label={title}>
          {choices.slice(0, mostListed).map(({ key, label, count, chosen, change }) => (
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
        {choices.length > mostListed && (
          <p className={classes['more']}>
            and {formatCount(choices.length - mostListed)} more, each with fewer messages than these
          </p>
        )}
      </Fragment>
    ));
}
