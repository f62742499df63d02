import type { Notice, NoticeKind } from './answer.ts';
import { isUnreadable } from './spellings.ts';

/** What could not be read, collected while an answer is walked, and which of its objects and lists a reader has taken. */
export type Notices = {
  readonly all: Notice[];
  /**
   * What became of an object or a list: `item`, it is an entry of a list; `visited`, a reader looked into it; `represented`, the
   * answer holds it whole, as that reader's result or as a notice that messages may be missing.
   */
  readonly read: Map<object, 'item' | 'visited' | 'represented'>;
  /** `at` is the path from the root of the answer, `raw` the very value that stands there. */
  add(kind: NoticeKind, at: string, channel: string | undefined, raw: unknown): void;
};

export function collectNotices(): Notices {
  const all: Notice[] = [];
  const read: Notices['read'] = new Map();
  const add: Notices['add'] = (kind, at, channel, raw) => {
    const notice = { kind, at, channel, raw };
    all.push(notice);
    if (typeof raw === 'object' && raw !== null && mayHideMessages(notice)) read.set(raw, 'represented');
  };
  return { all, read, add };
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
export function countUnreadable({ all }: Notices): number {
  return all.filter(mayHideMessages).length;
}
