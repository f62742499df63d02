import { identifierNames } from '../../contract/identifier.ts';
import { parseIsoInstant } from '../../contract/iso-instant.ts';
import { interactionTypes, networks } from '../../contract/network.ts';
import { statusFamilies } from '../../domain/channels/status.ts';
import { decodeView } from '../../domain/view/codec.ts';
import type { View } from '../../domain/view/view.ts';
import { type GivenOptions, type OptionProblems, createOptionProblems, readTokens } from './read-tokens.ts';
import {
  type GivenText,
  type JoinCommand,
  type Paper,
  type ReportCommand,
  type ReportFormat,
  type ReportSubject,
  type Shard,
  papers,
  reportFormats,
} from './report-command.ts';
import { type OptionName, reportOptions } from './report-options.ts';

type OptionsReading =
  | { readonly kind: 'help' }
  /** Sentences that say what to do and never repeat a value, which may be an identifier. */
  | { readonly kind: 'wrong'; readonly problems: readonly [string, ...string[]] }
  | { readonly kind: 'options'; readonly options: ReportCommand }
  | { readonly kind: 'join'; readonly options: JoinCommand };

/**
 * Reads the arguments behind the command's name. Never throws; finds every problem at once. Where `--help` is
 * among them nothing else counts.
 */
export function readOptions(argv: readonly string[]): OptionsReading {
  const problems = createOptionProblems();
  const given = readTokens(argv, problems);
  if (given.has('help')) return { kind: 'help' };
  const read = readerOf(given, problems);
  const out = read('out', 'reports', readPath, 'the path of a folder.');
  const reading: OptionsReading | undefined = given.has('join')
    ? readJoin(given, out, problems)
    : readReport(given, out, problems);
  const [first, ...rest] = problems.all();
  if (first !== undefined) return { kind: 'wrong', problems: [first, ...rest] };
  if (reading === undefined) throw new Error('no problem was found');
  return reading;
}

function readReport(
  given: GivenOptions,
  out: string,
  problems: OptionProblems,
): Extract<OptionsReading, { kind: 'options' }> | undefined {
  const read = readerOf(given, problems);
  const text = (name: OptionName): string => given.get(name)?.[0] ?? '';
  const customer = readSubject(given, problems);
  const options: Omit<ReportCommand, 'customer'> = {
    view: readSelection(given, problems),
    formats: read(
      'format',
      ['png', 'pdf'],
      readFormats,
      'any of png, pdf, csv, json, md with commas between.',
    ),
    out,
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
      readInstant,
      'an ISO instant with seconds and with Z or an offset, for example 2025-06-30T12:00:00Z.',
    ),
    concurrency: read('concurrency', 3, upTo(8), 'a whole number from 1 to 8.'),
    perMinute: read('per-minute', 60, upTo(10_000), 'a whole number from 1 to 10000.'),
    shard: read('shard', undefined, readShard, 'K/N, the Kth of N parts, for example 2/5; N at most 1000.'),
  };
  if (given.has('shard') && customer?.kind === 'one') problems.refuse('shard', 'only a list can be cut.');
  return customer === undefined ? undefined : { kind: 'options', options: { customer, ...options } };
}

function readJoin(
  given: GivenOptions,
  out: string,
  problems: OptionProblems,
): Extract<OptionsReading, { kind: 'join' }> | undefined {
  const others = [...given.keys()].filter((name) => name !== 'join' && name !== 'out');
  if (others.length > 0) problems.refuse('join', 'takes no option beside it but --out.');
  const folders = (given.get('join') ?? []).map(readPath);
  const [first, ...rest] = folders.filter((folder) => folder !== undefined);
  if (first === undefined || rest.length + 1 < folders.length) {
    problems.refuse('join', 'write the paths of folders behind it.');
    return undefined;
  }
  return { kind: 'join', options: { folders: [first, ...rest], out } };
}

/** Reads what an option says, or its preset where it was not given or cannot be read. */
function readerOf(given: GivenOptions, problems: OptionProblems) {
  return <Value, Preset>(
    name: OptionName,
    preset: Preset,
    parse: (value: string) => Value | undefined,
    advice: string,
  ): Value | Preset => {
    if (!given.has(name)) return preset;
    const value = parse(given.get(name)?.[0] ?? '');
    if (value === undefined) problems.refuse(name, advice);
    return value ?? preset;
  };
}

const subjectOptions = [...identifierNames, 'customers'] as const;

/**
 * Whom to report on; `undefined`, with a problem, where that is not exactly one option, or an empty one.
 */
export function readSubject(given: GivenOptions, problems: OptionProblems): ReportSubject | undefined {
  const [name, ...others] = subjectOptions.filter((option) => given.has(option));
  if (name === undefined || others.length > 0) {
    problems.add('Name the customer by exactly one of --mobile, --email, --external_id and --customers.');
    return undefined;
  }
  const text = given.get(name)?.[0] ?? '';
  if (text.trim() === '') {
    problems.refuse(name, 'it is empty; write its value behind it, or - to read it from standard input.');
    return undefined;
  }
  const value: GivenText = text === '-' ? { from: 'standard-input' } : { from: 'options', text };
  return name === 'customers'
    ? { kind: 'list', file: value }
    : { kind: 'one', identifierName: name, identifierValue: value };
}

/** `pdf, png` → both, in the order of `reportFormats`; `undefined` where one is unknown or there is none. */
export function readFormats(text: string): readonly [ReportFormat, ...ReportFormat[]] | undefined {
  const names = new Set(text.split(',').map((name) => name.trim().toLowerCase()));
  const [first, ...rest] = reportFormats.filter((format) => names.delete(format));
  return first === undefined || names.size > 0 ? undefined : [first, ...rest];
}

/** `2/5`. */
function readShard(text: string): Shard | undefined {
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return shard.number >= 1 && shard.number <= shard.of && shard.of <= 1000 ? shard : undefined;
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

/**
 * An existing ISO 8601 instant with seconds and with `Z` or an offset (`2025-06-30T17:30:00+05:30`), written
 * back in UTC with milliseconds; `undefined` for anything else.
 */
export function readInstant(text: string): string | undefined {
  const at = parseIsoInstant(text);
  return at === undefined ? undefined : new Date(at).toISOString();
}

/** What to write instead, for each key of the page's address that can be refused. */
const advice = {
  channel: 'the name of one channel, at most 200 characters.',
  status:
    `one of ${statusFamilies.join(', ')}, or raw: and the vendor’s own word for it; ` +
    'repeat the option for several.',
  from: 'a day written YYYY-MM-DD, for example 2025-05-01.',
  to: 'a day written YYYY-MM-DD, for example 2025-05-31, and not before --from.',
  campaign: 'the id of a campaign, or none; repeat the option for several.',
  direction: 'in or out.',
  fold: 'on or off.',
  zone: 'an IANA time zone, for example Asia/Kolkata or UTC.',
  order: 'newest or oldest.',
  network: `one of ${networks.join(', ')}, all.`,
  type: `one of ${interactionTypes.join(', ')}.`,
  which: 'a number from 1 to 999.',
  message: 'the id of one message, at most 200 characters.',
} as const satisfies Partial<Record<OptionName, string>>;

const selection = reportOptions.filter(({ group }) => group === 'Selection').map(({ name }) => name);

/**
 * Reads the options of the group Selection as the page reads its address; each that it cannot read becomes a problem.
 */
export function readSelection(given: GivenOptions, problems: OptionProblems): View {
  const query = new URLSearchParams();
  for (const name of selection) {
    for (const value of name === 'q' ? [] : (given.get(name) ?? [])) query.append(name, value);
  }
  const q = given.get('q')?.[0] ?? '';
  const { view, ignored } = decodeView(query.toString(), `#${new URLSearchParams({ q })}`);
  for (const name of selection) {
    if (ignored.includes(name) && isAdvised(name)) problems.refuse(name, advice[name]);
  }
  if (view.words !== q) problems.refuse('q', 'at most 200 characters.');
  return view;
}

function isAdvised(name: OptionName): name is keyof typeof advice {
  return name in advice;
}
