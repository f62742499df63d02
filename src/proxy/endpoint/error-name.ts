/** The class of an exception, for the log: messages may quote a customer. */
export function errorName(error: unknown): string {
  return error instanceof Error && /^[A-Za-z]{1,64}$/.test(error.name) ? error.name : 'unknown';
}
