import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { readFile } from 'node:fs/promises';
import { normaliseIdentifier } from '../domain/identity/normalise-identifier.ts';
import { type LocalService, prepareLocalService } from '../server/start-local-service.ts';
import { describeOutcome } from './describe-outcome.ts';
import { type DecodedText, decodeGiven } from './given-text.ts';
import { makeBatch } from './make-batch.ts';
import { makeOne } from './make-one.ts';
import { ReportFailure } from './report-failure.ts';
import { readCustomerList } from './read-customer-list.ts';
import { readOptions } from './read-options.ts';
import type { GivenText, ReportCommand } from './report-command.ts';
import { showProgress } from './show-progress.ts';
import { type Press, startPress } from './start-press.ts';
import { writeHelp } from './write-help.ts';

const root = join(import.meta.dirname, '..', '..');
const exitCodes = { made: 0, failed: 1, refused: 2 } as const;
type Outcome = keyof typeof exitCodes;

/** `npm run report`: `--help` says what it does. */
async function run(): Promise<Outcome> {
  const reading = readOptions(process.argv.slice(2));
  if (reading.kind === 'help') {
    say([writeHelp()]);
    return 'made';
  }
  if (reading.kind === 'wrong') return refuse(reading.problems);
  const { options: command } = reading;
  const prepared = prepareLocalService(root, command.frozenTime);
  if (!prepared.ok) return refuse(prepared.problems);
  const given = await readGiven(command);
  if (!given.ok) return refuse([given.problem]);
  const toDo = toWork(command, given.text, prepared.defaultCountry);
  if (!toDo.ok) return refuse(toDo.problems);

  const service = await prepared.start();
  try {
    const press = await startPress(service, command.perMinute);
    try {
      return await toDo.work(press, service);
    } finally {
      await press.close();
    }
  } finally {
    await service.stop();
  }
}

type Work =
  | { readonly ok: true; readonly work: (press: Press, service: LocalService) => Promise<Outcome> }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads whom to report on, before anything is started. */
function toWork(command: ReportCommand, given: string, defaultCountry: string | undefined): Work {
  const { customer, out, concurrency, perMinute: _, ...options } = command;
  if (customer.kind === 'one') {
    const { identifierName } = customer;
    const normalised = normaliseIdentifier(identifierName, given, defaultCountry);
    if (!normalised.ok) return { ok: false, problems: [normalised.message] };
    const identifier = { identifierName, identifierValue: normalised.value };
    return {
      ok: true,
      work: async (press) => {
        say(await makeOne(press, identifier, options, out));
        return 'made';
      },
    };
  }
  const list = readCustomerList(given, defaultCountry);
  if (!list.ok) return list;
  const { rows } = list;
  return {
    ok: true,
    work: async (press, service) => {
      const onEntry = showProgress(process.stderr, rows.length);
      const { entries } = await makeBatch({ rows, options, out, concurrency, press, service, onEntry });
      say([`${describeOutcome(entries)}: ${join(out, 'index.html')}`]);
      return entries.some(({ outcome }) => outcome === 'failed') ? 'failed' : 'made';
    },
  };
}

/** The identifier, or the text of the list. */
async function readGiven({ customer }: ReportCommand): Promise<DecodedText> {
  const given: GivenText = customer.kind === 'one' ? customer.identifierValue : customer.file;
  if (given.from === 'standard-input') {
    if (process.stdin.isTTY) process.stderr.write('Type it, then Enter and Ctrl-D:\n');
    return decodeGiven(new Uint8Array(await buffer(process.stdin)), 'Standard input');
  }
  if (customer.kind === 'one') return { ok: true, text: given.text };
  const bytes = await readFile(given.text).catch(() => undefined);
  if (bytes === undefined) return { ok: false, problem: '--customers: the file cannot be read.' };
  return decodeGiven(new Uint8Array(bytes), '--customers');
}

function refuse(problems: readonly string[]): Outcome {
  process.stderr.write(`${problems.join('\n')}\n`);
  return 'refused';
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

try {
  process.exitCode = exitCodes[await run()];
} catch (error) {
  // A failure's words name nobody; another error's may quote the page.
  const words = error instanceof ReportFailure ? error.message : 'The report could not be made.';
  process.stderr.write(`${words}\n`);
  process.exitCode = exitCodes.failed;
}
