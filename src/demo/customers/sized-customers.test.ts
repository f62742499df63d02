import { expect, test } from 'vitest';
import { toAnswer } from '../model/answer.ts';
import type { DemoMessage } from '../model/record.ts';
import { toSeconds } from '../model/wall-time.ts';
import { generateMessages, silence, sizedCustomers, smsOutage } from './sized-customers.ts';

const thousand = generateMessages({ count: 1_000, seed: 11, days: 1_461, bursts: 6 });

const answers = sizedCustomers.map((record) => JSON.stringify(toAnswer(record, 'capillary', undefined)));

test('the sizes are exact, counted in different messages', () => {
  const sizes = answers.map((text) => new Set(text.matchAll(/"id":(\d+)/g).map(([, id]) => id)).size);
  expect(sizes).toEqual([10, 1_000, 10_000, 50_000]);
});

test('the largest answer stays below 16 MiB', () => {
  const bytes = Buffer.byteLength(answers.at(-1) ?? '');
  expect(bytes).toBeGreaterThan(8 * 1_048_576);
  expect(bytes).toBeLessThan(16 * 1_048_576);
});

test('no list is in time order', () => {
  const lists = sizedCustomers[1]?.networks.capillary?.() ?? [];
  for (const entry of lists) {
    const items = 'items' in entry ? (entry.items ?? []) : [];
    const times = items.map((item) => ('raw' in item ? 0 : toTime(item)));
    expect(times.length === 0 || times.some((time, index) => time < (times[index - 1] ?? 0))).toBe(true);
  }
});

test('a customer is the same each time it is made', () => {
  const record = sizedCustomers[1];
  expect(record?.networks.capillary?.()).toEqual(record?.networks.capillary?.());
});

test('nobody hears anything during the silence, nor after June 2025', () => {
  const times = thousand.map(({ message }) => toTime(message));
  expect(times.filter((time) => time >= toSeconds(silence.from) && time < toSeconds(silence.to))).toEqual([]);
  expect(times.filter((time) => time >= toSeconds('2025-07-01 00:00:00'))).toEqual([]);
});

test('SMS fail without exception during the outage', () => {
  const [from, to] = [toSeconds(smsOutage.from), toSeconds(smsOutage.to)];
  const statuses = thousand
    .filter(({ channel, message }) => channel === 'sms' && toTime(message) >= from && toTime(message) < to)
    .map(({ message }) => message.status);
  expect(new Set(statuses)).toEqual(new Set(['FAILED', 'GTW_NOT_FOUND']));
});

test('the same text goes out again within minutes', () => {
  const repeats = thousand.filter(({ message }, index) => {
    const before = thousand[index - 1]?.message;
    if (before === undefined || before.subject !== message.subject) return false;
    return toTime(message) - toTime(before) <= 240;
  });
  expect(repeats.length).toBeGreaterThanOrEqual(24);
});

/** Seconds of the wall clock. */
function toTime({ sent }: DemoMessage): number {
  return typeof sent === 'string' ? toSeconds(sent) : Number.NaN;
}
