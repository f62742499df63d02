import { countOf } from '../domain/text/format-count.ts';
import { toVisibleText } from '../domain/text/visible-text.ts';
import { writeLine } from './write-line.ts';
import type { WriteSettings } from './write-settings.ts';
import { describeQuestion } from '../domain/verdict/describe-question.ts';
import type { Question, Verdict } from '../domain/verdict/verdict.ts';

/** A ticket is read by people: more rows than these are counted, not written. */
const mostRows = 50;

/** A question and its answer as clean text for a ticket: sentences, what limits them, then the messages, a line each. */
export function writeVerdict(question: Question, verdict: Verdict, settings: WriteSettings): string {
  const say = (words: string): string => toVisibleText(settings.hide(words)).replaceAll('\n', ' ');
  const { sentences, caveats } = verdict;
  const rows = verdict.rows.slice(0, mostRows).map((row) => writeLine(row, settings));
  const rest = verdict.rows.length - rows.length;
  if (rest > 0) rows.push(`and ${countOf(rest, 'more message')}`);
  const limits = [...caveats.slice(0, -1).map((caveat) => `⚠ ${caveat}`), ...caveats.slice(-1)];
  const parts = [
    [`Did they get it? Asked for: ${say(describeQuestion(question))}.`],
    sentences.map(say),
    limits.map(say),
    rows.length === 0 ? [] : ['Messages:', ...rows],
  ];
  const written = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${written.join('\n\n')}\n`;
}
