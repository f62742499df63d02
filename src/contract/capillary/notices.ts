import type { Notice, NoticeKind } from './answer.ts';
import { isUnreadable } from './spellings.ts';

/** Collects what could not be read while an answer is walked. */
export type Notices = {
  readonly all: Notice[];
  /**
   * What a reader has taken: `item`, an entry of a list; `passed`, what it looked into; `told`, what is told whole, by that reader
   * or by a notice that messages may be missing.
   */
  readonly read: Map<object, 'item' | 'passed' | 'told'>;
  add(kind: NoticeKind, at: string, channel: string | undefined, raw: unknown): void;
};

export function collectNotices(): Notices {
  const all: Notice[] = [];
  const read: Notices['read'] = new Map();
  const add: Notices['add'] = (kind, at, channel, raw) => {
    const notice = { kind, at, channel, raw };
    all.push(notice);
    if (typeof raw === 'object' && raw !== null && mayHideMessages(notice)) read.set(raw, 'told');
  };
  return { all, read, add };
}

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
 * Whether communications may be among what a notice tells, so that "none" would be false. An earlier value of a repeated key
 * hides none where it is a text or a number; where it was not found, nobody knows.
 */
export function mayHideMessages({ kind, at, raw }: Notice): boolean {
  return mayHide[kind] && (kind !== 'repeated-key' || at === '' || isUnreadable(raw));
}

export function countUnreadable({ all }: Notices): number {
  return all.filter(mayHideMessages).length;
}
