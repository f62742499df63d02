import { createOptionProblems } from './option-problems.ts';
import { parseIsoInstant } from './parse-iso-instant.ts';
import { readFormats } from './read-formats.ts';
import { readSelection } from './read-selection.ts';
import { readSubject } from './read-subject.ts';
import { readTokens } from './read-tokens.ts';
import { type Paper, papers, type ReportCommand } from './report-command.ts';
import type { OptionName } from './report-options.ts';

export type OptionsReading =
  | { readonly kind: 'help' }
  /** Sentences that say what to do and never repeat a value, which may be an identifier. */
  | { readonly kind: 'wrong'; readonly problems: readonly [string, ...string[]] }
  | { readonly kind: 'options'; readonly options: ReportCommand };

/**
 * Reads the arguments behind the command's name. Never throws; finds every problem at once. Where `--help` is
 * among them nothing else counts.
 */
export function readOptions(argv: readonly string[]): OptionsReading {
  const problems = createOptionProblems();
  const given = readTokens(argv, problems);
  if (given.has('help')) return { kind: 'help' };

  const text = (name: OptionName): string => given.get(name)?.[0] ?? '';
  /** What an option says, or its preset where it was not given or cannot be read. */
  const read = <Value, Preset>(
    name: OptionName,
    preset: Preset,
    parse: (value: string) => Value | undefined,
    advice: string,
  ): Value | Preset => {
    if (!given.has(name)) return preset;
    const value = parse(text(name));
    if (value === undefined) problems.refuse(name, advice);
    return value ?? preset;
  };
  const customer = readSubject(given, problems);
  const options: Omit<ReportCommand, 'customer'> = {
    view: readSelection(given, problems),
    formats: read(
      'format',
      ['png', 'pdf'],
      readFormats,
      'any of png, pdf, csv, json, md with commas between.',
    ),
    out: read('out', 'reports', readPath, 'the path of a folder.'),
    title: text('title'),
    reference: text('reference'),
    preparedBy: text('prepared-by'),
    ids: given.has('ids'),
    summary: given.has('summary'),
    unmasked: given.has('unmasked'),
    paper: read('paper', 'A4', readPaper, 'A4 or Letter.'),
    frozenTime: read(
      'frozen-time',
      undefined,
      parseIsoInstant,
      'an ISO instant with seconds and with Z or an offset, for example 2025-06-30T12:00:00Z.',
    ),
    concurrency: read('concurrency', 3, upTo(8), 'a whole number from 1 to 8.'),
    perMinute: read('per-minute', 60, upTo(10_000), 'a whole number from 1 to 10000.'),
  };
  const [first, ...rest] = problems.all();
  if (first !== undefined) return { kind: 'wrong', problems: [first, ...rest] };
  if (customer === undefined) throw new Error('nobody said why there is no customer');
  return { kind: 'options', options: { customer, ...options } };
}

function readPaper(text: string): Paper | undefined {
  return papers.find((paper) => paper.toLowerCase() === text.toLowerCase());
}

/** No file system takes a path that is empty or holds a NUL. */
function readPath(text: string): string | undefined {
  return text.trim() === '' || text.includes('\0') ? undefined : text;
}

function upTo(most: number): (text: string) => number | undefined {
  return (text) => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    return value >= 1 && value <= most ? value : undefined;
  };
}
