import type { Communication } from '../communication.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type MessageParts, toMessageParts } from './message-parts.ts';
import type { WriteForm } from './write-form.ts';
import type { WriteSettings } from './write-settings.ts';

/** One message as clean text or as Markdown, several lines without one at the end: absolute time and zone, status in words. */
export function writeMessage(communication: Communication, settings: WriteSettings, form: WriteForm): string {
  return writers[form](toMessageParts(communication, settings));
}

const writers = {
  text: ({ when, heading, text, outcome, facts }) =>
    lines([
      [when, ...heading].join(' · '),
      text === '' ? '' : `“${text}”`,
      outcome.join(' '),
      sentence(facts),
    ]),
  markdown: ({ when, heading, text, outcome, facts }) =>
    lines([
      `**${escapeMarkdown(when)}** · ${heading.map(escapeMarkdown).join(' · ')}`,
      text === '' ? '' : `\n${quote(escapeMarkdown(text))}\n`,
      escapeMarkdown(outcome.join(' ')),
      escapeMarkdown(sentence(facts)),
    ]),
} as const satisfies Record<WriteForm, (parts: MessageParts) => string>;

function lines(all: readonly string[]): string {
  return all.filter((line) => line !== '').join('\n');
}

function quote(markdown: string): string {
  return markdown.replaceAll(/^/gm, '> ');
}

function sentence(facts: readonly string[]): string {
  const text = facts.join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
