/** Something that can be done by a key or from the palette. */
export type Command = {
  readonly id: string;
  readonly group: 'Customers' | 'Messages' | 'View' | 'Channels' | 'Copy and share' | 'Answers' | 'Help';
  readonly label: string;
  /** The keys that do it, as `useKeys` names them. */
  readonly keys?: readonly string[];
  /** How its keys are written where that is not the keys themselves (`1–9`). */
  readonly keysLabel?: string;
  /** Only for keys: it makes no sense from the palette. */
  readonly hidden?: true;
  readonly run: (key: string) => void;
};

/** The command that a key does. */
export function commandOf(commands: readonly Command[], key: string): Command | undefined {
  return commands.find(({ keys }) => keys?.includes(key));
}
