/** A time on the vendor's wall clock, `YYYY-MM-DD HH:mm:ss`. It carries no zone: seconds here count as if the wall clock were UTC. */
export function toWallTime(seconds: number): string {
  const iso = new Date(seconds * 1000).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}

/** The seconds of a well-formed wall time; NaN for anything else. */
export function toSeconds(wallTime: string): number {
  return Date.parse(`${wallTime.replace(' ', 'T')}Z`) / 1000;
}
