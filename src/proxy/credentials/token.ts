/** An access token as the vendor hands it out, good for `lifetime` milliseconds from its receipt. */
export type Token = { readonly kind: 'token'; readonly value: string; readonly lifetime: number };

/** No token: the credentials were refused, nobody could be reached, or the endpoint did not answer properly. */
export type Refusal = {
  readonly kind: 'refused';
  readonly reason: 'rejected' | 'unreachable' | 'unavailable';
  /** The code of the error, if the network was at fault. */
  readonly code?: string | undefined;
};
