import { useState } from 'react';

export type MessageSelection = {
  /** Somebody is choosing messages: each row has a box. */
  readonly selecting: boolean;
  readonly ids: ReadonlySet<string>;
  readonly begin: () => void;
  readonly end: () => void;
  /** One id is turned; of several, all are added. */
  readonly select: (ids: readonly string[]) => void;
};

/** Which messages somebody has chosen to copy. It survives filtering and scrolling, and ends with the customer. */
export function useSelection(): MessageSelection {
  const [ids, setIds] = useState<ReadonlySet<string>>();
  return {
    selecting: ids !== undefined,
    ids: ids ?? new Set(),
    begin: () => setIds((before) => before ?? new Set()),
    end: () => setIds(undefined),
    select: (chosen) =>
      setIds((before) => {
        const after = new Set(before);
        const [only] = chosen;
        if (chosen.length === 1 && only !== undefined && after.delete(only)) return after;
        for (const id of chosen) after.add(id);
        return after;
      }),
  };
}
