/** Why a report could not be made, in words that name nobody. */
export class ReportFailure extends Error {}

/**
 * What a report failed of, for a person: a failure's own words or the file system's.
 * @param otherwise said of any other error, whose words may quote the page or a path
 */
export function describeFailure(error: unknown, otherwise: string): string {
  if (error instanceof ReportFailure) return error.message;
  return codeOf(error) === undefined ? otherwise : describeFileError(error);
}

/** What the file system calls an error: `ENOSPC`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What the file system says, for a person; names no path. */
export function describeFileError(error: unknown): string {
  const code = codeOf(error) ?? '';
  return fileErrors.get(code) ?? `The files cannot be written${code === '' ? '' : ` (${code})`}.`;
}

const fileErrors = new Map([
  ['ENOSPC', 'The disk is full.'],
  ['EDQUOT', 'The disk is full.'],
  ['EACCES', 'Its files may not be written.'],
  ['EPERM', 'Its files may not be written.'],
  ['EROFS', 'Its files may not be written.'],
  ['ENOTDIR', 'It is no folder.'],
  ['EEXIST', 'It is no folder.'],
]);
