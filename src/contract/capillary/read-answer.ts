import { type Change, type Changes, keyAsWritten, undecodable } from '../change.ts';
import { type JsonRecord, childPath, isList, isRecord, ownValue } from '../json.ts';
import type { Answer, Field } from './answer.ts';
import { chooseCustomer, findCustomers, findNoCustomers, listSharing, readCustomer } from './customers.ts';
import { isStatusKey } from './failures.ts';
import { isNumbered, within } from './lists.ts';
import { findNetworks, readNetworks } from './networks.ts';
import { type Notices, collectNotices, countUnreadable } from './notices.ts';
import { noteUnread } from './unread.ts';
import { readWarnings } from './warnings.ts';

/**
 * Reads a vendor answer of either shape (CAPILLARY.md, "Two shapes"). Total: it never throws on any JSON value; what cannot be read
 * becomes a notice with its raw value and never costs its neighbours. Whether the answer is a success at all is `readOutcome`'s
 * question. From JSON to `Answer`, top down:
 *
 * 1. whose answer it is (`customers.ts`)
 * 2. its networks (`networks.ts`), their channels and the items of these (`channels.ts`), each list in whatever form it comes
 *    (`lists.ts`), each fact under whichever key (`spellings.ts`, `values.ts`)
 * 3. what no reader has read and may be messages (`unread.ts`), and the fields that are left
 * 4. what the vendor warns of (`warnings.ts`)
 *
 * @param changes what of the answer was changed on its way here: each is a notice
 * @param which of several customers who share the identifier (`Answer.sharedBy`), from 0; without it the first whose communications
 *   are listed. Nobody and nothing is read where that one is not among them: one is never taken for another
 */
export function readAnswer(
  body: unknown,
  changes: Changes = [],
  { which }: { readonly which?: number } = {},
): Answer {
  const notices = collectNotices();
  for (const { kind, at, raw } of findChanged(body, changes)) notices.add(kind, at, undefined, raw);

  const customers = findCustomers(body);
  const customer = chooseCustomer(customers, which);
  const isMissing = customer === undefined && customers.length > 0;
  for (const { at, raw } of findNoCustomers(body)) notices.add('unreadable-field', at, undefined, raw);
  for (const { record } of customers) {
    notices.read.set(record, record === customer?.record ? 'visited' : 'represented');
  }

  const found = isMissing ? undefined : findNetworks(body, customer);
  const networks = readNetworks(found, notices);

  const hasSurroundings = !isMissing && !isRepresented(body, notices);
  if (hasSurroundings) noteUnread(body, '', undefined, notices);

  return {
    customer: customer === undefined ? undefined : readCustomer(customer, notices),
    sharedBy: listSharing(customers, customer),
    networks,
    warnings: isMissing ? [] : readWarnings(body, customer),
    // What stands beside networks at the root is a notice.
    extras: hasSurroundings && found?.at !== '' ? listSurroundings(body) : [],
    unreadable: countUnreadable(notices),
    notices: notices.all,
  };
}

/** Whether the answer is the flat shape's one network, which was read with all its fields. */
function isRepresented(body: unknown, { read }: Notices): boolean {
  return isRecord(body) && read.get(body) === 'represented';
}

/** What stands around and beside the customer, without what is represented elsewhere: warnings, and whether it was a success. */
function listSurroundings(body: unknown): readonly Field[] {
  if (!isRecord(body) || isNumbered(body)) return [];
  const response = ownValue(body, 'response');
  if (!isRecord(response) || isNumbered(response)) return listFields(body, isRepresentedElsewhere);
  return [
    ...listFields(body, (key) => key === 'response'),
    ...within('response', listFields(response, isRepresentedElsewhere)),
  ];
}

function isRepresentedElsewhere(key: string): boolean {
  return key === 'customer' || isStatusKey(key);
}

function listFields(record: JsonRecord, isLeftOut: (key: string) => boolean): readonly Field[] {
  return Object.entries(record).flatMap(([name, raw]) => (isLeftOut(name) ? [] : [{ name, raw }]));
}

/** A value that was changed, or that is kept beside another of the same key. */
export type ChangedValue = { readonly kind: Change['kind']; readonly at: string; readonly raw: unknown };

/**
 * Where the changes are in an answer. What is no longer to be found (masked meanwhile, or beside the answer) is said of the
 * answer as a whole (`at: ''`, `raw` how often). An answer without changes is not walked. Recursive: what `parseJson` lets
 * through (32 levels) is safe.
 */
export function findChanged(answer: unknown, changes: Changes): readonly ChangedValue[] {
  return changes.flatMap(({ kind, count }): ChangedValue[] => {
    const found: ChangedValue[] = [];
    walk(answer, '', (value, at, key, holder) => {
      const isChanged =
        kind === 'repeated-key' ? isRepeated(key, holder) : isUndecodable(key) || isUndecodable(value);
      if (isChanged) found.push({ kind, at, raw: value });
    });
    const isWhole = kind === 'repeated-key' ? found.length >= count : found.length > 0;
    return isWhole ? found : [...found, { kind, at: '', raw: count }];
  });
}

function isRepeated(key: string, holder: JsonRecord | undefined): boolean {
  const written = keyAsWritten(key);
  return written !== key && holder !== undefined && Object.hasOwn(holder, written);
}

function isUndecodable(value: unknown): boolean {
  return typeof value === 'string' && value.includes(undecodable);
}

type Visit = (value: unknown, at: string, key: string, holder: JsonRecord | undefined) => void;

function walk(value: unknown, at: string, visit: Visit): void {
  if (isList(value)) {
    for (const [index, entry] of value.entries()) {
      visit(entry, `${at}[${index}]`, '', undefined);
      walk(entry, `${at}[${index}]`, visit);
    }
  } else if (isRecord(value)) {
    for (const [key, entry] of Object.entries(value)) {
      const here = childPath(at, key);
      visit(entry, here, key, value);
      walk(entry, here, visit);
    }
  }
}
