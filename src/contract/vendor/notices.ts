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
