import { readSurveyExtras } from '../contract/read-extras.ts';
import type { Communication } from '../domain/history/communication.ts';
import { type StoryPoint, toDeliveryStory } from '../domain/history/delivery-story.ts';
import { formatIso } from '../domain/time/format-time.ts';
import type { ExportRow } from './export-row.ts';
import type { ExportSettings } from './export-settings.ts';

/** A communication as a row of an export, masked. Texts are the vendor's own otherwise, not made visible. */
export function toExportRow(communication: Communication, settings: ExportSettings): ExportRow {
  const { mask, zone, sourceZone, fetchedAt } = settings;
  const { id, network, channels, direction, item, status } = communication;
  const story = toDeliveryStory(communication, sourceZone, fetchedAt);
  const timeOf = (kind: StoryPoint['kind']): string | null => {
    const at = story.find((point) => point.kind === kind && point.moment !== undefined)?.moment?.at;
    return at === undefined ? null : formatIso(at, zone);
  };
  return {
    id: mask.id(id),
    vendorId: masked(item.id, mask.id),
    network: mask.id(network),
    channels: channels.map(mask.id),
    direction: direction ?? null,
    receiver: masked(item.receiver, mask.receiver),
    sender: masked(item.sender, mask.sender),
    text: masked(item.text, mask.text),
    status: status?.family ?? null,
    rawStatus: masked(item.status, mask.id),
    sentAt: timeOf('sent'),
    deliveredAt: timeOf('delivered'),
    completedAt: timeOf('completed'),
    sent: masked(item.sent, mask.id),
    delivered: masked(item.delivered, mask.id),
    completed: masked(item.completed, mask.id),
    campaign: item.campaign === '-1' ? 'none' : masked(item.campaign, mask.id),
    score: item.kind === 'survey' ? masked(readSurveyExtras(item.raw).npsScore, mask.id) : null,
    doubts: doubtsOf(communication, story, settings),
  };
}

function masked(text: string | undefined, mask: (text: string) => string): string | null {
  return text === undefined ? null : mask(text);
}

function doubtsOf(
  { channels, sentAt, sharesId }: Communication,
  story: readonly StoryPoint[],
  { mask, zone }: ExportSettings,
): string[] {
  const doubts = story.flatMap(({ label, doubt, moment }) => [
    ...(doubt === undefined ? [] : [mask.id(doubt.startsWith(label) ? doubt : `${label}: ${doubt}`)]),
    ...(moment?.repair === undefined
      ? []
      : [`${label}: possibly ${formatIso(moment.repair.at, zone)}, ${moment.repair.reason}`]),
  ]);
  if (sentAt === undefined && !story.some(({ kind, doubt }) => kind === 'sent' && doubt !== undefined))
    doubts.push('Sent: no date given');
  if (sharesId) doubts.push('Another message has the same id');
  if (channels.some((channel) => channel === 'email' || channel === 'emailbulk'))
    doubts.push('Title only: the e-mail’s body is not known here');
  return doubts;
}
