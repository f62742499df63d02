const format = new Intl.NumberFormat('en-GB');

/** `10,000`: numbers are written as in en-GB, whatever the machine's locale. */
export function formatCount(count: number): string {
  return format.format(count);
}

/** `1 message`, `1,204 messages`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}
