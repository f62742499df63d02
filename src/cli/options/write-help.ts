import { type OptionGroup, type ReportOption, reportOptions } from './report-options.ts';

const width = 100;
const gap = 2;

const groupHeadings = {
  Customer: 'Customer (exactly one of these)',
  Selection: 'Selection (as in the page’s address; options marked * may be given several times)',
  Report: 'Report',
  Output: 'Output',
  Batch: 'Batch',
  Help: 'Help',
} as const satisfies Record<OptionGroup, string>;
const groups: readonly OptionGroup[] = ['Customer', 'Selection', 'Report', 'Output', 'Batch', 'Help'];

const usage = `Usage
  echo 917385022695 | npm run report -- --mobile - --from 2025-05-01 --channel viber \\
    --zone Asia/Kolkata --format png,pdf,csv --out reports/
  npm run report -- --customers customers.csv --summary --concurrency 3 --per-minute 60
  npm run report -- --customers customers.csv --shard 2/5 --out part-2
  npm run report -- --join part-1 part-2 part-3 part-4 part-5 --out all`;

const exitCodes = `Exit codes
  0  Every report was made, and is complete.
  1  A customer failed, or a network did not answer; the rows are named.
  2  The options, the settings or the folder are wrong; nothing was done.`;

const paragraphs = [
  'Connection: its settings come from the environment, as for npm start. Where they are unset, reports are ' +
    'made of the demo’s invented data and say so.',
  'Masking: identities and codes are masked unless --unmasked is given. Names of folders and files never ' +
    'hold an identifier.',
  'Batch: it resumes. Run the same command again after a failure or a break; what is already made and ' +
    'complete is not made again. One run at a time writes to a folder.',
  'Folders: a report takes the place only of one that this command made there and nobody changed since; ' +
    'whatever else stands in --out is left as it is. Files are readable by their owner alone.',
];

/** The text of `--help`: at most 100 columns wide, without a line break at its end. */
export function writeHelp(): string {
  return [usage, ...groups.map(writeGroup), exitCodes, ...paragraphs.map((text) => wrap(text, 0))].join(
    '\n\n',
  );
}

function writeGroup(group: OptionGroup): string {
  const lines = reportOptions.filter((option) => option.group === group).map(writeOption);
  return [groupHeadings[group], ...lines].join('\n');
}

const indent = Math.max(...reportOptions.map((option) => spell(option).length)) + 2 * gap;

function writeOption(option: ReportOption): string {
  return `${' '.repeat(gap)}${spell(option)}`.padEnd(indent) + wrap(option.words, indent);
}

function spell({ name, value, many }: ReportOption): string {
  return [`--${name}`, value, many && '*'].filter((part) => part !== undefined).join(' ');
}

/**
 * Breaks a text between words; every line but the first is indented by `column`, where the first one stands
 * already.
 */
function wrap(text: string, column: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && column + longer.length > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join(`\n${' '.repeat(column)}`);
}
