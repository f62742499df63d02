import { countOf } from '../format-count.ts';
import { toVisibleText } from '../visible-text.ts';
import { writeLine } from '../write/write-line.ts';
import { marks } from '../write/write-marks.ts';
import type { WriteSettings } from '../write/write-settings.ts';
import { describeQuestion } from './describe-question.ts';
import type { Question, Verdict } from './verdict.ts';

/** A ticket is read by people: more rows than these are counted, not written. */
const mostRows = 50;

/** A question and its answer as clean text for a ticket: sentences, what limits them, then the messages, a line each. */
export function writeVerdict(question: Question, verdict: Verdict, settings: WriteSettings): string {
  const { fact, heading } = marks.text;
  const say = (words: string): string => toVisibleText(settings.hide(words)).replaceAll('\n', ' ');
  const rows = verdict.rows.slice(0, mostRows).map((row) => writeLine(row, settings));
  const rest = verdict.rows.length - rows.length;
  const parts = [
    heading(`Did they get it? Asked for: ${say(describeQuestion(question))}.`),
    verdict.sentences.map((sentence) => fact(say(sentence))).join('\n'),
    verdict.caveats.map((caveat) => fact(`⚠ ${say(caveat)}`)).join('\n'),
  ];
  if (rest > 0) rows.push(`and ${countOf(rest, 'more message')}`);
  if (rows.length > 0) parts.push(['Messages:', ...rows.map(fact)].join('\n'));
  return `${parts.join('\n\n')}\n`;
}
