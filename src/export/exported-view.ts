import type { Identifier } from '../contract/identifier.ts';
import type { Communication } from '../domain/history/communication.ts';
import type { History } from '../domain/history/history.ts';
import type { View } from '../domain/view/view.ts';
import type { ZoneName } from '../domain/time/zone-name.ts';

/** What is on screen, as it is handed to an export. */
export type ExportedView = {
  readonly history: History;
  /** What was searched; a saved answer may not say. */
  readonly sent: Identifier | undefined;
  readonly view: View;
  /** The display zone. */
  readonly zone: ZoneName;
  /** What narrows it, in words. */
  readonly filters: readonly string[];
  /** What it shows, in its order. */
  readonly shown: readonly Communication[];
  /** `undefined` where a saved answer does not say. */
  readonly mode: 'demo' | 'real' | undefined;
};

/** The kinds of file, by the end of their names. */
export type FileKind = 'csv' | 'json' | 'md';
