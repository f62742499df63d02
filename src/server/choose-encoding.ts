import type { Encoding } from './static-files.ts';

const refusal = /;\s*q=0(?:\.0*)?\s*$/;

/** The best encoding that an `Accept-Encoding` header takes (RFC 9110 §12.5.3), read simply: a coding is refused by `q=0` only. */
export function chooseEncoding(header: string | null): Encoding {
  const parts = (header ?? '').toLowerCase().split(',');
  const taken = new Set(
    parts.filter((part) => !refusal.test(part)).map((part) => part.split(';')[0]?.trim()),
  );
  if (taken.has('br')) return 'br';
  return taken.has('gzip') ? 'gzip' : 'identity';
}
