import { channelLabel, networkLabel } from '../domain/channels/channel.ts';
import { type Fact, type FactRenderers, renderFacts, toFacts } from '../domain/facts/facts.ts';
import type { Communication } from '../domain/history/communication.ts';
import { noTimeGiven } from '../domain/history/story.ts';
import { joinSafe, onOneLine, ownText, type SafeText, safe, sliceSafe } from '../domain/masking/safe-text.ts';
import { truncateGraphemes } from '../domain/text/graphemes.ts';
import { writeTime } from '../domain/time/clock.ts';
import { marks, type WriteForm } from './markup.ts';
import type { ExportSettings } from './settings.ts';

/** One message as text or Markdown, to be pasted into a ticket: no line of the vendor's can pass for another, or act. */
export function writeMessage(
  communication: Communication,
  settings: ExportSettings,
  form: WriteForm,
): string {
  const { title, facts, text } = toMessageFacts(communication, settings);
  const { subheading, fact, block } = marks[form];
  const parts = [subheading(title), facts.map(fact).join('\n'), text === '' ? '' : block(text)];
  return parts.filter((part) => part !== '').join(form === 'text' ? '\n' : '\n\n');
}

/** Of a text on one line, in graphemes. */
const longest = 160;

/** One message on one line: when, how, to whom, its status as word and raw value, id, and the beginning of its text. */
export function writeLine(communication: Communication, settings: ExportSettings): SafeText {
  const { item, status, direction } = communication;
  const { mask } = settings;
  const { title, text } = toMessageFacts(communication, settings);
  const parts = [title];
  const receiver = toFacts(communication, settings).find(
    (fact): fact is Fact<'receiver'> => fact.kind === 'receiver',
  );
  // what comes from the customer goes to nobody of theirs, whatever stands in that field
  if (receiver !== undefined && direction !== 'in')
    parts.push(
      receiver.maskedAtSource
        ? ownText('to masked by Capillary')
        : safe`to ${mask.receiver(receiver.address)}`,
    );
  if (status !== undefined) parts.push(safe`${mask.id(status.label)} [${mask.id(item.status ?? '')}]`);
  if (item.id !== undefined) parts.push(safe`id ${mask.id(item.id)}`);
  const line = onOneLine(text);
  const shown = truncateGraphemes(line, longest);
  if (line !== '')
    parts.push(shown.isCut ? safe`“${sliceSafe(line, 0, shown.beginning.length)}…”` : safe`“${line}”`);
  return onOneLine(joinSafe(parts, ' · '));
}

/** What is written of one message, in any form: single lines, and its text whole. Not yet escaped. */
export type MessageFacts = {
  readonly title: SafeText;
  readonly facts: readonly SafeText[];
  readonly text: SafeText;
};

/** One message as it can be read away from the screen: when (with the zone), how, to whom, what became of it, and what is odd. */
export function toMessageFacts(communication: Communication, settings: ExportSettings): MessageFacts {
  const { channels, direction, item } = communication;
  const { mask } = settings;
  const title = [writeDate(communication, settings), mask.id(channels.map(channelLabel).join(' + '))];
  if (direction === 'in') title.push(ownText('from the customer'));
  return {
    title: onOneLine(joinSafe(title, ' · ')),
    facts: renderFacts(toFacts(communication, settings), renderers, settings).map(onOneLine),
    text: mask.text(item.text ?? ''),
  };
}

/** When a communication was sent, with its zone; what is no date is quoted as the vendor wrote it, never guessed. */
export function writeDate({ sentAt, item }: Communication, { zone, mask }: ExportSettings): SafeText {
  if (sentAt !== undefined) return ownText(writeTime(sentAt, zone));
  return item.sent === undefined
    ? ownText('Date unknown (the vendor gives none)')
    : safe`Date unknown (the vendor wrote “${mask.id(item.sent)}”)`;
}

/** The line that says a fact. */
const renderers: FactRenderers<ExportSettings, SafeText | undefined> = {
  receiver: ({ address, maskedAtSource }, { mask }) =>
    maskedAtSource ? ownText('To: masked by Capillary') : safe`To: ${mask.receiver(address)}`,
  sender: ({ address, maskedAtSource }, { mask }) =>
    maskedAtSource ? ownText('From: masked by Capillary') : safe`From: ${mask.sender(address)}`,
  status: ({ status, raw }, { mask }) =>
    status === undefined ? undefined : safe`Status: ${mask.id(status.meaning)} [${mask.id(raw ?? '')}]`,
  // The sending is in the title; a failure without a time is in the status.
  point: ({ point: { kind, label, moment, gap } }, { zone }) => {
    if (kind === 'sent') return undefined;
    if (moment === undefined)
      return kind === 'delivered' || kind === 'opened' ? ownText(`${label}: ${noTimeGiven}`) : undefined;
    if (moment.at === undefined) return undefined;
    return ownText(`${label}: ${writeTime(moment.at, zone)}${gap === undefined ? '' : `, ${gap}`}`);
  },
  // The title already quotes what is no date of sending.
  doubt: ({ sentence, isOfTitle }, { mask }) => (isOfTitle ? undefined : safe`⚠ ${mask.id(sentence)}`),
  repair: ({ point: { label }, at, reason }, { zone }) =>
    ownText(`${label}, possibly: ${writeTime(at, zone)}, ${reason}`),
  undated: () => undefined,
  noText: () => ownText('No text given'),
  titleOnly: () => ownText('Title only: the email’s body is not known here'),
  also: ({ other: { name, text, about } }, { mask }) =>
    about === 'course'
      ? safe`⚠ Capillary also writes ${mask.id(name)}: ${mask.text(text)}`
      : safe`${mask.id(name)}: ${mask.text(text)}`,
  score: ({ score }, { mask }) => safe`Score: ${mask.id(score)} of 10`,
  place: ({ latitude, longitude }, { mask }) =>
    safe`Place: ${mask.id(`${latitude}, ${longitude} (latitude, longitude)`)}`,
  campaign: ({ campaign }, { mask }) =>
    campaign === undefined ? ownText('Not from a campaign') : safe`Campaign: ${mask.id(campaign)}`,
  network: ({ network }, { mask }) =>
    network === 'capillary' ? undefined : safe`Network: ${mask.id(networkLabel(network))}`,
  user: () => undefined,
  id: ({ id }, { mask }) => safe`Id: ${mask.id(id)}`,
  // The title names every channel.
  alsoUnder: () => undefined,
  listedTwice: ({ times }) => safe`Listed ${times} times`,
  sharedId: () => ownText('⚠ Another message has the same id'),
};
