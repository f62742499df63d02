import { parseArgs } from 'node:util';
import { faultList } from './demo-faults.ts';
import { type ServiceFault, readServiceFault, serviceFaults } from './faults/service-faults.ts';

/** What somebody asked `npm run demo` for. */
export type DemoCommand =
  | { readonly kind: 'run'; readonly fault: ServiceFault }
  | { readonly kind: 'said'; readonly words: string; readonly isWrong: boolean };

/** Reads the arguments of `npm run demo`. Never throws. */
export function readCommand(parameters: readonly string[]): DemoCommand {
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: { fault: { type: 'string', default: 'none' }, help: { type: 'boolean' } },
    });
    if (values.help === true) return { kind: 'said', words: writeHelp(), isWrong: false };
    return { kind: 'run', fault: readServiceFault(values.fault) };
  } catch {
    return { kind: 'said', words: `That cannot be shown.\n\n${writeHelp()}`, isWrong: true };
  }
}

/** Every state that the demo can show: by a name for the whole vendor, by a number for one customer. */
function writeHelp(): string {
  const width = Math.max(...serviceFaults.map(({ name }) => name.length));
  return [
    'npm run demo -- [--fault=NAME]',
    '',
    'The product with its demo, as `npm start`; with a fault, of a vendor to whom this is wrong for everybody:',
    '',
    ...serviceFaults.map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`),
    '',
    'What is wrong for one customer is seen by searching for their mobile, without a fault:',
    '',
    ...faultList.map(({ mobile, title }) => `  ${mobile}  ${title}`),
  ].join('\n');
}
