import { type JsonRecord, childPath, isRecord, ownValue } from '../json.ts';
import type { ReadingLog } from './reading-log.ts';
import {
  type FieldName,
  type Form,
  isUnreadable,
  presentNumber,
  presentText,
  readField,
  spellings,
} from './spellings.ts';

// Reads one value of a record, with a notice where something stands in its place that cannot be read.

/** Where a record stands, for its notices. */
export type Place = {
  /** Spells the path, which is only needed when something is amiss. */
  readonly at: () => string;
  readonly channel: string | undefined;
};

/**
 * A fact as text, the first spelling that says something. Where none does, a value that cannot be read is a notice.
 * @param toText what a value says, where that is not `presentText`
 * @param keys those of the fact's spellings that the record has, where that is known (`Form`)
 */
export function readScalar(
  record: JsonRecord,
  fact: FieldName,
  place: Place,
  log: ReadingLog,
  toText: (value: unknown) => string | undefined = presentText,
  keys: readonly string[] = spellings[fact],
): string | undefined {
  let unreadable: string | undefined;
  for (const key of keys) {
    const value = record[key];
    if (value === undefined) continue;
    const text = toText(value);
    if (text !== undefined) return text;
    if (unreadable === undefined && isUnreadable(value)) unreadable = key;
  }
  if (unreadable !== undefined) {
    const at = childPath(place.at(), unreadable);
    log.add('unreadable-field', at, place.channel, ownValue(record, unreadable));
  }
  return undefined;
}

const withCaption: readonly string[] = [...spellings.text, ...spellings.caption];
/** How many objects deep words may stand (`text: {body: {…}}`). */
const deepest = 2;

/**
 * The words of a message as they came: not trimmed, and the word "null" is a text. They may stand within an object
 * (`{type: "text", text: {body: "…"}}`, as WhatsApp's own interface writes them) or be the caption of a picture. `undefined`
 * where none are given, as with a template and its parameters: a text is never made up of those. Something in their place that
 * holds none is a notice.
 * @param spelled which keys of them the record has, where that is known (`Form`)
 */
export function readText(
  record: JsonRecord,
  place: Place,
  log: ReadingLog,
  { text: words = [], caption = [] }: Form['spelled'] = spellings,
): string | undefined {
  for (const keys of [words, caption]) {
    for (const name of keys) {
      const alone = untrimmedText(record[name]);
      if (alone !== undefined) return alone;
    }
  }
  const text = findText(record, withCaption);
  if (text !== undefined) return text;
  const key = withCaption.find((name) => isUnreadable(ownValue(record, name)));
  if (key !== undefined) {
    log.add('unreadable-field', childPath(place.at(), key), place.channel, ownValue(record, key));
  }
  return undefined;
}

/** The first words under one of `keys`: those that stand alone, then those within an object. */
export function findText(
  record: JsonRecord,
  keys: readonly string[] = spellings.text,
  depth = deepest,
): string | undefined {
  for (const key of keys) {
    const text = untrimmedText(ownValue(record, key));
    if (text !== undefined) return text;
  }
  if (depth === 0) return undefined;
  for (const key of keys) {
    const value = ownValue(record, key);
    const text = isRecord(value) ? findText(value, keys, depth - 1) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Blanks alone are no words. */
function untrimmedText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : presentText(value);
}

/** Whether a key's value is already represented by one of the facts, or says nothing. What is not has to be shown otherwise. */
export function isRepresented(record: JsonRecord, key: string, facts: readonly FieldName[]): boolean {
  const fact = facts.find((name) => spellings[name].some((spelling) => spelling === key));
  if (fact === undefined) return false;
  const raw = ownValue(record, key);
  const read = readField(record, fact);
  const text = presentText(raw);
  return text === undefined ? !isUnreadable(raw) || raw === read : text === presentText(read);
}

/** What an entry says under another spelling of what it says already. */
export type OtherValue = {
  /** The vendor's key. */
  readonly name: string;
  readonly text: string;
  /** `words`: more of what people read; `course`: what became of it, or when, so that one of the two is wrong. */
  readonly about: 'words' | 'course' | 'origin';
};

const otherFacts = [
  ['status', 'course'],
  ['sent', 'course'],
  ['delivered', 'course'],
  ['completed', 'course'],
  ['id', 'origin'],
  ['sender', 'origin'],
  ['receiver', 'origin'],
  ['campaign', 'origin'],
  ['user', 'origin'],
] as const satisfies readonly (readonly [FieldName, OtherValue['about']])[];

/**
 * What an entry gives of one fact under several spellings and that differs: the fact itself is the first of them, and the others
 * are no less said. A part of what is said already (a date's `time`) is nothing more.
 */
export function readOtherValues(record: JsonRecord): readonly OtherValue[] {
  const others = (keys: readonly string[], about: OtherValue['about']): readonly OtherValue[] => {
    const said: string[] = [];
    return keys.flatMap((name) => {
      const text = presentNumber(ownValue(record, name))?.trim();
      if (text === undefined || said.some((earlier) => earlier.includes(text))) return [];
      said.push(text);
      return said.length === 1 ? [] : [{ name, text, about }];
    });
  };
  return [
    ...otherFacts.flatMap(([fact, about]) => others(spellings[fact], about)),
    ...others(withCaption, 'words'),
  ];
}

/** Whether nothing of what people read is given but what may be a title. */
export function isTitleAlone(record: JsonRecord): boolean {
  const given = withCaption.filter((name) => {
    const value = ownValue(record, name);
    return presentText(value) !== undefined || isUnreadable(value);
  });
  return given.length < 2 && !given.some((name) => bodies.has(name));
}

const bodies: ReadonlySet<string> = new Set(['message', 'body', 'content']);
