import type { ReactNode } from 'react';
import type { Communication } from '../domain/history/communication.ts';
import { noTimeGiven, type StoryPoint, toDeliveryStory } from '../domain/history/story.ts';
import { formatZone } from '../domain/time/zone.ts';
import type { CardSettings } from './card-settings.ts';
import { StatusBadge, WarningSign } from './StatusBadge.tsx';
import { VendorText } from './VendorText.tsx';
import { ZonedTime } from './ZonedTime.tsx';
import classes from './DeliveryStory.module.css';

/** What happened, step by step, with the gaps between, and where it stands now. */
export function DeliveryStory({
  communication,
  settings,
}: {
  readonly communication: Communication;
  readonly settings: CardSettings;
}): ReactNode {
  const points = toDeliveryStory(communication, settings.sourceZone, settings.fetchedAt);
  return (
    <ol className={classes['story']}>
      {points.map((point) => (
        <li key={point.kind} data-kind={point.kind}>
          <span className={classes['name']}>{point.label}</span> <When point={point} settings={settings} />
        </li>
      ))}
      {communication.status !== undefined && (
        <li>
          <span className={classes['name']}>Now</span>
          <StatusBadge family={communication.status.family}>
            {settings.mask.id(communication.status.label)}
          </StatusBadge>
          <span className={classes['certainty']}>How sure: {communication.status.certainty}.</span>
        </li>
      )}
    </ol>
  );
}

function When({
  point: { moment, gap, doubt },
  settings: { displayZone, mask },
}: {
  readonly point: StoryPoint;
  readonly settings: CardSettings;
}): ReactNode {
  if (moment === undefined) return noTimeGiven;
  return (
    <>
      {moment.at === undefined ? (
        <VendorText ltr>{mask.id(moment.text)}</VendorText>
      ) : (
        <>
          <ZonedTime at={moment.at} zone={displayZone} /> {formatZone(displayZone, moment.at)}
        </>
      )}
      {gap !== undefined && `, ${gap}`}
      {doubt !== undefined && (
        <span className={classes['doubt']}>
          <WarningSign /> <VendorText>{mask.id(doubt)}</VendorText>
        </span>
      )}
      {moment.repair !== undefined && (
        <span className={classes['doubt']}>
          Possibly <ZonedTime at={moment.repair.at} zone={displayZone} />, {moment.repair.reason}
        </span>
      )}
    </>
  );
}
