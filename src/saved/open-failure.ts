import type { SavedAnswerFailure } from '../contract/read-saved-answer.ts';

/** Every way in which opening a file can fail. */
export type OpenFailure = SavedAnswerFailure | 'not-readable' | 'several-files' | 'unknown-zone';

type Words = { readonly title: string; readonly next: string };

/** What is wrong with a file, and what to do: never a word of what is in it. */
export const openFailureWords = {
  'not-json': {
    title: 'This file is not JSON',
    next: 'A saved answer ends in .json. A page that was saved, or a file cut short while it was copied, cannot be read: save the answer again.',
  },
  'too-large': {
    title: 'This file is too large',
    next: 'Files of up to 64 MiB can be opened. Choose the saved answer of one customer.',
  },
  'too-deep': {
    title: 'This file is nested too deep',
    next: 'No answer of Capillary looks like this. Choose another file.',
  },
  'not-an-answer': {
    title: 'This file holds no answer that can be read',
    next: 'It is JSON, but neither an answer saved here nor a customer’s interactions from Capillary; or it was changed or cut. Choose another file, or save the answer again.',
  },
  'newer-version': {
    title: 'This file was saved by a newer version',
    next: 'Reading it as it is could show something wrong. Open it with the newer Customer Timeline.',
  },
  'failure-answer': {
    title: 'This file holds an error, not a history',
    next: 'It is what was answered instead of a customer’s communications, which does not mean that there are none. Search for the customer and save the answer again.',
  },
  'not-readable': {
    title: 'This file could not be read',
    next: 'It may be a folder, or have been moved, changed or locked since it was chosen. Choose it again.',
  },
  'several-files': {
    title: 'These are several files',
    next: 'Open one file at a time. Answers of several networks that were saved together are one file.',
  },
  'unknown-zone': {
    title: 'This file’s time zone is not known here',
    next: 'Its times would have to be guessed. A newer browser may know the zone.',
  },
} as const satisfies Record<OpenFailure, Words>;
