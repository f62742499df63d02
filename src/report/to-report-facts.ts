import { readPlace, readSurveyExtras } from '../contract/read-extras.ts';
import type { Communication } from '../domain/history/communication.ts';
import { noTimeGiven, type StoryPoint, toDeliveryStory } from '../domain/history/delivery-story.ts';
import { networkLabel } from '../domain/channels/network-label.ts';
import { writeTime } from '../domain/time/write-time.ts';
import type { ReportFact, ReportSettings } from './report-row.ts';
import { toSay } from './to-say.ts';

type Say = (text: string) => string;

/** What a report says of a message beside its time, channel and text: to and from whom, what became of it and when, what is odd. */
export function toReportFacts(communication: Communication, settings: ReportSettings): readonly ReportFact[] {
  const say = toSay(settings.hide);
  return [
    ...peopleOf(communication, say),
    ...statusOf(communication, say),
    ...storyOf(communication, settings, say),
    ...contentOf(communication, say),
    ...originOf(communication, settings, say),
  ];
}

function fact(label: string, value: string): ReportFact {
  return { label, value, doubt: false };
}

function doubt(label: string, value: string): ReportFact {
  return { label, value, doubt: true };
}

function peopleOf({ item: { receiver, sender } }: Communication, say: Say): readonly ReportFact[] {
  const facts: ReportFact[] = [];
  if (receiver !== undefined) facts.push(fact('To', sayIdentity(receiver, say)));
  if (sender !== undefined) facts.push(fact('From', sayIdentity(sender, say)));
  return facts;
}

function sayIdentity(text: string, say: Say): string {
  return /^[*xX•]{3,}$/.test(text) ? '••••• (masked by Capillary)' : say(text);
}

function statusOf({ item, status }: Communication, say: Say): readonly ReportFact[] {
  if (status === undefined) return [fact('Status', 'Capillary gives none')];
  return [fact('Status', `${status.meaning} [${say(item.status ?? '')}]`)];
}

function storyOf(communication: Communication, settings: ReportSettings, say: Say): readonly ReportFact[] {
  const { zone, sourceZone, fetchedAt } = settings;
  return toDeliveryStory(communication, sourceZone, fetchedAt).flatMap((point) => {
    const facts = pointOf(point, settings);
    // What is no date of sending stands in the place of the time already.
    if (point.doubt !== undefined && !(point.kind === 'sent' && point.moment?.at === undefined))
      facts.push(doubt(`${point.label}, in doubt`, say(point.doubt)));
    if (point.moment?.repair !== undefined) {
      const { at, reason } = point.moment.repair;
      facts.push(doubt(`${point.label}, possibly`, `${writeTime(at, zone)}, ${reason}`));
    }
    return facts;
  });
}

function pointOf({ kind, label, moment, gap }: StoryPoint, { zone }: ReportSettings): ReportFact[] {
  if (kind === 'sent') return [];
  if (moment === undefined)
    return kind === 'delivered' || kind === 'opened' ? [fact(label, noTimeGiven)] : [];
  if (moment.at === undefined) return [];
  return [fact(label, [writeTime(moment.at, zone), gap].filter(Boolean).join(', '))];
}

function contentOf({ channels, item: { kind, raw } }: Communication, say: Say): readonly ReportFact[] {
  const facts: ReportFact[] = [];
  if (channels.some((channel) => channel === 'email' || channel === 'emailbulk'))
    facts.push(fact('Text', 'title only; the e-mail’s body is not known here'));
  const score = kind === 'survey' ? readSurveyExtras(raw).npsScore : undefined;
  if (score !== undefined) facts.push(fact('Score', `${say(score)} of 10`));
  const place = kind === 'check-in' ? readPlace(raw) : undefined;
  if (place !== undefined) facts.push(fact('Place', say(`${place.latitude}, ${place.longitude}`)));
  return facts;
}

function originOf(
  { item: { campaign, id }, network, channels, entries, sharesId }: Communication,
  { ids }: ReportSettings,
  say: Say,
): readonly ReportFact[] {
  const facts: ReportFact[] = [];
  if (campaign !== undefined) facts.push(fact('Campaign', campaign === '-1' ? 'none' : say(campaign)));
  if (network !== 'capillary') facts.push(fact('Network', say(networkLabel(network))));
  if (ids) facts.push(fact('Id', id === undefined ? 'Capillary gives none' : say(id)));
  if (entries > channels.length) facts.push(fact('Listed', `${entries} times`));
  if (sharesId) facts.push(doubt('Id', 'another message has the same'));
  return facts;
}
