const units = ['kB', 'MB', 'GB'] as const;

/** `812 bytes`, `38 kB`, `1.2 MB`: a size with units of 1,000, as file managers show it. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const [first, ...larger] = units;
  let value = bytes / 1000;
  let unit: (typeof units)[number] = first;
  for (const next of larger) {
    // What would round to 1000 is one of the next.
    if (value < 999.5) break;
    value /= 1000;
    unit = next;
  }
  return `${value < 9.95 && unit !== 'kB' ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
