import type { History } from '../domain/history/history.ts';
import { customerIdentities, nameCustomer } from '../domain/identity/name-customer.ts';
import type { Masker } from '../domain/masking/masker.ts';
import { onOneLine, ownText, type SafeText, safe } from '../domain/masking/safe-text.ts';
import { countOf } from '../domain/text/wording.ts';
import { type Question, describeQuestion } from '../domain/verdict/question.ts';
import { type Verdict, describeSuggestion } from '../domain/verdict/verdict.ts';
import { writeLine } from './message.ts';
import type { ExportSettings } from './settings.ts';

/** A ticket is read by people: more rows than these are counted, not written. */
const mostRows = 50;

/**
 * A question and its answer as clean text for a ticket: whom it is about, what was asked and answered, the messages behind it, a
 * line each, then what limits it and when it was fetched. Everything under the mask of `settings`; a ticket is shared, so `share`.
 */
export function writeVerdict(
  question: Question,
  verdict: Verdict,
  history: History,
  settings: ExportSettings,
): string {
  const { mask } = settings;
  const say = (words: string): SafeText => onOneLine(mask.text(words));
  const { answer, sentences, suggestion, nearby, caveats, asOf } = verdict;
  const rows = verdict.rows.slice(0, mostRows).map((row) => writeLine(row, settings));
  const rest = verdict.rows.length - rows.length;
  if (rest > 0) rows.push(ownText(`and ${countOf(rest, 'more message')}`));
  const parts: readonly (readonly SafeText[])[] = [
    [nameForTicket(history, mask), safe`Did they get it? Asked for: ${say(describeQuestion(question))}.`],
    [answer, ...sentences].map(say),
    suggestion === undefined ? [] : [safe`${say(describeSuggestion(suggestion))}.`],
    rows.length === 0 ? [] : [ownText('Messages:'), ...rows],
    nearby.map(({ words, row }) => safe`${say(words)}: ${writeLine(row, settings)}`),
    [...caveats.map((caveat) => safe`⚠ ${say(caveat)}`), say(asOf)],
  ];
  const written = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${written.join('\n\n')}\n`;
}

function nameForTicket(history: History, mask: Masker): SafeText {
  if (customerIdentities(history).length === 0) return ownText('A customer whom the answer does not name');
  const name = onOneLine(nameCustomer(history, mask));
  return mask.level === 'none' ? safe`Customer ${name}` : safe`Customer ${name} (masked)`;
}
