import { format } from 'node:util';
import { expect, vi } from 'vitest';

/** A test that can be run again and again. Its id is the same whenever its file is loaded. */
export type CollectedTest = {
  readonly id: string;
  readonly name: string;
  readonly run: () => Promise<void>;
};

type Body = (...values: readonly unknown[]) => unknown;

let file = '';
let path: readonly string[] = [];
let hooks: readonly Body[] = [];
let tests: CollectedTest[] = [];

/** The tests that a file holds, in its order; `load` imports it, with `testApi` in the place of `vitest`. */
export async function collectTests(
  name: string,
  load: () => Promise<unknown>,
): Promise<readonly CollectedTest[]> {
  file = name;
  path = [];
  hooks = [];
  tests = [];
  await load();
  return tests;
}

const describe = withEach((name, body) => {
  const outer = { path, hooks };
  path = [...path, name];
  body();
  path = outer.path;
  hooks = outer.hooks;
});

const it = withEach((name, body) => {
  const fullName = [...path, name].join(' > ');
  const after = hooks;
  tests.push({
    id: `${file}#${tests.length} ${fullName}`,
    name: fullName,
    run: async () => {
      try {
        await body();
      } finally {
        for (const hook of after) await hook();
      }
    },
  });
});

function afterEach(hook: Body): void {
  hooks = [...hooks, hook];
}

/**
 * What of `vitest` the tests of the mutated rooms use: its own `expect` and `vi`, and a `describe` and `it` that note what
 * they are given. Anything else is `undefined` where it is imported, so that a file which needs it fails in the first run.
 */
export const testApi = { describe, it, test: it, afterEach, expect, vi };

// Matchers that write out long differences look here for Vitest's options.
Object.assign(globalThis, { __vitest_worker__: { config: { snapshotOptions: { expand: false } } } });

function withEach(add: (name: string, body: () => unknown) => void) {
  return Object.assign((name: string, ...rest: readonly unknown[]) => add(name, bodyOf(rest)), {
    each:
      (cases: readonly unknown[]) =>
      (name: string, ...rest: readonly unknown[]) => {
        const body = bodyOf(rest);
        // As Vitest does: lists are the arguments of a case only where every case is one.
        const spread = cases.every((one) => Array.isArray(one));
        for (const one of cases) {
          const values: readonly unknown[] = spread && Array.isArray(one) ? one : [one];
          add(format(name, ...values).slice(0, 150), () => body(...values));
        }
      },
  });
}

/** Options may stand before a test's body and its time limit after it; Stryker has limits of its own. */
function bodyOf(rest: readonly unknown[]): Body {
  const body = rest.find((one) => isBody(one));
  if (body === undefined) throw new TypeError('a test without a body');
  return body;
}

function isBody(value: unknown): value is Body {
  return typeof value === 'function';
}
