import { join } from 'node:path';
import type { Identifier } from '../contract/identifier.ts';
import { countOf, formatCount } from '../domain/text/wording.ts';
import { type LocalService, prepareLocalService } from '../server/local-service.ts';
import { version } from '../server/version.ts';
import { otherMode, readBatchFolder } from './batch/batch-record.ts';
import { joinBatches } from './batch/join-batches.ts';
import { type Batch, makeBatch, rowsOf } from './batch/make-batch.ts';
import { manifestName, readManifest } from './batch/manifest.ts';
import { describeOutcome, isWhole, showProgress, showWaits } from './batch/progress.ts';
import { type ReportBrowser, startReportBrowser } from './browser/report-browser.ts';
import type { CustomerRow } from './customers/read-customer-list.ts';
import { readCustomers } from './customers/read-customers.ts';
import { describeFailure } from './failures.ts';
import { makeReport } from './make-report.ts';
import { readOptions } from './options/read-options.ts';
import { type JoinCommand, type ReportCommand, isDocument, optionsOf } from './options/report-command.ts';
import { writeHelp } from './options/write-help.ts';
import { formatBytes } from './out/format-bytes.ts';
import { type OutFolder, openOutFolder } from './out/out-folder.ts';
import { listFiles, readPlainFile } from './out/owned-files.ts';
import { placeFiles } from './out/place-files.ts';
import { type Streams, printLines, printProblems } from './streams.ts';

/** `--help` says what they mean. */
const exitCodes = { made: 0, failed: 1, refused: 2 } as const;
type Outcome = keyof typeof exitCodes;

/**
 * `npm run report`: `--help` says what it does. Never rejects.
 * @returns the exit code
 */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    return exitCodes[await dispatch(argv, streams)];
  } catch (error) {
    printProblems(streams, [describeFailure(error, 'The report could not be made.')]);
    return exitCodes.failed;
  }
}

async function dispatch(argv: readonly string[], streams: Streams): Promise<Outcome> {
  const reading = readOptions(argv);
  if (reading.kind === 'wrong') return refuse(streams, reading.problems);
  if (reading.kind === 'join') return joinFolders(reading.options, streams);
  if (reading.kind === 'options') return reportOn(reading.options, streams);
  printLines(streams, [writeHelp()]);
  return 'made';
}

/** Of the product, where the built site is. */
const root = join(import.meta.dirname, '..', '..');

/** Settings, customers and folder first: nothing is started where one of them is refused. */
async function reportOn(command: ReportCommand, streams: Streams): Promise<Outcome> {
  const prepared = prepareLocalService(root, command.frozenTime);
  if (!prepared.ok) return refuse(streams, prepared.problems);
  const customers = await readCustomers(command.customer, prepared.defaultCountry, streams);
  if (!customers.ok) return refuse(streams, customers.problems);
  const opening = await openOutFolder(command.out, customers.rows !== undefined);
  if (!opening.ok) return refuse(streams, [opening.problem]);
  const { folder: out } = opening;
  try {
    const isDemo = prepared.mode === 'demo';
    const { perMinute } = command;
    const onWait = showWaits(streams.stderr, perMinute);
    const start = async (): Promise<LocalService> => prepared.start({ perMinute, onWait });
    return await (customers.rows === undefined
      ? reportOne(customers.identifier, { command, out, isDemo, start, streams })
      : reportList(customers.rows, { command, out, isDemo, start, streams }));
  } finally {
    await out.close();
  }
}

/** What reports are made with, on one customer or a list. */
type Setup = {
  readonly command: ReportCommand;
  readonly out: OutFolder;
  readonly isDemo: boolean;
  readonly start: () => Promise<LocalService>;
  readonly streams: Streams;
};

async function reportOne(
  identifier: Identifier,
  { command, out, isDemo, start, streams }: Setup,
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
    printLines(streams, [
      `${formatCount(counts.shown)} of ${countOf(counts.total, 'message')}, ${masked}`,
      ...files.map(({ bytes }, index) => `${join(command.out, names[index] ?? '')} (${formatBytes(bytes)})`),
    ]);
    if (missing.length === 0) return 'made';
    printProblems(streams, [['The report is not complete:', ...missing].join(' ')]);
    return 'failed';
  });
}

async function reportList(
  rows: readonly CustomerRow[],
  { command, out, isDemo, start, streams }: Setup,
): Promise<Outcome> {
  const { shard, concurrency } = command;
  const reading = await readBatchFolder(out.path, isDemo ? 'demo' : 'real', shard);
  if (!reading.ok) return refuse(streams, [reading.problem]);
  return withTools(command, start, async (make, service) => {
    const onEntry = showProgress(streams.stderr, rowsOf(rows, shard).length);
    const batch = { rows, shard, options: optionsOf(command), out, concurrency, make, service, onEntry };
    const { entries } = await makeBatch(batch, reading.earlier);
    printLines(streams, [`${describeOutcome(entries)}: ${join(command.out, 'index.html')}`]);
    return entries.every(isWhole) ? 'made' : 'failed';
  });
}

/** Starts what makes reports, a browser only where documents are wanted, and ends it afterwards. */
async function withTools(
  { formats }: ReportCommand,
  start: () => Promise<LocalService>,
  work: (make: Batch['make'], service: LocalService) => Promise<Outcome>,
): Promise<Outcome> {
  const service = await start();
  let browser: ReportBrowser | undefined;
  try {
    if (formats.some(isDocument)) browser = await startReportBrowser(service);
    return await work(
      async (identifier, options, folder) => makeReport(identifier, options, folder, service, browser),
      service,
    );
  } finally {
    await browser?.close();
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
    printProblems(streams, notes);
    printLines(streams, [`${describeOutcome(entries)}: ${join(path, 'index.html')}`]);
    return notes.length === 0 && entries.every(isWhole) ? 'made' : 'failed';
  } finally {
    await opening.folder.close();
  }
}

function refuse(streams: Streams, problems: readonly string[]): Outcome {
  printProblems(streams, problems);
  return 'refused';
}
