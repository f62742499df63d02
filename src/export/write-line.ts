import type { Communication } from '../domain/history/communication.ts';
import { truncateGraphemes } from '../domain/text/graphemes.ts';
import { toVisibleText } from '../domain/text/visible-text.ts';
import { toMessageFacts } from './to-message-facts.ts';
import type { WriteSettings } from './write-settings.ts';

const longest = 160;

/** One message on one line: when, how, to whom, its status as word and raw value, id, and the beginning of its text. */
export function writeLine(communication: Communication, settings: WriteSettings): string {
  const { item, status } = communication;
  const { title, text } = toMessageFacts(communication, settings);
  const shown = truncateGraphemes(text.replaceAll(/\s+/g, ' ').trim(), longest);
  const say = (words: string): string => toVisibleText(settings.hide(words)).replaceAll('\n', ' ');
  const parts = [title];
  if (item.receiver !== undefined) parts.push(`to ${say(item.receiver)}`);
  if (status !== undefined) parts.push(`${say(status.label)} [${say(item.status ?? '')}]`);
  if (item.id !== undefined) parts.push(`id ${say(item.id)}`);
  if (shown.text !== '') parts.push(`“${shown.text}${shown.cut ? '…' : ''}”`);
  return parts.join(' · ');
}
