import { expect } from 'vitest';

/** For tests: whatever text holds this one; without the `any` of Vitest's own. */
export function containing(text: string): unknown {
  return expect.stringContaining(text);
}
