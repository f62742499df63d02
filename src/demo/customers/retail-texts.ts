import { type Random, pick } from '../model/random.ts';

type Texts = readonly [string, ...string[]];

/** Retail texts with places to fill: see `fillText`. */
export const shortTexts: Texts = [
  'Order {order} is confirmed: {amount}. We will text you when it ships.',
  'Order {order} has shipped and should arrive on {day}.',
  'Order {order} was delivered today. Thank you for shopping with us.',
  'You earned {points} points at our {city} store. Balance: {balance} points.',
  '{points} of your {balance} points expire at the end of the month.',
  'Coupon {coupon}: {amount} off your next purchase in {city}, this week only.',
  '{otp} is your Example Store sign-in code. Do not share it.',
  'Members first: the sale in {city} starts on {day} at 10:00.',
  'Your return for order {order} has arrived. Refund: {amount}.',
  'The {product} you wanted is back in stock.',
  'Happy birthday! A treat worth {amount} is waiting for you.',
  'Your order {order} is ready to collect in {city}.',
  'Your invoice for {amount} is ready. Points earned: {points}.',
  'प्रिय ग्राहक, आपके {points} अंक जुड़ गए हैं। कुल: {balance}',
];

export const chatTexts: Texts = [
  'Hi! Order {order} has shipped 📦\nExpected: {day}',
  'Your order {order} is out for delivery 🚚\nSomeone should be at home until 18:00.',
  'New in {city}: {product} in five colours ✨',
  'You have {balance} points 🎁 Next reward at 500 points.',
  '{day} only: {amount} off every {product}.\nShow code {coupon} at the till.',
  'We kept a {product} for you in {city} until {day}.',
  'How was your visit to {city}? Answer 1 to 5.',
];

export const mailTitles: Texts = [
  'Your monthly statement: {balance} points',
  'Your order {order} is on its way',
  'Receipt for {amount} at our {city} store',
  'A {product} for every day of the week',
  '{day}: members evening in {city}',
  'Only this week: {coupon}',
  'You left a {product} in your basket',
  'Welcome back! {points} bonus points are waiting',
];

/** A few messages are as long as terms and conditions make them. */
export const longText = [
  'Dear customer, thank you for order {order} of {amount}.',
  '',
  'Your {product} is being prepared in {city} and will be handed to the carrier by {day}. You can change the',
  'address until then in the app or at any till. If something is wrong, bring it back within 30 days with the',
  'receipt, in any store; the refund goes to the card that you paid with and takes up to five working days.',
  '',
  'You earned {points} points with this order, which makes {balance}. Points expire after twelve months.',
  'Offers cannot be combined. Help is there every day from 9:00 to 18:00.',
].join('\n');

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
