import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readCommand } from './command.ts';

/** `npm run demo`: the product with its demo, and what is wrong with its vendor. Everything else is as `npm start` has it. */
const command = readCommand(process.argv.slice(2));
if (command.kind === 'said') {
  process[command.isWrong ? 'stderr' : 'stdout'].write(`${command.words}\n`);
  process.exitCode = command.isWrong ? 2 : 0;
} else {
  const start = fileURLToPath(new URL('../server/start.ts', import.meta.url));
  const child = spawn(process.execPath, [start], {
    stdio: 'inherit',
    // Handed on as it is: beside settings of a real connection the product refuses to show a fault.
    // oxlint-disable-next-line node/no-process-env
    env: { ...process.env, DEMO_FAULT: command.fault },
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal));
  child.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
