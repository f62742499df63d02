import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare } from './compare.ts';
import { soak } from './soak.ts';

/*
 * `npm run load`: the service and its twin, answer by answer, and what `/healthz` waits while large answers go through.
 * `npm run load -- --soak 5m`: the service alone, with failures, callers that leave and callers that read slowly.
 * Figures, never assertions: only the ratios within a run can be compared with those of another.
 */
const { values: asked } = parseArgs({
  options: {
    reps: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '16' },
    soak: { type: 'string' },
    /** A folder for a profile of the service's processor time. */
    profile: { type: 'string' },
    out: { type: 'string' },
  },
});
const machine = {
  date: new Date().toISOString(),
  processor: cpus()[0]?.model ?? '',
  cores: cpus().length,
  node: process.version,
};
console.log(Object.values(machine).join(' · '));

const measured =
  asked.soak === undefined
    ? await compare({
        reps: Number(asked.reps),
        seconds: Number(asked.seconds),
        connections: Number(asked.connections),
        profile: asked.profile,
      })
    : await soak(toSeconds(asked.soak));
const out =
  asked.out ?? join(import.meta.dirname, 'results', asked.soak === undefined ? 'load.json' : 'soak.json');
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify({ machine, ...measured }, undefined, 2)}\n`);

/** `5m`, `90s` */
function toSeconds(text: string): number {
  const [, amount, unit] = /^(\d+)([ms])$/.exec(text) ?? [];
  if (amount === undefined) throw new Error('--soak takes a time such as 5m or 90s.');
  return Number(amount) * (unit === 'm' ? 60 : 1);
}
