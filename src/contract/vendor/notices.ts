import type { Notice, NoticeKind } from '../answer.ts';
import { isUnreadable } from './is-unreadable.ts';

/** Collects what could not be read while an answer is walked. */
export type Notices = {
  readonly all: Notice[];
  add(kind: NoticeKind, at: string, channel: string | undefined, raw: unknown): void;
};

export function collectNotices(): Notices {
  const all: Notice[] = [];
  return { all, add: (kind, at, channel, raw) => void all.push({ kind, at, channel, raw }) };
}

const mayHide = {
  'unreadable-network': true,
  'unreadable-channel': true,
  'unreadable-list': true,
  'unreadable-item': true,
  'unreadable-field': false,
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
