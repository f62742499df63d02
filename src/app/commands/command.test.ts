import { expect, it } from 'vitest';
import { type Command, groupCommands } from './command.ts';

const command = (id: string, group: Command['group']): Command => ({
  id,
  group,
  label: id,
  run: () => undefined,
});

it('groups commands, whom one looks for first and help last, each group as it came', () => {
  const commands = [
    command('keys', 'Help'),
    command('find', 'View'),
    command('next', 'Customers'),
    command('order', 'View'),
  ];
  expect(groupCommands(commands).map(({ group, commands: own }) => [group, own.map(({ id }) => id)])).toEqual(
    [
      ['Customers', ['next']],
      ['View', ['find', 'order']],
      ['Help', ['keys']],
    ],
  );
});
