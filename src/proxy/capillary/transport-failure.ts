import type { TransportFailure } from './http-reply.ts';

/** Refused, never connected, or closed by the other side, as a kept connection may be at any time. */
const untouched = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The code of a system or client error; messages are never read, since they may quote what was sent or received. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // undici's parser errors come with a name only.
  if (error.name === 'HTTPParserError') return 'HPE_PROTOCOL';
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(code) ? code : undefined;
}

/** Whether a call that failed before the head of its answer may be made once more. */
export function isUntouched(code: string | undefined): boolean {
  return code !== undefined && untouched.has(code);
}

/** What an error of the client means. */
export function toTransportFailure(code: string | undefined, hasHeaders: boolean): TransportFailure {
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return 'timeout';
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code?.startsWith('HPE_') || code?.startsWith('Z_'))
    return 'invalid';
  return hasHeaders ? 'broken' : 'unreachable';
}
