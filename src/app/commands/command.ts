/** What commands are of, in the order in which they are offered: what is asked most first. */
const commandGroups = [
  'Customers',
  'Answers',
  'View',
  'Channels',
  'Messages',
  'Copy and share',
  'Help',
] as const;

/** Something that can be done by a key or from the palette. */
export type Command = {
  readonly id: string;
  readonly group: (typeof commandGroups)[number];
  readonly label: string;
  /** The keys that do it, as `useKeys` names them. */
  readonly keys?: readonly string[];
  /** How its keys are written where that is not the keys themselves (`1–9`). */
  readonly keysLabel?: string;
  /** Only for keys: it makes no sense from the palette. */
  readonly hidden?: true;
  readonly run: (key: string) => void;
};

/** Commands by what they are of; no empty groups. */
export function groupCommands(
  commands: readonly Command[],
): readonly { readonly group: Command['group']; readonly commands: readonly Command[] }[] {
  return commandGroups
    .map((group) => ({ group, commands: commands.filter((command) => command.group === group) }))
    .filter((one) => one.commands.length > 0);
}

/** The command that a key does. */
export function commandOf(commands: readonly Command[], key: string): Command | undefined {
  return commands.find(({ keys }) => keys?.includes(key));
}
