import { onOneLine, ownText, type SafeText, safe } from '../domain/masking/safe-text.ts';
import { countOf } from '../domain/text/wording.ts';
import { type Question, describeQuestion } from '../domain/verdict/question.ts';
import type { Verdict } from '../domain/verdict/verdict.ts';
import { writeLine } from './message.ts';
import type { ExportSettings } from './settings.ts';

/** A ticket is read by people: more rows than these are counted, not written. */
const mostRows = 50;

/** A question and its answer as clean text for a ticket: sentences, what limits them, then the messages, a line each. */
export function writeVerdict(question: Question, verdict: Verdict, settings: ExportSettings): string {
  const say = (words: string): SafeText => onOneLine(settings.mask.text(words));
  const { sentences, caveats, asOf } = verdict;
  const rows = verdict.rows.slice(0, mostRows).map((row) => writeLine(row, settings));
  const rest = verdict.rows.length - rows.length;
  if (rest > 0) rows.push(ownText(`and ${countOf(rest, 'more message')}`));
  const parts: readonly (readonly SafeText[])[] = [
    [safe`Did they get it? Asked for: ${say(describeQuestion(question))}.`],
    sentences.map(say),
    [...caveats.map((caveat) => safe`⚠ ${say(caveat)}`), say(asOf)],
    rows.length === 0 ? [] : [ownText('Messages:'), ...rows],
  ];
  const written = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${written.join('\n\n')}\n`;
}
