import type { Changes } from '../../contract/change.ts';
import type { ProblemType } from '../../contract/protocol/problem.ts';

/** What became of one question to the vendor, as the browser will be told. */
export type VendorReply =
  | {
      readonly kind: 'answer';
      /** What the vendor answered as JSON, codes masked: written once for everybody who waits for it. */
      readonly json: string;
      /** What of it is not as it came. */
      readonly changes: Changes;
      /** Size of the vendor's answer, bytes. */
      readonly bytes: number;
      readonly vendorRequestId: string | undefined;
    }
  | VendorProblem
  /** Nobody waits for it any more. */
  | { readonly kind: 'aborted' };

export type VendorProblem = {
  readonly kind: 'problem';
  readonly type: ProblemType;
  /** Speaks for the vendor being out of order (5xx, time-out, reset), not for a bad question. */
  readonly isOutage?: boolean;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  readonly retryable?: boolean | undefined;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  /** The vendor's own code, such as `1012`. */
  readonly vendorCode?: string | undefined;
  readonly vendorRequestId?: string | undefined;
  /** The system's name of the error, such as `ECONNREFUSED`, for the log. */
  readonly cause?: string | undefined;
};
