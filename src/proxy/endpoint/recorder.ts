import type { ProblemType } from '../../contract/protocol/problem.ts';

/** Why something was turned away before it cost anything, each a label of its own: never a path, an address or a name. */
export const refusals = [
  'connections',
  'requests',
  'unread-answers',
  'stalled',
  'lookups',
  'customers',
  'reports',
  'malformed',
  'header-size',
  'slow-request',
  'forbidden',
  'not-found',
  'method',
  'host',
] as const;
export type Refusal = (typeof refusals)[number];

/** What was asked for, in a word. */
export type Route = 'page' | 'file' | 'lookup' | 'about' | 'health' | 'csp-report' | 'other';

/** What became of it: an answer, a caller that left, a problem; `refused` and `failed` where no problem says more. */
export type Outcome = 'ok' | 'aborted' | 'refused' | 'failed' | ProblemType;

/** Counts what happens. Everything that is told here comes from closed lists, so that nothing counted can name anybody. */
export type Recorder = {
  readonly request: (route: Route, outcome: Outcome) => void;
  readonly refused: (reason: Refusal) => void;
  /** One question to the vendor has ended. */
  readonly vendorCall: (outcome: 'ok' | 'aborted' | ProblemType) => void;
  /** So many bytes more (or, below 0, fewer) are held in answers that callers have not read yet. */
  readonly bytes: (change: number) => void;
};

export const noRecorder: Recorder = {
  request: () => undefined,
  refused: () => undefined,
  vendorCall: () => undefined,
  bytes: () => undefined,
};

const byStatus = new Map<number, Refusal>([
  [403, 'forbidden'],
  [404, 'not-found'],
  [405, 'method'],
  [408, 'slow-request'],
  [421, 'host'],
  [431, 'header-size'],
]);

/** What a status that we refuse something with says; `undefined` where it is no refusal. */
export function toRefusal(status: number): Refusal | undefined {
  if (status < 400 || status >= 499) return undefined;
  return byStatus.get(status) ?? 'malformed';
}
