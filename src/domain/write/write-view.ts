export function writeView(..._: readonly unknown[]): string {
  return '';
}
