import { isList, isRecord, type JsonRecord } from '../../../contract/json.ts';
import { isPossibleCode } from '../otp/shapes.ts';
import {
  announcesCode,
  followsCode,
  type Key,
  type Keys,
  labelsCode,
  namesCode,
  toKey,
  toShownKey,
  type ValueKind,
} from './keys.ts';
import { findTemplate } from './templates.ts';

/** What the values of a record say of each other. */
export type Siblings = {
  /** One says that the value is a code: `{"key": "otp", "value": …}`. */
  readonly labelled: boolean;
  /** One leads on to a code: `{"subject": "Your OTP", "body": "482913"}`. */
  readonly announced: boolean;
  /** The names of values that stand in a list of their own. */
  readonly columns: readonly unknown[] | undefined;
  /** The text, speaking of a code, that the values fill. */
  readonly template: string | undefined;
  /** A key holds a code. */
  readonly renamed: boolean;
};

/** Whether a value may say what its siblings are: it names a code, or is filled into one of them. */
export function maySpeakOfSiblings(key: Key, value: unknown): boolean {
  if (key.role === undefined) return isBareText(key, value);
  if (key.role === 'value' && (isBareCode(value) || isRecord(value))) return true;
  if (typeof value === 'string') return key.role === 'label' && labelsCode(value);
  return typeof value === 'object' && value !== null && (isList(value) || key.fills);
}

/**
 * Reads what the values of a record say of each other.
 * @param kind what the record itself is
 * @param owner the record that holds it, for a template beside the values that fill it
 */
export function readSiblings(record: JsonRecord, kind: ValueKind, owner: JsonRecord, keys: Keys): Siblings {
  let labelled = false;
  let announced = false;
  let columns: readonly unknown[] | undefined;
  let filling = false;
  let renamed = false;
  for (const name of Object.keys(record)) {
    const key = toKey(name, keys);
    const value = record[name];
    renamed ||= toShownKey(name, kind, keys) !== name;
    labelled ||= key.role === 'label' && labelsCode(value);
    announced ||= (key.role === 'label' || key.kind === 'text') && announcesCode(value);
    if (key.role === 'labels' && isList(value) && value.some(namesCode)) columns = value;
    filling ||=
      key.fills &&
      kind !== 'possible-code' &&
      kind !== 'code-or-sentence' &&
      typeof value === 'object' &&
      value !== null;
  }
  // the text or name, among a record's own or its template's, that speaks of a code; the owner's where the record has none
  const template = filling ? (findTemplate(record, 1, keys) ?? findTemplate(owner, 0, keys)) : undefined;
  return { labelled, announced, columns, template, renamed };
}

/** Whether nothing but what may be a code stands, as a text, where nobody says what it is: `{"line2": "482913"}`. */
export function isBareText(key: Key, value: unknown): boolean {
  return key.kind === 'text' && typeof value === 'string' && isPossibleCode(value);
}

/** Whether an entry of a list is announced by its neighbours: `["Your OTP is", "482913"]`, `[{"text": "482913"}, {"text": "is your OTP"}]` */
export function isAnnounced(list: readonly unknown[], index: number, keys: Keys): boolean {
  return announcesCode(wordsOf(list[index - 1], keys)) || followsCode(wordsOf(list[index + 1], keys));
}

/** What an entry of a list says: a text itself, or the only one of a stretch of text (`{"text": "Your OTP is ", "bold": true}`). */
export function wordsOf(entry: unknown, keys: Keys): unknown {
  if (!isRecord(entry)) return entry;
  const texts = Object.keys(entry).filter(
    (name) => toKey(name, keys).role === 'value' && typeof entry[name] !== 'object',
  );
  return texts.length === 1 ? entry[texts[0] ?? ''] : undefined;
}

/** Whether a value is nothing but what may be a code. */
export function isBareCode(value: unknown): boolean {
  return typeof value === 'string' ? isPossibleCode(value) : isCodeNumber(value);
}

/** Whether a value is a number as long as a code, of 4 to 8 digits. */
export function isCodeNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value < 1e8;
}
