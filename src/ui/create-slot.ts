/** A place for something that comes and goes with a component, for those who ask for it after a press or a key: never while rendering. */
export type Slot<Value> = {
  /** Also a `ref`. */
  readonly set: (value: Value | null) => void;
  readonly get: () => Value | null;
};

/** One for each component that holds it: `const [list] = useState(createSlot<HTMLElement>)`. */
export function createSlot<Value>(): Slot<Value> {
  let held: Value | null = null;
  return { set: (value) => void (held = value), get: () => held };
}
