import type { SafeText } from '../domain/masking/safe-text.ts';
import type { ReportFact } from './report-row.ts';

/** What stands above the messages of a report. */
export type ReportHead = {
  readonly title: SafeText;
  readonly facts: readonly ReportFact[];
  /** Why it may be incomplete, or another customer's; each a sentence. */
  readonly caveats: readonly SafeText[];
  /** How identities are shown. */
  readonly mark: string;
  readonly isDemo: boolean;
  /** One line for the top of every printed page and picture. */
  readonly running: SafeText;
};
