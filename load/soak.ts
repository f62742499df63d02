import { setTimeout as sleep } from 'node:timers/promises';
import { kinds } from './answers.ts';
import { ask, askCondition, type Manner } from './ask.ts';
import type { Condition } from './probe.ts';
import { startBeside, startService } from './processes.ts';

/** People at the same time, and how long each thinks between two questions, milliseconds. */
const people = 24;
const pause = 200;
/** Seconds between two looks at the service. */
const between = 15;

/** So many seconds of people who ask, one in ten of whom leaves early and one in fifty reads slowly, before a vendor that fails now and then. */
export async function soak(seconds: number) {
  const vendor = await startBeside('serve-vendor.ts');
  const service = await startService(vendor.origin);
  const outcomes = new Map<string, number>();
  const conditions: (Condition & { readonly at: number })[] = [];
  const start = performance.now();
  const elapsed = (): number => (performance.now() - start) / 1000;
  let asked = 0;
  const person = async (): Promise<void> => {
    while (elapsed() < seconds) {
      asked += 1;
      const manner: Manner =
        asked % 10 === 3 ? { leaveAfter: (asked * 7) % 60 } : { isSlow: asked % 50 === 11 };
      const outcome = await ask(service.origin, `${kinds.soak}-${asked}`, manner);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      await sleep(pause);
    }
  };
  const watch = async (): Promise<void> => {
    while (elapsed() < seconds) {
      await sleep(between * 1000);
      const condition = { at: Math.round(elapsed()), ...(await askCondition(service)) };
      conditions.push(condition);
      console.log(JSON.stringify(condition));
    }
  };
  try {
    await Promise.all([watch(), ...Array.from({ length: people }, person)]);
    // Idle connections are closed by now, and what is still held is held for good.
    await sleep(15_000);
    const rest = await askCondition(service);
    // The first minute is that of compilers and caches.
    const settled = conditions.filter(({ at }) => at >= Math.min(60, seconds / 2));
    const result = {
      seconds,
      perSecond: Math.round((asked / seconds) * 10) / 10,
      outcomes: Object.fromEntries(outcomes),
      heapSlope: slope(settled.map(({ at, heap }) => [at / 60, heap])),
      residentSlope: slope(settled.map(({ at, resident }) => [at / 60, resident])),
      conditions,
      rest,
    };
    console.log(
      `${JSON.stringify(result.outcomes)} · ${result.perSecond}/s · heap ${result.heapSlope} and resident ${result.residentSlope} MiB a minute · at rest ${JSON.stringify(rest)}`,
    );
    return result;
  } finally {
    await service.stop();
    await vendor.stop();
  }
}

/** Of the line through these points with the least squares. */
function slope(points: readonly (readonly [number, number])[]): number {
  const x = mean(points.map(([at]) => at));
  const y = mean(points.map(([, value]) => value));
  const over = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0);
  const under = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  return Math.round((over / under) * 1000) / 1000;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
