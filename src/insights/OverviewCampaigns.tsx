import { Fragment, type ReactNode, useId, useState } from 'react';
import {
  type CampaignLine,
  type Campaigns,
  describeCampaignDays,
  describeUnsaid,
} from '../domain/overview/campaigns.ts';
import { describeArrived } from '../domain/overview/channel-strip.ts';
import { formatCount } from '../domain/text/wording.ts';
import type { View } from '../domain/view/view.ts';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { Button } from '../ui/Button.tsx';
import classes from './Overview.module.css';

type Props = {
  readonly campaigns: Campaigns;
  readonly view: View;
  readonly update: (changes: Partial<View>) => void;
};

/** The latest campaigns say most; a press shows more. */
const fewLines = 8;
/** More would make the page slow to draw. */
const mostLines = 500;

/** What each campaign sent, and what arrived of it; a press shows only that campaign. */
export function OverviewCampaigns({ campaigns, view, update }: Props): ReactNode {
  const titleId = useId();
  const [all, setAll] = useState(false);
  const { lines } = campaigns;
  if (lines.every(({ id }) => id === 'none')) return null;
  const listed = lines.slice(0, all ? mostLines : fewLines);
  const unsaid = describeUnsaid(campaigns);
  const left = lines.length - listed.length;
  return (
    <>
      <h3 id={titleId}>Campaigns</h3>
      <table aria-labelledby={titleId} className={classes['strip']} data-kind="campaigns">
        <thead>
          <tr>
            <th scope="col">Campaign</th>
            <th scope="col">Sent</th>
            <th scope="col">Arrived</th>
            <th scope="col">Dates</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((line) => (
            <CampaignRow key={line.id} line={line} view={view} update={update} />
          ))}
        </tbody>
      </table>
      {left > 0 && !all && (
        <div>
          <Button onClick={() => setAll(true)}>Show all {formatCount(lines.length)}</Button>
        </div>
      )}
      {left > 0 && all && <p className={classes['note']}>and {formatCount(left)} earlier ones</p>}
      {unsaid !== undefined && <p className={classes['note']}>{unsaid}</p>}
    </>
  );
}

/** A narrow table breaks a line here alone. */
const between = ' – ';

function CampaignRow({
  line,
  view,
  update,
}: Omit<Props, 'campaigns'> & { readonly line: CampaignLine }): ReactNode {
  const mask = useMask();
  const { id, count } = line;
  const isOn = view.campaigns.length === 1 && view.campaigns[0] === id;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={classes['link']}
          aria-pressed={isOn}
          onClick={() => update({ campaigns: isOn ? [] : [id] })}
        >
          {id === 'none' ? 'No campaign' : <VendorText ltr>{mask.id(id)}</VendorText>}
        </button>
      </th>
      <td>{formatCount(count)}</td>
      <td>{describeArrived(line) ?? <span className={classes['note']}>no status</span>}</td>
      <td>
        {describeCampaignDays(line)
          .split(between)
          .map((day, index) => (
            <Fragment key={day}>
              {index > 0 && between}
              <span className={classes['date']}>{day}</span>
            </Fragment>
          ))}
      </td>
    </tr>
  );
}
