import { describe, expect, test } from 'vitest';
import { readCommand } from './command.ts';
import { faultList } from './demo-faults.ts';
import { serviceFaults } from './faults/service-faults.ts';

describe('readCommand', () => {
  test.each([
    [[], 'none'],
    [['--fault=outage'], 'outage'],
    [['--fault', 'on-and-off'], 'on-and-off'],
  ])('%j starts the demo with the fault %j', (parameters, fault) => {
    expect(readCommand(parameters)).toEqual({ kind: 'run', fault });
  });

  test('--help lists every fault of the vendor, and every number to type', () => {
    const command = readCommand(['--help']);
    expect(command).toMatchObject({ kind: 'said', isWrong: false });
    const words = command.kind === 'said' ? command.words : '';
    for (const { name, title } of serviceFaults)
      expect(words).toMatch(
        new RegExp(String.raw`^ {2}${name} +${title.replaceAll('.', String.raw`\.`)}$`, 'm'),
      );
    for (const { mobile, title } of faultList) expect(words).toContain(`  ${mobile}  ${title}`);
  });

  test.each([
    ['--fault=nothing'],
    ['--fault='],
    ['--fault'],
    ['--other'],
    ['outage'],
    ['--fault=constructor'],
  ])('%s is answered with what there is', (parameter) => {
    const command = readCommand([parameter]);
    expect(command).toMatchObject({ kind: 'said', isWrong: true });
    expect(command).toHaveProperty('words', expect.stringContaining('wrong-credentials'));
  });
});
