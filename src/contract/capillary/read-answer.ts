import type { Changes } from '../change.ts';
import { findChanged } from '../changed-values.ts';
import { isRecord, ownValue } from '../json.ts';
import { type Steps, finish } from '../steps.ts';
import type { Answer, Field } from './answer.ts';
import { chooseCustomer, findCustomers, findNoCustomers, listSharing, readCustomer } from './customers.ts';
import { findCuts, isStatusKey } from './failures.ts';
import { isNumbered, listFields, within } from './lists.ts';
import { type CustomerRecord, findNetworks, readNetworks } from './networks.ts';
import { type ReadingLog, createReadingLog, countUnreadable } from './reading-log.ts';
import { noteUndocumented } from './undocumented.ts';
import { readWarnings } from './warnings.ts';

/**
 * Reads a vendor answer of either shape (CAPILLARY.md, "Two shapes"). Total: it never throws on any JSON value; what cannot be read
 * becomes a notice with its raw value and never costs its neighbours. Whether the answer is a success at all is `readOutcome`'s
 * question. From JSON to `Answer`, top down:
 *
 * 1. whose answer it is (`customers.ts`)
 * 2. its networks (`networks.ts`), their channels and the items of these (`channels.ts`), each list in whatever form it comes
 *    (`lists.ts`), each fact under whichever key (`spellings.ts`, `values.ts`)
 * 3. what no reader has read and may be messages (`undocumented.ts`), and the fields that are left
 * 4. what the vendor warns of (`warnings.ts`)
 *
 * @param changes what of the answer was changed on its way here: each is a notice
 * @param which of several customers who share the identifier (`Answer.sharedBy`), from 0; without it the first whose communications
 *   are listed. Nobody and nothing is read where that one is not among them: one is never taken for another
 */
export function readAnswer(
  body: unknown,
  changes: Changes = [],
  which: { readonly which?: number } = {},
): Answer {
  return finish(readAnswerInSteps(body, changes, which));
}

/** `readAnswer` that can be interrupted every few hundred entries: each yields how many it read since the last one. */
export function* readAnswerInSteps(
  body: unknown,
  changes: Changes = [],
  { which }: { readonly which?: number } = {},
): Steps<Answer> {
  const log = createReadingLog();
  for (const { kind, at, raw } of findChanged(body, changes)) log.add(kind, at, undefined, raw);

  const customers = findCustomers(body);
  const customer = chooseCustomer(customers, which);
  const isMissing = customer === undefined && customers.length > 0;
  for (const { at, raw } of findNoCustomers(body)) log.add('unreadable-field', at, undefined, raw);
  for (const { record } of customers) {
    log.visited.set(record, record === customer?.record ? 'searched' : 'represented');
  }

  const found = isMissing ? undefined : findNetworks(body, customer);
  const networks = yield* readNetworks(found, log);

  const hasSurroundings = !isMissing && !isReadWhole(body, log);
  if (hasSurroundings) {
    noteUndocumented(body, '', undefined, log);
    noteCuts(body, customer, log);
  }

  return {
    customer: customer === undefined ? undefined : readCustomer(customer, log),
    sharedBy: listSharing(customers, customer),
    networks,
    warnings: isMissing ? [] : readWarnings(body, customer),
    // What stands beside networks at the root is a notice.
    extras: hasSurroundings && found?.at !== '' ? listSurroundings(body) : [],
    unreadable: countUnreadable(log),
    notices: log.notices,
  };
}

/** Where what stands around a customer, or in them, says that there is more. */
function noteCuts(body: unknown, customer: CustomerRecord | undefined, log: ReadingLog): void {
  const response = isRecord(body) ? ownValue(body, 'response') : undefined;
  const holders = [
    { record: body, at: '' },
    { record: response, at: 'response' },
    ...(customer ? [customer] : []),
  ];
  for (const { record, at } of holders) {
    if (!isRecord(record)) continue;
    for (const cut of findCuts(record, at)) log.add('cut', cut.at, undefined, cut.raw);
  }
}

/** Whether the answer is the flat shape's one network, which was read with all its fields. */
function isReadWhole(body: unknown, { visited }: ReadingLog): boolean {
  return isRecord(body) && visited.get(body) === 'represented';
}

/** What stands around and beside the customer, without what is represented elsewhere: warnings, and whether it was a success. */
function listSurroundings(body: unknown): readonly Field[] {
  if (!isRecord(body) || isNumbered(body)) return [];
  const response = ownValue(body, 'response');
  if (!isRecord(response) || isNumbered(response)) return listFields(body, isSurrounding);
  return [
    ...listFields(body, (key) => key !== 'response'),
    ...within('response', listFields(response, isSurrounding)),
  ];
}

function isSurrounding(key: string): boolean {
  return key !== 'customer' && !isStatusKey(key);
}
