import type { Random } from '../../model/mulberry32.ts';
import { pick } from '../../model/pick.ts';

const cities = ['Leeds', 'York', 'Bristol', 'Cardiff', 'Glasgow', 'London', 'Pune', 'Mumbai'] as const;
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const products = ['linen shirt', 'rain coat', 'running shoe', 'tea pot', 'desk lamp', 'wool scarf'] as const;

/** A whole number from `low` to `high`, both possible. */
const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

const fillers: ReadonlyMap<string, (random: Random) => string> = new Map([
  ['order', (random: Random) => String(between(random, 70_100_000, 70_999_999))],
  ['amount', (random: Random) => `£${between(random, 5, 240)}.${pick(random, ['00', '50', '95', '99'])}`],
  ['points', (random: Random) => String(between(random, 10, 400))],
  ['balance', (random: Random) => String(between(random, 100, 4_000))],
  ['coupon', (random: Random) => `EX${between(random, 1_000, 9_999).toString(36).toUpperCase()}`],
  ['otp', (random: Random) => String(between(random, 100_000, 999_999))],
  ['city', (random: Random) => pick(random, cities)],
  ['day', (random: Random) => pick(random, days)],
  ['product', (random: Random) => pick(random, products)],
]);

/** Puts something drawn into each `{place}` of a text. */
export function fillText(random: Random, text: string): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => fillers.get(name)?.(random) ?? place);
}
