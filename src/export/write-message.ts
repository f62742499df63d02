import type { Communication } from '../domain/history/communication.ts';
import { toMessageFacts } from './to-message-facts.ts';
import type { WriteForm } from './write-form.ts';
import { marks } from './write-marks.ts';
import type { WriteSettings } from './write-settings.ts';

/** One message as text or Markdown, to be pasted into a ticket: no line of the vendor's can pass for another, or act. */
export function writeMessage(communication: Communication, settings: WriteSettings, form: WriteForm): string {
  const { title, facts, text } = toMessageFacts(communication, settings);
  const { subheading, fact, block } = marks[form];
  const parts = [subheading(title), facts.map(fact).join('\n'), text === '' ? '' : block(text)];
  return parts.filter((part) => part !== '').join(form === 'text' ? '\n' : '\n\n');
}
