/** What a browser is asked for, whatever the protocol: coordinates and sizes are CSS pixels of the window's page. */
export type Driver = {
  /** As people read it: `Firefox 140.12.0`. */
  readonly name: string;
  readonly open: (url: string) => Promise<void>;
  /** Runs the text of a function in the page with arguments that JSON holds. @returns what it gives, read back from JSON */
  readonly evaluate: (source: string, parameters: readonly unknown[]) => Promise<unknown>;
  /** Does what a hand does: https://www.w3.org/TR/webdriver2/#actions (2025-10-30), the same in both protocols. */
  readonly perform: (actions: readonly InputSource[]) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** A PNG of what is seen. */
  readonly screenshot: () => Promise<Buffer>;
  /** What the console has complained of so far: errors, exceptions, refusals by the policy. */
  readonly complaints: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

type InputSource = {
  readonly type: 'key' | 'pointer';
  readonly id: string;
  readonly actions: readonly Readonly<Record<string, string | number>>[];
};

/** @returns what the function gives, again and again until it is not undefined. @throws after that many milliseconds */
export async function until<Value>(
  what: string,
  look: () => Promise<Value | undefined>,
  limit = 10_000,
): Promise<Value> {
  const start = performance.now();
  for (;;) {
    const value = await look();
    if (value !== undefined) return value;
    if (performance.now() - start > limit) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((done) => {
      setTimeout(done, 50);
    });
  }
}
