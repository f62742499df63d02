import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EventRecord } from './log.ts';
import { createTally } from './tally.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function tally() {
  const events: EventRecord[] = [];
  const { count } = createTally(
    { request: () => undefined, event: (record) => events.push(record) },
    'refused',
  );
  const counted = () => events.map((record) => [record.cause, record.count]);
  return { count, counted };
}

it('tells of a cause at once, and of all that follow once a minute', () => {
  const { count, counted } = tally();
  for (let time = 0; time < 1_000; time += 1) count('not-found');
  expect(counted()).toEqual([['not-found', 1]]);
  vi.advanceTimersByTime(60_000);
  expect(counted()).toEqual([
    ['not-found', 1],
    ['not-found', 999],
  ]);
  count('not-found');
  expect(counted()).toHaveLength(2);
  vi.advanceTimersByTime(60_000);
  expect(counted().at(-1)).toEqual(['not-found', 1]);
});

it('speaks of each cause whatever the others do, and again after any silence', () => {
  const { count, counted } = tally();
  for (let time = 0; time < 100_000; time += 1) count('not-found');
  count('host');
  vi.advanceTimersByTime(3_600_000);
  count('host');
  expect(counted().filter(([cause]) => cause === 'host')).toEqual([
    ['host', 1],
    ['host', 1],
  ]);
});
