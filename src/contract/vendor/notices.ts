import type { Notice, NoticeKind } from '../answer.ts';

/** Collects what could not be read while an answer is walked. */
export type Notices = {
  readonly all: Notice[];
  add(kind: NoticeKind, at: string, channel: string | undefined, raw: unknown): void;
};

export function collectNotices(): Notices {
  const all: Notice[] = [];
  return { all, add: (kind, at, channel, raw) => void all.push({ kind, at, channel, raw }) };
}

/** Whether communications may be among what a notice of the kind tells, so that "none" would be false. */
const mayHide = {
  'unreadable-network': true,
  'unreadable-channel': true,
  'unreadable-list': true,
  'unreadable-item': true,
  'unreadable-field': false,
  'unexpected-list': false,
} as const satisfies Record<NoticeKind, boolean>;

export function countUnreadable({ all }: Notices): number {
  return all.filter(({ kind }) => mayHide[kind]).length;
}
