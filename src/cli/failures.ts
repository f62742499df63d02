/** Why a report could not be made, in words that name nobody. */
export class ReportFailure extends Error {}

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
