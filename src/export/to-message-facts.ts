import { readSurveyExtras } from '../contract/read-extras.ts';
import { channelLabel } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import { noTimeGiven, type StoryPoint, toDeliveryStory } from '../domain/history/delivery-story.ts';
import { toVisibleText } from '../domain/text/visible-text.ts';
import { writeDate } from './write-date.ts';
import type { WriteSettings } from './write-settings.ts';
import { writeTime } from '../domain/time/write-time.ts';

/** What is written of one message, in any form: single lines, and its text whole. Hidden and visible, not yet escaped. */
export type MessageFacts = {
  readonly title: string;
  readonly facts: readonly string[];
  readonly text: string;
};

/** The vendor's words as they may be handed on. */
type Say = (words: string) => string;

/** One message as it can be read away from the screen: when (with the zone), how, to whom, what became of it, and what is odd. */
export function toMessageFacts(communication: Communication, settings: WriteSettings): MessageFacts {
  const { channels, direction, item, sentAt } = communication;
  const say: Say = (words) => toVisibleText(settings.hide(words));
  const date = writeDate(communication, settings.zone);
  const title = [sentAt === undefined ? say(date) : date, say(channels.map(channelLabel).join(' + '))];
  if (direction === 'in') title.push('from the customer');
  const facts = [
    ...factsOf(communication, say),
    ...storyOf(communication, settings, say),
    ...originOf(communication, say),
  ];
  return { title: toLine(title.join(' · ')), facts: facts.map(toLine), text: say(item.text ?? '') };
}

function factsOf({ item, status, channels }: Communication, say: Say): readonly string[] {
  const { receiver, sender, kind, raw } = item;
  const facts: string[] = [];
  if (receiver !== undefined) facts.push(`To: ${say(receiver)}`);
  if (sender !== undefined) facts.push(`From: ${say(sender)}`);
  if (status !== undefined) facts.push(`Status: ${status.meaning} [${say(item.status ?? '')}]`);
  const { npsScore } = kind === 'survey' ? readSurveyExtras(raw) : { npsScore: undefined };
  if (npsScore !== undefined) facts.push(`Score: ${say(npsScore)} of 10`);
  if (channels.some((channel) => channel === 'email' || channel === 'emailbulk'))
    facts.push('Title only: the e-mail’s body is not known here');
  return facts;
}

function storyOf(communication: Communication, settings: WriteSettings, say: Say): readonly string[] {
  const { zone, sourceZone, fetchedAt } = settings;
  return toDeliveryStory(communication, sourceZone, fetchedAt).flatMap((point) => {
    const { moment, doubt } = point;
    const facts = writePoint(point, settings);
    if (doubt !== undefined && !isInTitle(point)) facts.push(`⚠ ${say(doubt)}`);
    if (moment?.repair !== undefined)
      facts.push(`Possibly ${writeTime(moment.repair.at, zone)}, ${moment.repair.reason}`);
    return facts;
  });
}

/** The title already quotes what is no date of sending. */
function isInTitle({ kind, moment }: StoryPoint): boolean {
  return kind === 'sent' && moment?.at === undefined;
}

/** The sending is in the title; a failure without a time is told by the status. */
function writePoint({ kind, label, moment, gap }: StoryPoint, { zone }: WriteSettings): string[] {
  if (kind === 'sent') return [];
  if (moment === undefined)
    return kind === 'delivered' || kind === 'opened' ? [`${label}: ${noTimeGiven}`] : [];
  if (moment.at === undefined) return [];
  return [`${label}: ${writeTime(moment.at, zone)}${gap === undefined ? '' : `, ${gap}`}`];
}

function originOf({ item, sharesId }: Communication, say: Say): readonly string[] {
  const facts: string[] = [];
  if (item.campaign !== undefined)
    facts.push(item.campaign === '-1' ? 'Not from a campaign' : `Campaign: ${say(item.campaign)}`);
  if (item.id !== undefined) facts.push(`Id: ${say(item.id)}`);
  if (sharesId) facts.push('⚠ Another message has the same id');
  return facts;
}

function toLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
