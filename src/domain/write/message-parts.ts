import { channelLabel } from '../channel.ts';
import type { Communication } from '../communication.ts';
import { toDeliveryStory } from '../delivery-story.ts';
import { formatDateAndClock } from '../format-time.ts';
import { formatZone } from '../format-zone.ts';
import { toVisibleText } from '../visible-text.ts';
import type { WriteSettings } from './write-settings.ts';

/** One message in words, each part ready to be shown: masked, hidden characters made visible. */
export type MessageParts = {
  /** `28 May 2025, 13:52:07 (Kolkata +5:30)`, or that there is no date. */
  readonly when: string;
  /** Channel, direction where it came from the customer, receiver, sender, status in a word. */
  readonly heading: readonly string[];
  /** The text as it was sent; empty where the vendor gives none. */
  readonly text: string;
  /** Sentences: what the status means with its raw spelling, how it went, what is doubtful. */
  readonly outcome: readonly string[];
  /** Campaign and id. */
  readonly facts: readonly string[];
};

/** The parts of one message, the same for every form that it is written in. */
export function toMessageParts(communication: Communication, settings: WriteSettings): MessageParts {
  const { item, channels, direction, status } = communication;
  const show = (text: string): string => toVisibleText(settings.hide(text));
  const heading = [channels.map((channel) => show(channelLabel(channel))).join(' + ')];
  if (direction === 'in') heading.push('from the customer');
  if (item.receiver !== undefined) heading.push(`to ${show(item.receiver)}`);
  if (item.sender !== undefined) heading.push(`from ${show(item.sender)}`);
  heading.push(status === undefined ? 'no status' : show(status.label));
  const facts: string[] = [];
  if (item.campaign !== undefined)
    facts.push(item.campaign === '-1' ? 'not from a campaign' : `campaign ${show(item.campaign)}`);
  if (item.id !== undefined) facts.push(`id ${show(item.id)}`);
  return {
    when: writeWhen(communication, settings),
    heading,
    text: show(item.text ?? '').trim(),
    outcome: writeOutcome(communication, settings),
    facts,
  };
}

function writeWhen({ sentAt, item }: Communication, { zone }: WriteSettings): string {
  if (sentAt !== undefined) return `${formatDateAndClock(sentAt, zone)} (${formatZone(zone, sentAt)})`;
  return item.sent === undefined
    ? 'Date unknown (the vendor gives none)'
    : `Date unknown (the vendor wrote “${toVisibleText(item.sent)}”)`;
}

function writeOutcome(communication: Communication, settings: WriteSettings): readonly string[] {
  const { status, item } = communication;
  const outcome: string[] = [];
  if (status !== undefined && item.status !== undefined) {
    outcome.push(`${status.meaning.replace(/\.$/, '')} (${toVisibleText(item.status)}).`);
  }
  for (const { kind, moment, gap, doubt } of toDeliveryStory(
    communication,
    settings.sourceZone,
    settings.fetchedAt,
  )) {
    if (kind !== 'sent' && moment?.at !== undefined) {
      const at = formatDateAndClock(moment.at, settings.zone);
      outcome.push(`${capitalise(kind)} ${at}${gap === undefined ? '' : `, ${gap}`}.`);
    }
    if (doubt !== undefined) outcome.push(`Doubtful: ${toVisibleText(doubt)}.`);
  }
  return outcome;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
