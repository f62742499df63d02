import { isList, isRecord, ownValue } from '../../../contract/json.ts';
import type { History } from '../../history/history.ts';

const nameKeys = new Set([
  'firstname',
  'lastname',
  'middlename',
  'fullname',
  'surname',
  'givenname',
  'familyname',
  'displayname',
  'nickname',
  'customername',
]);
/** `@asha` is a name, not an address. */
const address = /.@/;
/** As deep as the vendor nests a customer's custom fields. */
const deepest = 6;
const mostJoined = 6;

/**
 * The names of people in a history: each word of the customer's own, where the answer gives them beside the messages
 * (`firstname`, also as a custom field `{name, value}`), any two of them joined, and, whole, whoever sent a survey or something that came in.
 */
export function namesOf({ customer, sharedBy, extras, communications }: History): readonly string[] {
  const names = new Set<string>();
  const add = (raw: unknown): void => {
    if (typeof raw === 'string') for (const word of raw.split(/[\s,]+/)) names.add(word);
  };
  for (const { name, raw } of [
    ...(customer?.extras ?? []),
    ...sharedBy.flatMap((each) => each.extras),
    ...extras,
  ]) {
    if (foldKey(name) === 'name') add(raw);
    collect(name, raw, add, deepest);
  }
  const own = new Set(names);
  for (const { item, direction } of communications) {
    if (item.sender === undefined || address.test(item.sender)) continue;
    if (item.kind === 'survey' || direction === 'in') names.add(item.sender.trim());
  }
  return [...names, ...joinedNames(own)];
}

/** Two of somebody's names written as one word (`AshaRao`), as in a handle; not of more names than a person has. */
function joinedNames(own: ReadonlySet<string>): readonly string[] {
  const words = [...own].filter((word) => word.length >= 2).slice(0, mostJoined);
  return words.flatMap((first) => words.flatMap((last) => (first === last ? [] : [first + last])));
}

function collect(key: string, raw: unknown, add: (raw: unknown) => void, depth: number): void {
  if (isNameKey(key)) add(raw);
  if (depth === 0) return;
  if (isList(raw)) for (const each of raw) collect('', each, add, depth - 1);
  if (!isRecord(raw)) return;
  const field = ownValue(raw, 'name');
  if (typeof field === 'string' && isNameKey(field)) add(ownValue(raw, 'value'));
  for (const own of Object.keys(raw)) collect(own, raw[own], add, depth - 1);
}

/** Whether a key is for a person's name, whatever its case, blanks and hyphens. */
export function isNameKey(key: string): boolean {
  return nameKeys.has(foldKey(key));
}

function foldKey(key: string): string {
  return key.toLowerCase().replaceAll(/[\s_-]/g, '');
}
