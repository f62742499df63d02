import type { Communication } from '../history/communication.ts';
import { dayNumberAt } from '../time/day-number.ts';
import { type StoryPoint, toDeliveryStory } from '../history/delivery-story.ts';
import { formatClock } from '../time/format-time.ts';
import type { History } from '../history/history.ts';
import type { ZoneName } from '../time/zone-name.ts';
import { writeTime } from '../time/write-time.ts';
import { lowerFirst } from './change-case.ts';

type Sent = Pick<History, 'sourceZone' | 'fetchedAt'>;

/**
 * What became of a communication, to follow a colon and ending in a full stop: `delivered at 10:03:05, 54 s later.` Loses no
 * doubt: what is only reported, unknown or impossible says so. Clocks of `zone`.
 */
export function describeOutcome(communication: Communication, zone: ZoneName, sent: Sent): string {
  const story = toDeliveryStory(communication, sent.sourceZone, sent.fetchedAt);
  const timeOf = (kind: StoryPoint['kind']): string | undefined => {
    const point = story.find((each) => each.kind === kind);
    return point === undefined ? undefined : describeTime(point, communication, zone);
  };
  const completed = timeOf('completed');
  const parts = [
    ...(completed === undefined ? [] : [`completed ${completed}.`]),
    ...describeStatus(communication, timeOf('delivered'), completed !== undefined),
    ...story.filter((point) => !isUndatedSending(point)).flatMap(describeDoubt),
  ];
  return lowerFirst(parts.join(' '));
}

/** `at 10:03:05, 54 s later`; with its date where that is not the day of sending. */
export function describeTime(
  { moment, gap }: StoryPoint,
  { sentAt }: Communication,
  zone: ZoneName,
): string | undefined {
  const at = moment?.at;
  if (at === undefined) return undefined;
  const isSameDay = sentAt !== undefined && dayNumberAt(sentAt, zone) === dayNumberAt(at, zone);
  const when = isSameDay ? `at ${formatClock(at, zone)}` : `on ${writeTime(at, zone)}`;
  return gap === undefined ? when : `${when}, ${gap}`;
}

function describeStatus(
  { status, item }: Communication,
  delivered: string | undefined,
  isCompleted: boolean,
): readonly string[] {
  if (status === undefined) {
    if (delivered !== undefined) return [`No status given, but a delivery ${delivered}.`];
    return isCompleted ? [] : ['No status given, so what became of it is unknown.'];
  }
  const { family, label, meaning } = status;
  if (family === 'delivered') {
    if (delivered !== undefined) return [`Delivered ${delivered}.`];
    return [item.delivered === undefined ? 'Delivered to the recipient; no time given.' : meaning];
  }
  const said =
    family === 'other'
      ? `“${label}”: the vendor does not document this status, so what became of it is unknown.`
      : meaning;
  if (delivered === undefined) return [said];
  return [
    said,
    family === 'opened' ? `Delivered ${delivered}.` : `Yet the vendor reports a delivery ${delivered}.`,
  ];
}

function describeDoubt({ doubt }: StoryPoint): readonly string[] {
  return doubt === undefined ? [] : [`Doubtful: ${lowerFirst(doubt)}.`];
}

/** Whoever names the communication says already that it has no date. */
function isUndatedSending({ kind, moment }: StoryPoint): boolean {
  return kind === 'sent' && moment?.at === undefined;
}
