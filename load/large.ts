import { setTimeout as sleep } from 'node:timers/promises';
import { kinds } from './answers.ts';
import { ask, askCondition, askHealth, quantile } from './ask.ts';
import type { Process } from './processes.ts';

/** How many people ask for 15 MiB at the same time, one answer after the other. */
const people = 3;

/** What `/healthz` waits while answers of 15 MiB go through, by one and by several at the same time. */
export async function measureLarge(service: Process, seconds: number) {
  const figures = [];
  for (const count of [1, people]) {
    await ask(service.origin, `${kinds.large}-first`);
    await askCondition(service);
    const until = performance.now() + seconds * 1000;
    const answers: { readonly status: string; readonly ms: number }[] = [];
    const healths: number[] = [];
    const watch = async (): Promise<void> => {
      while (performance.now() < until) {
        healths.push(await askHealth(service.origin));
        await sleep(5);
      }
    };
    const person = async (_none: unknown, index: number): Promise<void> => {
      for (let turn = 0; performance.now() < until; turn += 1) {
        const start = performance.now();
        const status = await ask(service.origin, `${kinds.large}-${count}-${index}-${turn}`);
        answers.push({ status, ms: Math.round(performance.now() - start) });
        if (status !== '200') await sleep(1000);
      }
    };
    await Promise.all([watch(), ...Array.from({ length: count }, person)]);
    const { delay, resident } = await askCondition(service);
    const good = answers.filter(({ status }) => status === '200').map(({ ms }) => ms);
    figures.push({
      people: count,
      answers: good.length,
      refused: answers.length - good.length,
      answerMs: { p50: quantile(good, 0.5), longest: Math.max(...good) },
      healthMs: {
        p50: round(quantile(healths, 0.5)),
        p99: round(quantile(healths, 0.99)),
        longest: round(Math.max(...healths)),
      },
      delay,
      resident,
    });
    console.log(`large, ${JSON.stringify(figures.at(-1))}`);
  }
  return figures;
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
