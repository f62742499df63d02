/** What a demo has been asked since it started, read live. */
export type DemoCalls = {
  /** Calls of the interactions path by GET, refused ones included. */
  readonly interactions: number;
  /** Calls of the token path by POST, refused ones included. */
  readonly tokens: number;
  /** Requests that reached the second listener, to which the redirecting customers point. None is right. */
  readonly canaryHits: number;
  /** TCP connections open now, the canary's included. */
  readonly openSockets: number;
  /** Interactions calls that asked for this identifier value. */
  byIdentifier(value: string): number;
};
