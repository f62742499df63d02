/**
 * All that is ever said of an error, in the log and elsewhere, is what these two read: messages may quote what was sent or
 * received, a customer among it.
 */

/** The class of an exception; `unknown` where it is none. */
export function errorName(error: unknown): string {
  return error instanceof Error && /^[A-Za-z]{1,64}$/.test(error.name) ? error.name : 'unknown';
}

/** The code of an error of the system or of the HTTP client, such as `ECONNREFUSED`; `undefined` where it has none. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // undici's parser errors come with a name only.
  if (error.name === 'HTTPParserError') return 'HPE_PROTOCOL';
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(code) ? code : undefined;
}
