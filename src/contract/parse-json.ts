import { exceedsDepth } from './exceeds-depth.ts';
import { hasLongNumber } from './has-long-number.ts';

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: 'not-json' | 'too-deep' };

/** Deepest nesting that is handed on; the vendor's answers are 9 levels deep. */
const deepest = 32;
const whole = /^-?\d+$/;

/**
 * Reads JSON text without throwing and without ever quoting it (V8's own messages quote the payload, which may hold an OTP).
 * A whole number beyond the safe integers becomes a string of its exact digits; the slower reading with `context.source` is
 * paid only where a run of 16 digits occurs, and after the depth is known, since a reviver recurses. Of equal keys the last
 * one wins, as in `JSON.parse`.
 */
export function parseJson(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text);
    if (exceedsDepth(value, deepest)) return { ok: false, reason: 'too-deep' };
    return { ok: true, value: hasLongNumber(text) ? JSON.parse(text, keepDigits) : value };
  } catch {
    return { ok: false, reason: 'not-json' };
  }
}

function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source = context?.source;
  return source !== undefined && whole.test(source) ? source : value;
}
