import type { ReactNode } from 'react';
import { familyLabels, type StatusFamily } from '../domain/channels/status.ts';
import type { Communication } from '../domain/history/communication.ts';
import { noTimeGiven, type StoryPoint, toDeliveryStory } from '../domain/history/story.ts';
import { dayNumberAt } from '../domain/time/day.ts';
import { formatZone } from '../domain/time/zone.ts';
import type { CardSettings } from './card-settings.ts';
import { StatusBadge, WarningSign } from './StatusBadge.tsx';
import { ZonedTime } from './ZonedTime.tsx';
import classes from './DeliveryStory.module.css';

type Props = { readonly communication: Communication; readonly settings: CardSettings };

/**
 * What happened, step by step on one line where there is room, with the gaps between. What is doubtful has a sign: the row
 * above says why.
 */
export function DeliveryStory({ communication, settings }: Props): ReactNode {
  const points = toDeliveryStory(communication, settings.sourceZone, settings.fetchedAt);
  const { mask, displayZone } = settings;
  return (
    <div className={classes['story']}>
      <ol className={classes['points']}>
        {points.map((point, index) => (
          <li key={point.kind} data-kind={point.kind}>
            <Happened point={point} communication={communication} settings={settings} />
            <When point={point} before={points[index - 1]} settings={settings} />
            {point.doubt !== undefined && <WarningSign />}
          </li>
        ))}
        {communication.status?.family === 'other' && (
          <li>
            <StatusBadge family="other">{mask.id(communication.status.label)}</StatusBadge>
          </li>
        )}
      </ol>
      {points.map(
        ({ kind, moment, label }) =>
          moment?.repair !== undefined && (
            <p key={kind} className={classes['doubt']}>
              {label}, possibly: <ZonedTime at={moment.repair.at} zone={displayZone} />,{' '}
              {moment.repair.reason}
            </p>
          ),
      )}
    </div>
  );
}

/** What happened: in the words and look of a status where it is one. */
function Happened({
  point: { kind, label },
  communication: { status },
  settings: { mask },
}: Props & { readonly point: StoryPoint }): ReactNode {
  if (!isFamily(kind)) return label;
  const words = status !== undefined && status.family === kind ? status.label : label;
  return <StatusBadge family={kind}>{mask.id(words)}</StatusBadge>;
}

/** `sent` is where every story begins, and no outcome of it. */
function isFamily(kind: StoryPoint['kind']): kind is Exclude<StatusFamily, 'sent'> {
  return kind !== 'sent' && Object.hasOwn(familyLabels, kind);
}

type WhenProps = {
  readonly point: StoryPoint;
  readonly before: StoryPoint | undefined;
  readonly settings: CardSettings;
};

/** When it happened: with the day where that is another, and the zone where its offset is. */
function When({ point: { moment, gap }, before, settings: { displayZone: zone } }: WhenProps): ReactNode {
  if (moment === undefined) return `, ${noTimeGiven}`;
  const { at } = moment;
  // what is no date is quoted in the row, once
  if (at === undefined) return ', time not readable';
  const last = before?.moment?.at;
  const isSameDay = last !== undefined && dayNumberAt(last, zone) === dayNumberAt(at, zone);
  const offset = formatZone(zone, at);
  const isSameOffset = last !== undefined && formatZone(zone, last) === offset;
  return (
    // In an element of its own: a blank alone between two is not drawn in a flex box.
    <span>
      {' '}
      <ZonedTime at={at} zone={zone} clockOnly={isSameDay} />
      {!isSameOffset && <span className={classes['zone']}> {offset}</span>}
      {gap !== undefined && `, ${gap}`}
    </span>
  );
}
