import type { Random } from './mulberry32.ts';

/** One of the values, each as likely as the next. */
export function pick<T>(random: Random, values: readonly [T, ...T[]]): T {
  return values[Math.floor(random() * values.length)] ?? values[0];
}
