/** Response headers as undici hands them on: names in lower case, repeated ones as a list. */
export type VendorHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One header as text; repeated ones joined as RFC 9110 §5.3 says. */
export function headerText(headers: VendorHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'object' ? value.join(', ') : value;
}

/** How a body is encoded: one layer at most, and only what was asked for; `undefined` for anything else. */
export function readEncoding(headers: VendorHeaders): 'identity' | 'gzip' | undefined {
  const coding = (headerText(headers, 'content-encoding') ?? '').trim().toLowerCase();
  if (coding === '' || coding === 'identity') return 'identity';
  return coding === 'gzip' || coding === 'x-gzip' ? 'gzip' : undefined;
}

/** Whether a body may be JSON by its content type: a missing or odd type is let through, a page or another charset is not. */
export function mayBeJson(headers: VendorHeaders): boolean {
  const type = (headerText(headers, 'content-type') ?? '').toLowerCase();
  const charset = /charset\s*=\s*"?([^\s;",]*)/.exec(type)?.[1];
  return !type.includes('html') && (charset === undefined || charset === 'utf-8' || charset === 'utf8');
}

/** The vendor's request id, the one header of theirs that is read for ourselves; `undefined` unless it is a plain id, without a row of digits that may be somebody's number. */
export function readRequestId(headers: VendorHeaders): string | undefined {
  const id = headerText(headers, 'x-cap-requestid');
  if (id === undefined || !/^[A-Za-z0-9-]{1,64}$/.test(id)) return undefined;
  return /^[\d-]+$|\d{7}/.test(id) ? undefined : id;
}
