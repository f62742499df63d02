export function writeMessage(..._: readonly unknown[]): string {
  return '';
}
