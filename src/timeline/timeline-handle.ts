import type { Communication } from '../domain/history/communication.ts';
import type { WriteForm } from '../export/marks.ts';
import type { ListHandle } from './list/list-handle.ts';

/** What can be asked of a timeline from outside: by keys and by the palette. */
export type TimelineHandle = {
  /** `null` where there are no rows. */
  readonly list: () => ListHandle | null;
  /** To the next message that did not arrive; says where there is none. */
  readonly nextFailure: () => void;
  /** Chooses a tab by its number, from 1; there may be none. */
  readonly showTab: (number: number) => void;
  readonly focusFind: () => void;
  readonly copyView: (form: WriteForm) => void;
  readonly copyMessage: (communication: Communication, form: WriteForm) => void;
  readonly copyLink: (communication: Communication) => void;
  /** Turns a message's selection, and begins selecting where nobody does. */
  readonly select: (id: string) => void;
  /** Says a short sentence, to the eye and to screen readers. */
  readonly say: (words: string) => void;
};
