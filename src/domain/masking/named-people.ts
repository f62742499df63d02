import type { AnswerCustomer } from '../../contract/capillary/answer.ts';
import { type JsonRecord, isList, isRecord, ownValue } from '../../contract/json.ts';
import type { History } from '../history/history.ts';
import {
  deepest,
  foldKey,
  identitiesIn,
  isNameKey,
  type KeyMask,
  labelOf,
  maskByKey,
  nested,
  personal,
  toKeyMask,
} from './identity-keys.ts';
import type { Mask } from './identity-masks.ts';
import { type Identity, maskIdentity } from './mask-identity.ts';

/*
 * Who is named in a history: its customer by identities (`identitiesOf`), people by their names (`namesOf`); and how a whole answer is
 * masked, by what stands in its texts and by the keys that name somebody (`maskStructure`).
 */

/**
 * Everything in a history that names its customer: what was searched (where that is known), who the answer says it is, other
 * numbers and addresses of theirs that it gives, whoever shares the identifier or came in their place, every receiver, and who
 * wrote in.
 */
export function identitiesOf({
  sent,
  customer,
  sharedBy,
  strangers,
  extras,
  communications,
}: History): readonly Identity[] {
  const identities: Identity[] =
    sent === undefined ? [] : [{ name: sent.identifierName, value: sent.identifierValue }];
  const add = (name: Identity['name'], value: string | undefined): void => {
    if (value !== undefined) identities.push({ name, value });
  };
  const addAll = (named: AnswerCustomer | undefined): void => {
    add('mobile', named?.mobile);
    add('email', named?.email);
    add('external_id', named?.externalId);
    add('external_id', named?.id);
    for (const { name, raw } of named?.extras ?? []) identities.push(...identitiesIn(name, raw));
  };
  addAll(customer);
  for (const other of sharedBy) if (!other.chosen) addAll(other);
  for (const stranger of strangers) addAll(stranger.customer);
  for (const { name, raw } of extras) identities.push(...identitiesIn(name, raw));
  const people = new Set(communications.map(({ item }) => item.receiver));
  for (const { item, direction } of communications) {
    if (direction === 'in' && item.kind === 'message' && isContact(item.sender)) people.add(item.sender);
  }
  for (const person of people) add(person?.includes('@') === true ? 'email' : 'mobile', person);
  return identities;
}

/** Whether whoever wrote in is named by a number or an address, and not by a name (`namesOf`). */
function isContact(sender: string | undefined): boolean {
  return sender !== undefined && (isAddress(sender) || !/\p{L}/u.test(sender));
}

/** More names than a person has are not joined. */
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
    if (item.sender === undefined || isAddress(item.sender)) continue;
    if (item.kind === 'survey' || direction === 'in') names.add(item.sender.trim());
  }
  return [...names, ...joinedNames(own)];
}

/** Whether whoever sent or received something is named by an e-mail address; `@asha` is a name. */
export function isAddress(person: string): boolean {
  return /.@/.test(person);
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

/** The vendor's own keys hold neither digit nor @, so what names a customer there is masked without touching them. */
const mayName = /[\d@]/;
/**
 * Passes every text and number of a JSON value through `mask`, keys that could name somebody included, and keeps its structure.
 * What stands under a key for a person's name (`firstname`, also as a custom field `{name, value}`) or for an identity
 * (`external_id`, `alternate_phone`, a `customer`'s `id`) is masked by that key; of a `customer` all that is said beside the
 * communications is hidden. A number that names somebody becomes a masked text; two keys that
 * look alike once masked stay two. What names nobody is returned as the very same object; own keys named `__proto__` stay own
 * keys. Recursive: what `parseJson` lets through (32 levels) is safe.
 * @param name the key that the value stands under
 * @param of whose field it is
 */
export function maskStructure(value: unknown, mask: Mask, name = '', of?: 'customer'): unknown {
  const byKey = of === 'customer' ? maskOf(name, true) : toKeyMask(name);
  return maskWithin(value, mask, byKey, foldKey(name) === 'customer');
}

/** What stands within a customer and is not about them: what was sent, and how it went to ask for it. */
function isBesideCustomer(key: string): boolean {
  return besideCustomer.has(key);
}

const besideCustomer = new Set(['interactions', 'item_status', 'status', 'warnings', 'errors']);

function maskWithin(value: unknown, mask: Mask, byKey: KeyMask | undefined, isCustomer: boolean): unknown {
  if (typeof value === 'string') return maskByKey(value, mask, byKey);
  if (typeof value === 'number') {
    const digits = String(value);
    const masked = maskByKey(digits, mask, byKey);
    return masked === digits ? value : masked;
  }
  if (isList(value)) {
    const masked = value.map((entry) => maskWithin(entry, mask, byKey, isCustomer));
    return masked.every((entry, index) => Object.is(entry, value[index])) ? value : masked;
  }
  return isRecord(value)
    ? maskRecord(value, mask, byKey?.isDeep === true ? byKey : undefined, isCustomer)
    : value;
}

function maskRecord(
  record: JsonRecord,
  mask: Mask,
  byKey: KeyMask | undefined,
  isCustomer: boolean,
): JsonRecord {
  const masked = new Map<string, unknown>();
  let isSame = true;
  const label = labelOf(record);
  const byLabel = label === undefined ? undefined : toKeyMask(label.text);
  for (const key of Object.keys(record)) {
    const isEntry = isCustomer && /^\d+$/.test(key);
    const isLabel = key === label?.key && byKey?.isPersonal === true;
    const own = maskOf(key, isCustomer && !isEntry) ?? (key === 'value' ? byLabel : undefined);
    const ownMask = isLabel ? undefined : nested(own, byKey);
    const value = maskWithin(record[key], mask, ownMask, isEntry || foldKey(key) === 'customer');
    const shown = mayName.test(key) ? mask(key) : key;
    isSame &&= shown === key && Object.is(value, record[key]);
    masked.set(shown === key ? key : freeKey(shown, record, masked), value);
  }
  // `fromEntries` defines its keys: `__proto__` becomes one like any other.
  return isSame ? record : Object.fromEntries(masked);
}

function maskOf(key: string, isCustomer: boolean): KeyMask | undefined {
  const byKey = toKeyMask(key);
  if (!isCustomer || isBesideCustomer(key)) return byKey;
  return key === 'id' ? customerId : nested(byKey, personal);
}

const customerId: KeyMask = { mask: (text) => maskIdentity('external_id', text), isDeep: true };

function freeKey(key: string, record: JsonRecord, masked: ReadonlyMap<string, unknown>): string {
  let free = key;
  for (let n = 2; masked.has(free) || Object.hasOwn(record, free); n += 1) free = `${key}~${n}`;
  return free;
}
