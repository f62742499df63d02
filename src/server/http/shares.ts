/** How much each address holds of something; those that hold nothing take no memory. */
export type Shares = {
  readonly of: (address: string) => number;
  /** So much more, or, below 0, less. */
  readonly add: (address: string, change: number) => void;
};

export function createShares(): Shares {
  const held = new Map<string, number>();
  return {
    of: (address) => held.get(address) ?? 0,
    add: (address, change) => {
      const rest = (held.get(address) ?? 0) + change;
      if (rest === 0) held.delete(address);
      else held.set(address, rest);
    },
  };
}
