const units = [
  { name: 'd', seconds: 86_400 },
  { name: 'h', seconds: 3600 },
  { name: 'min', seconds: 60 },
  { name: 's', seconds: 1 },
] as const;

/** A stretch of time in its two largest units: `10 s`, `4 h 18 min`, `2 d`. For milliseconds ≥ 0; under a second is `0 s`. */
export function formatGap(ms: number): string {
  const total = Math.floor(ms / 1000);
  const largest = units.findIndex(({ seconds }) => total >= seconds);
  if (largest < 0) return '0 s';
  let rest = total;
  const parts: string[] = [];
  for (const { name, seconds } of units.slice(largest, largest + 2)) {
    const amount = Math.floor(rest / seconds);
    rest -= amount * seconds;
    if (amount > 0) parts.push(`${amount} ${name}`);
  }
  return parts.join(' ');
}
