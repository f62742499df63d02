import { run } from './run.ts';

// Whoever is stopped removes what is not finished: by default a signal ends a process without an `exit`.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.once(signal, () => process.exit(code));
}

process.exitCode = await run(process.argv.slice(2), process);
