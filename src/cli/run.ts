import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Identifier } from '../contract/identifier.ts';
import { normaliseIdentifier } from '../domain/identity/normalise-identifier.ts';
import { countOf, formatCount } from '../domain/text/wording.ts';
import { type LocalService, prepareLocalService } from '../server/local-service.ts';
import { version } from '../server/version.ts';
import { joinBatches } from './batch/join-batches.ts';
import { makeBatch, otherMode, readBatchFolder, rowsOf } from './batch/make-batch.ts';
import { manifestName, readManifest } from './batch/manifest.ts';
import { type OutFolder, openOutFolder } from './batch/out-folder.ts';
import { listFiles, readPlainFile } from './batch/owned-files.ts';
import { placeFiles } from './batch/place-files.ts';
import { describeOutcome, formatBytes, isWhole, showProgress } from './batch/progress.ts';
import { type ReportBrowser, startReportBrowser } from './browser/report-browser.ts';
import { type DecodedText, decodeGiven } from './customers/given-text.ts';
import { type CustomerRow, readCustomerList } from './customers/read-customer-list.ts';
import { ReportFailure, codeOf, describeFileError } from './failures.ts';
import { type MadeReport, makeReport } from './make-report.ts';
import { readOptions } from './options/read-options.ts';
import {
  type GivenText,
  type JoinCommand,
  type ReportCommand,
  type ReportOptions,
  optionsOf,
} from './options/report-command.ts';
import { writeHelp } from './options/write-help.ts';

const root = join(import.meta.dirname, '..', '..');
/** `--help` says what they mean. */
const exitCodes = { made: 0, failed: 1, refused: 2 } as const;
type Outcome = keyof typeof exitCodes;

type Screen = { readonly isTTY?: boolean; write(text: string): unknown };
/** Where the command reads and writes. */
export type Streams = {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: Screen;
  readonly stderr: Screen;
};

/**
 * `npm run report`: `--help` says what it does. Never rejects.
 * @returns the exit code
 */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    return exitCodes[await dispatch(argv, streams)];
  } catch (error) {
    streams.stderr.write(`${describeFailure(error)}\n`);
    return exitCodes.failed;
  }
}

/** A failure's words name nobody; another error's may quote the page or a path. */
function describeFailure(error: unknown): string {
  if (error instanceof ReportFailure) return error.message;
  return codeOf(error) === undefined ? 'The report could not be made.' : describeFileError(error);
}

async function dispatch(argv: readonly string[], streams: Streams): Promise<Outcome> {
  const reading = readOptions(argv);
  if (reading.kind === 'wrong') return refuse(streams, reading.problems);
  if (reading.kind === 'join') return joinFolders(reading.options, streams);
  if (reading.kind === 'options') return reportOn(reading.options, streams);
  say(streams, [writeHelp()]);
  return 'made';
}

async function reportOn(command: ReportCommand, streams: Streams): Promise<Outcome> {
  const prepared = prepareLocalService(root, command.frozenTime);
  if (!prepared.ok) return refuse(streams, prepared.problems);
  const given = await readGiven(command, streams);
  if (!given.ok) return refuse(streams, [given.problem]);
  const subject = readSubject(command, given.text, prepared.defaultCountry);
  if (!subject.ok) return refuse(streams, subject.problems);
  const opening = await openOutFolder(command.out, subject.rows !== undefined);
  if (!opening.ok) return refuse(streams, [opening.problem]);
  const { folder: out } = opening;
  try {
    const isDemo = prepared.mode === 'demo';
    const start = async (): Promise<LocalService> => prepared.start(command.perMinute);
    return await (subject.rows === undefined
      ? reportOne(subject.identifier, { command, out, isDemo, start, streams })
      : reportList(subject.rows, { command, out, isDemo, start, streams }));
  } finally {
    await out.close();
  }
}

type Job = {
  readonly command: ReportCommand;
  readonly out: OutFolder;
  readonly isDemo: boolean;
  readonly start: () => Promise<LocalService>;
  readonly streams: Streams;
};

type Make = (identifier: Identifier, options: ReportOptions, folder: string) => Promise<MadeReport>;

async function reportOne(
  identifier: Identifier,
  { command, out, isDemo, start, streams }: Job,
): Promise<Outcome> {
  // A manifest that is not ours is nothing of ours: one report touches none.
  const manifest = readManifest(await readPlainFile(join(out.path, manifestName)).then(String, () => ''));
  if (manifest !== undefined && manifest.demo !== isDemo) return refuse(streams, [otherMode(manifest.demo)]);
  return withTools(command, start, async (make) => {
    const temporary = await out.makeTemporary();
    const { counts, missing } = await make(identifier, command, temporary);
    const files = await listFiles(temporary);
    const names = await placeFiles(out, temporary, files);
    const masked = command.unmasked ? 'not masked' : 'masked';
    say(streams, [
      `${formatCount(counts.shown)} of ${countOf(counts.total, 'message')}, ${masked}`,
      ...files.map(({ bytes }, index) => `${join(command.out, names[index] ?? '')} (${formatBytes(bytes)})`),
    ]);
    if (missing.length === 0) return 'made';
    complain(streams, [['The report is not complete:', ...missing].join(' ')]);
    return 'failed';
  });
}

async function reportList(
  rows: readonly CustomerRow[],
  { command, out, isDemo, start, streams }: Job,
): Promise<Outcome> {
  const { shard, concurrency } = command;
  const reading = await readBatchFolder(out.path, isDemo ? 'demo' : 'real', shard);
  if (!reading.ok) return refuse(streams, [reading.problem]);
  return withTools(command, start, async (make, service) => {
    const onEntry = showProgress(streams.stderr, rowsOf(rows, shard).length);
    const batch = { rows, shard, options: optionsOf(command), out, concurrency, make, service, onEntry };
    const { entries } = await makeBatch(batch, reading.earlier);
    say(streams, [`${describeOutcome(entries)}: ${join(command.out, 'index.html')}`]);
    return entries.every(isWhole) ? 'made' : 'failed';
  });
}

/** Starts what makes reports, a browser only where documents are wanted, and ends it afterwards. */
async function withTools(
  { formats }: ReportCommand,
  start: () => Promise<LocalService>,
  work: (make: Make, service: LocalService) => Promise<Outcome>,
): Promise<Outcome> {
  const service = await start();
  let printer: ReportBrowser | undefined;
  try {
    if (formats.some((format) => format === 'png' || format === 'pdf'))
      printer = await startReportBrowser(service);
    return await work(
      async (identifier, options, folder) => makeReport(identifier, options, folder, service, printer),
      service,
    );
  } finally {
    await printer?.close();
    await service.stop();
  }
}

async function joinFolders({ folders, out: path }: JoinCommand, streams: Streams): Promise<Outcome> {
  const opening = await openOutFolder(path, true);
  if (!opening.ok) return refuse(streams, [opening.problem]);
  try {
    const joining = await joinBatches(folders, opening.folder, version);
    if (!joining.ok) return refuse(streams, joining.problems);
    const { entries, notes } = joining.manifest;
    complain(streams, notes);
    say(streams, [`${describeOutcome(entries)}: ${join(path, 'index.html')}`]);
    return notes.length === 0 && entries.every(isWhole) ? 'made' : 'failed';
  } finally {
    await opening.folder.close();
  }
}

type Subject =
  | { readonly ok: true; readonly identifier: Identifier; readonly rows: undefined }
  | { readonly ok: true; readonly rows: readonly CustomerRow[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads whom to report on, before anything is started. */
function readSubject(
  { customer }: ReportCommand,
  given: string,
  defaultCountry: string | undefined,
): Subject {
  if (customer.kind === 'list') return readCustomerList(given, defaultCountry);
  const { identifierName } = customer;
  const normalised = normaliseIdentifier(identifierName, given, defaultCountry);
  if (!normalised.ok) return { ok: false, problems: [normalised.message] };
  return { ok: true, identifier: { identifierName, identifierValue: normalised.value }, rows: undefined };
}

/** The identifier, or the text of the list. */
async function readGiven({ customer }: ReportCommand, { stdin, stderr }: Streams): Promise<DecodedText> {
  const given: GivenText = customer.kind === 'one' ? customer.identifierValue : customer.file;
  if (given.from === 'standard-input') {
    if (stdin.isTTY === true) stderr.write('Type it, then Enter and Ctrl-D:\n');
    return decodeGiven(new Uint8Array(await buffer(stdin)), 'Standard input');
  }
  if (customer.kind === 'one') return { ok: true, text: given.text };
  const bytes = await readFile(given.text).catch(() => undefined);
  if (bytes === undefined) return { ok: false, problem: '--customers: the file cannot be read.' };
  return decodeGiven(new Uint8Array(bytes), '--customers');
}

function refuse(streams: Streams, problems: readonly string[]): Outcome {
  complain(streams, problems);
  return 'refused';
}

function complain({ stderr }: Streams, sentences: readonly string[]): void {
  if (sentences.length > 0) stderr.write(`${sentences.join('\n')}\n`);
}

function say({ stdout }: Streams, lines: readonly string[]): void {
  stdout.write(`${lines.join('\n')}\n`);
}
