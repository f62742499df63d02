import type { JsonRecord } from '../json.ts';
import type { Notice, NoticeKind } from './answer.ts';
import { type Form, createFormFinder, isUnreadable } from './spellings.ts';

/** What every reader of an answer writes down: what it could not read, and which objects and lists it has taken. */
export type ReadingLog = {
  readonly notices: Notice[];
  /**
   * What became of an object or a list: `item`, it is an entry of a list; `searched`, a reader looked into it; `represented`, the
   * answer holds it whole, as that reader's result or as a notice that messages may be missing.
   */
  readonly visited: Map<object, 'item' | 'searched' | 'represented'>;
  /**
   * Arrays that were read entry by entry. An entry that was not visited is one that holds nothing but texts and numbers: a large
   * answer would else be remembered message by message.
   */
  readonly listed: Set<unknown>;
  /** The form of a record of this answer. */
  readonly formOf: (record: JsonRecord) => Form;
  /** Adds a notice: `at` is the path from the root of the answer, `raw` the very value that stands there. */
  add(kind: NoticeKind, at: string, channel: string | undefined, raw: unknown): void;
};

export function createReadingLog(): ReadingLog {
  const notices: Notice[] = [];
  const visited: ReadingLog['visited'] = new Map();
  const add: ReadingLog['add'] = (kind, at, channel, raw) => {
    const notice = { kind, at, channel, raw };
    notices.push(notice);
    if (typeof raw === 'object' && raw !== null && mayHideMessages(notice)) visited.set(raw, 'represented');
  };
  return { notices, visited, listed: new Set(), formOf: createFormFinder(), add };
}

/** Whether messages may be among what a notice of each kind holds. */
const mayHide = {
  'unreadable-network': true,
  'unreadable-channel': true,
  'unreadable-list': true,
  'unreadable-item': true,
  'unreadable-field': false,
  'unreadable-count': true,
  refused: true,
  cut: true,
  'unexpected-list': false,
  'repeated-key': true,
  'undecodable-text': false,
} as const satisfies Record<NoticeKind, boolean>;

/**
 * Whether communications may be among what a notice holds, so that "none" would be false. An earlier value of a repeated key
 * hides none where it is a text or a number; where it was not found, nobody knows.
 */
export function mayHideMessages({ kind, at, raw }: Notice): boolean {
  return mayHide[kind] && (kind !== 'repeated-key' || at === '' || isUnreadable(raw));
}

/** How many notices may hide messages (`Answer.unreadable`). */
export function countUnreadable({ notices }: ReadingLog): number {
  return notices.filter(mayHideMessages).length;
}
