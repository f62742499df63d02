import type { ReactNode } from 'react';
import type { Communication } from '../domain/communication.ts';
import { type StoryPoint, toDeliveryStory } from '../domain/delivery-story.ts';
import { formatZone } from '../domain/format-zone.ts';
import { VendorText } from './VendorText.tsx';
import classes from './DeliveryStory.module.css';
import type { CardSettings } from './card-settings.ts';
import { StatusBadge, WarningSign } from './StatusBadge.tsx';
import { ZonedTime } from './ZonedTime.tsx';

const names = { sent: 'Sent', delivered: 'Delivered', completed: 'Completed' } as const satisfies Record<
  StoryPoint['kind'],
  string
>;

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
      {points.map(({ kind, moment, gap, doubt }) => (
        <li key={kind} data-kind={kind}>
          <span className={classes['name']}>{names[kind]}</span>{' '}
          {moment.at === undefined ? (
            <VendorText ltr>{moment.text}</VendorText>
          ) : (
            <>
              <ZonedTime at={moment.at} zone={settings.displayZone} />{' '}
              {formatZone(settings.displayZone, moment.at)}
            </>
          )}
          {gap !== undefined && `, ${gap}`}
          {doubt !== undefined && (
            <span className={classes['doubt']}>
              <WarningSign /> <VendorText>{doubt}</VendorText>
            </span>
          )}
          {moment.repair !== undefined && (
            <span className={classes['doubt']}>
              Possibly <ZonedTime at={moment.repair} zone={settings.displayZone} />, if milliseconds were read
              as seconds
            </span>
          )}
        </li>
      ))}
      {communication.status !== undefined && (
        <li>
          <span className={classes['name']}>Now</span> <StatusBadge status={communication.status} />
        </li>
      )}
    </ol>
  );
}
