import type { ReactNode } from 'react';
import { channelLabel, networkLabel } from '../domain/channels/channel.ts';
import type { Completeness } from '../domain/history/completeness.ts';
import type { ChannelTally, Extra, History } from '../domain/history/history.ts';
import { countOf, formatCount } from '../domain/text/wording.ts';
import { writeTime } from '../domain/time/clock.ts';
import { type Moment, readMoment } from '../domain/time/moment.ts';
import type { ZoneName } from '../domain/time/zone.ts';
import { ChannelIcon } from '../message/ChannelIcon.tsx';
import { LongText } from '../message/LongText.tsx';
import { WarningSign } from '../message/StatusBadge.tsx';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { withKeys } from '../ui/with-keys.ts';
import classes from './Completeness.module.css';

type LineProps = {
  readonly shown: number;
  readonly total: number;
  readonly channels: readonly Completeness[];
  /** What was asked for, in words. */
  readonly asked: string;
  readonly extra?: ReactNode;
};

/** How much is on screen, and per channel how complete the vendor's lists are. */
export function CompletenessLine({ shown, total, channels, asked, extra }: LineProps): ReactNode {
  const mask = useMask();
  const listed = channels.filter(({ empty }) => !empty);
  const emptyChannels = [
    ...new Set(channels.filter(({ empty }) => empty).map(({ channel }) => channelLabel(channel))),
  ];
  return (
    <div className={classes['line']}>
      <span role="status" className={classes['count']}>
        {formatCount(shown)} of {formatCount(total)}
      </span>
      <ul aria-label="Completeness" className={classes['channels']}>
        {listed.map(({ key, words, doubtful }) => (
          <li key={key} data-doubtful={doubtful}>
            {doubtful && <WarningSign />} <VendorText>{mask.id(words)}</VendorText>
          </li>
        ))}
        {emptyChannels.length > 0 && (
          <li>
            none: <VendorText>{mask.id(emptyChannels.join(', '))}</VendorText>
          </li>
        )}
      </ul>
      <span>
        <VendorText>{mask.id(asked)}</VendorText>
      </span>
      {extra}
    </div>
  );
}

/** What the vendor counts but does not list: said, never turned into events with invented times. */
export function Summaries({
  tallies,
  history: { sourceZone, fetchedAt },
}: {
  readonly tallies: readonly ChannelTally[];
  readonly history: Pick<History, 'sourceZone' | 'fetchedAt'>;
}): ReactNode {
  const mask = useMask();
  const unlisted = tallies.filter(
    ({ listed, unreadable, counted }) => listed + unreadable === 0 && (counted ?? 0) > 0,
  );
  if (unlisted.length === 0) return null;
  return (
    <section aria-label="Counted, not listed" className={classes['summaries']}>
      {unlisted.map(({ network, channel, counted = 0, lastInteraction }) => (
        <p key={JSON.stringify([network, channel])}>
          <ChannelIcon channel={channel} size={16} />{' '}
          <span>
            <strong>
              <VendorText>{mask.id(channelLabel(channel))}</VendorText>
            </strong>
            : {mask.id(networkLabel(network))} counts {countOf(counted, 'interaction')} but lists none, so
            nothing of it can stand in the timeline.
            {lastInteraction !== undefined && (
              <>
                {' '}
                The last one, as the vendor writes it: <VendorText ltr>{mask.id(lastInteraction)}</VendorText>
                <Doubt moment={readMoment(lastInteraction, sourceZone, fetchedAt)} zone={sourceZone} />.
              </>
            )}
          </span>
        </p>
      ))}
    </section>
  );
}

/** What is odd about a time, in brackets. */
function Doubt({
  moment: { doubt, repair },
  zone,
}: {
  readonly moment: Moment;
  readonly zone: ZoneName;
}): ReactNode {
  const mask = useMask();
  if (doubt === undefined) return null;
  return (
    <>
      {' '}
      (<WarningSign /> <VendorText>{mask.id(doubt)}</VendorText>
      {repair !== undefined && `; possibly ${writeTime(repair.at, zone)}, ${repair.reason}`})
    </>
  );
}

type FieldsProps = { readonly extras: readonly Extra[] };

/** A longer value shows its beginning; characters. */
const longField = 1000;

/** What the vendor says beside the messages (a customer's name, a survey's latest score): shown as it came, never dropped. */
export function OtherFields({ extras }: FieldsProps): ReactNode {
  const mask = useMask();
  if (extras.length === 0) return null;
  return (
    <details className={classes['fields']}>
      <summary>{countOf(extras.length, 'other field')} in the answer</summary>
      <dl>
        {withKeys(extras, placeOf).map(({ key, item: extra }) => (
          <div key={key}>
            <dt>
              <VendorText ltr>{mask.id(placeOf(extra))}</VendorText>
            </dt>
            <dd>
              <bdi>
                <LongText most={longField} name={mask.id(placeOf(extra))}>
                  {mask.field(extra.name, extra.raw)}
                </LongText>
              </bdi>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Where in the answer a field stands, in words. */
function placeOf({ network, channel, name, of }: Extra): string {
  if (of === 'answer') return name;
  if (network === undefined) return `Customer: ${name}`;
  return `${channel === undefined ? networkLabel(network) : channelLabel(channel)}: ${name}`;
}
