import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { type Kind, kinds } from './answers.ts';
import { askCondition } from './ask.ts';
import { measureLarge } from './large.ts';
import { type Process, startBeside, startService } from './processes.ts';

const autocannon = join(import.meta.dirname, 'node_modules/autocannon/autocannon.js');

type Options = {
  readonly reps: number;
  readonly seconds: number;
  readonly connections: number;
  readonly profile?: string | undefined;
};

type Figures = {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time of an answer, milliseconds: what a busy machine changes least. */
  readonly cpu: number;
  /** Not answered, or not with 200. */
  readonly failed: number;
};

/** The service beside its twin, in front of one vendor: in turns, so that neither has the quieter machine. */
export async function compare({ reps, seconds, connections, profile }: Options) {
  const vendor = await startBeside('serve-vendor.ts');
  const twin = await startBeside('serve-twin.ts', vendor.origin);
  const service = await startService(vendor.origin, profile);
  const fire = async (process: Process, kind: Kind, time = seconds): Promise<Figures> => {
    const before = await askCondition(process);
    const { answered, ...figures } = await shoot(process.origin, kind, connections, time);
    const after = await askCondition(process);
    return { ...figures, cpu: Math.round(((after.cpu - before.cpu) / answered) * 1000) / 1000 };
  };
  const results = [];
  let large;
  try {
    for (const kind of [kinds.plain, kinds.codes]) {
      for (const each of [twin, service]) await fire(each, kind, 6);
      for (let round = 0; round < reps; round += 1) {
        const pair = { kind, twin: await fire(twin, kind), service: await fire(service, kind) };
        results.push(pair);
        console.log(print(pair));
      }
    }
    large = await measureLarge(service, 2 * seconds);
  } finally {
    for (const { stop } of [service, twin, vendor]) await stop();
  }
  return { connections, seconds, results, large };
}

function print({ kind, twin, service }: { kind: Kind; twin: Figures; service: Figures }): string {
  const line = ({ perSecond, p50, p99, cpu, failed }: Figures): string =>
    `${Math.round(perSecond)}/s p50 ${p50} p99 ${p99} ms cpu ${cpu} ms${failed > 0 ? ` FAILED ${failed}` : ''}`;
  const throughput = (service.perSecond / twin.perSecond).toFixed(2);
  return `${kind.padEnd(6)} twin ${line(twin)} · service ${line(service)} · ${throughput} x, cpu ${(twin.cpu / service.cpu).toFixed(2)} x, p99 ${(service.p99 / twin.p99).toFixed(2)} x`;
}

const schema = v.object({
  requests: v.object({ average: v.number(), total: v.number() }),
  latency: v.object({ p50: v.number(), p99: v.number() }),
  errors: v.number(),
  non2xx: v.number(),
});

/** Each request asks for another customer: equal ones at the same time would be asked for once. */
async function shoot(
  origin: string,
  kind: Kind,
  connections: number,
  seconds: number,
): Promise<Omit<Figures, 'cpu'> & { readonly answered: number }> {
  const body = JSON.stringify({ identifierName: 'external_id', identifierValue: `${kind}-[<id>]` });
  const { stdout } = await promisify(execFile)(process.execPath, [
    autocannon,
    '--json',
    '--no-progress',
    '--idReplacement',
    '--method',
    'POST',
    '--body',
    body,
    '--connections',
    String(connections),
    '--duration',
    String(seconds),
    '--headers',
    'content-type=application/json',
    '--headers',
    'x-requested-by=customer-timeline',
    `${origin}/api/interactions`,
  ]);
  const { requests, latency, errors, non2xx } = v.parse(schema, JSON.parse(stdout));
  return {
    perSecond: requests.average,
    answered: requests.total,
    p50: latency.p50,
    p99: latency.p99,
    failed: errors + non2xx,
  };
}
