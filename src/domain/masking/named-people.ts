import type { AnswerCustomer } from '../../contract/capillary/answer.ts';
import type { IdentifierName } from '../../contract/identifier.ts';
import { type JsonRecord, isList, isRecord, ownValue } from '../../contract/json.ts';
import type { History } from '../history/history.ts';
import type { Mask } from './identity-masks.ts';
import { type Identity, maskIdentity } from './mask-identity.ts';

/*
 * Who is named in a history: its customer by identities (`identitiesOf`), people by their names (`namesOf`); and how a whole answer is
 * masked, by what stands in its texts and by the keys that name somebody (`maskStructure`).
 */

/**
 * Everything in a history that names its customer: what was searched (where that is known), who the answer says it is, whoever
 * shares the identifier, every receiver.
 */
export function identitiesOf({
  sent,
  customer,
  sharedBy,
  strangers,
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
  };
  addAll(customer);
  for (const other of sharedBy) if (!other.chosen) addAll(other);
  for (const stranger of strangers) addAll(stranger.customer);
  for (const receiver of new Set(communications.map(({ item }) => item.receiver))) {
    add(receiver?.includes('@') === true ? 'email' : 'mobile', receiver);
  }
  return identities;
}

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
/** As deep as the vendor nests a customer's custom fields. */
const deepest = 6;
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

/** Whether a key is for a person's name, whatever its case, blanks and hyphens. */
function isNameKey(key: string): boolean {
  return nameKeys.has(foldKey(key));
}

function foldKey(key: string): string {
  return key.toLowerCase().replaceAll(/[\s_-]/g, '');
}

/** The vendor's own keys hold neither digit nor @, so what names a customer there is masked without touching them. */
const mayName = /[\d@]/;
const maskedName = '\u2022\u2022\u2022';

/** What is masked by its key, however short it is: an id of two letters is found in no text. */
const identityKeys = new Map<string, IdentifierName>([
  ['externalid', 'external_id'],
  ['mobile', 'mobile'],
  ['email', 'email'],
]);

/**
 * Passes every text and number of a JSON value through `mask`, keys that could name somebody included, and keeps its structure.
 * What stands under a key for a person's name (`firstname`, also as a custom field `{name, value}`) or for an identity
 * (`external_id`, a `customer`'s `id`) is masked by that key. A number that names somebody becomes a masked text; two keys that
 * look alike once masked stay two. What names nobody is returned as the very same object; own keys named `__proto__` stay own
 * keys. Recursive: what `parseJson` lets through (32 levels) is safe.
 * @param name the key that the value stands under
 */
export function maskStructure(value: unknown, mask: Mask, name = ''): unknown {
  return maskWithin(value, mask, toKeyMask(name), foldKey(name) === 'customer');
}

/** How a text is masked because of its key; `undefined` where the key says nothing. */
type KeyMask = Mask | undefined;

function toKeyMask(key: string): KeyMask {
  if (isNameKey(key)) return (text) => (text.trim() === '' ? text : maskedName);
  const identity = identityKeys.get(foldKey(key));
  return identity === undefined ? undefined : (text) => maskIdentity(identity, text);
}

function maskWithin(value: unknown, mask: Mask, byKey: KeyMask, isCustomer: boolean): unknown {
  if (typeof value === 'string') return maskText(value, mask, byKey);
  if (typeof value === 'number') {
    const digits = String(value);
    const masked = maskText(digits, mask, byKey);
    return masked === digits ? value : masked;
  }
  if (isList(value)) {
    const masked = value.map((entry) => maskWithin(entry, mask, byKey, isCustomer));
    return masked.every((entry, index) => Object.is(entry, value[index])) ? value : masked;
  }
  return isRecord(value) ? maskRecord(value, mask, byKey, isCustomer) : value;
}

/** A text that says nothing names nobody. */
function maskText(text: string, mask: Mask, byKey: KeyMask): string {
  return byKey === undefined || text === '' || text === 'null' ? mask(text) : byKey(text);
}

function maskRecord(record: JsonRecord, mask: Mask, byKey: KeyMask, isCustomer: boolean): JsonRecord {
  const masked = new Map<string, unknown>();
  let isSame = true;
  const own = Object.hasOwn(record, 'name') ? record['name'] : undefined;
  const byField = typeof own === 'string' ? toKeyMask(own) : undefined;
  for (const key of Object.keys(record)) {
    const ownMask = maskOf(key, isCustomer) ?? (key === 'value' ? byField : undefined) ?? byKey;
    const value = maskWithin(record[key], mask, ownMask, foldKey(key) === 'customer');
    const shown = mayName.test(key) ? mask(key) : key;
    isSame &&= shown === key && Object.is(value, record[key]);
    masked.set(shown === key ? key : freeKey(shown, record, masked), value);
  }
  // `fromEntries` defines its keys: `__proto__` becomes one like any other.
  return isSame ? record : Object.fromEntries(masked);
}

function maskOf(key: string, isCustomer: boolean): KeyMask {
  return isCustomer && key === 'id' ? (text) => maskIdentity('external_id', text) : toKeyMask(key);
}

function freeKey(key: string, record: JsonRecord, masked: ReadonlyMap<string, unknown>): string {
  let free = key;
  for (let n = 2; masked.has(free) || Object.hasOwn(record, free); n += 1) free = `${key}~${n}`;
  return free;
}
