import { createHash } from 'node:crypto';

/** The vendor's Basic scheme: `Basic base64(username ":" md5hex(password))`. */
export function basicValue(username: string, password: string): string {
  const hash = createHash('md5').update(password, 'utf8').digest('hex');
  return `Basic ${Buffer.from(`${username}:${hash}`, 'utf8').toString('base64')}`;
}
