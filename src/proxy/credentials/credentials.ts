import type { Echo } from './secret-echo.ts';
import type { Refusal } from './token.ts';

/** Headers that prove us to the vendor, and how to get fresh ones when exactly these were refused. */
export type Authorisation = {
  readonly kind: 'authorised';
  readonly headers: Readonly<Record<string, string>>;
  /** Whether an answer holds any of what proves us: it must not be handed on. */
  readonly isEcho: Echo;
  /** `undefined` where there is nothing to renew (Basic). Rejects only with the reason of an aborted signal. */
  readonly renew: ((signal: AbortSignal) => Promise<Authorisation | Refusal>) | undefined;
};

export type Credentials = {
  /** Rejects only with the reason of an aborted signal. */
  authorise(signal: AbortSignal): Promise<Authorisation | Refusal>;
};
