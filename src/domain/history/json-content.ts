import { isList, isRecord } from '../../contract/json.ts';
import { compareTexts } from './compare.ts';

/**
 * What a JSON value says, as one text: equal for two values that say the same, whatever the order of their keys and whether
 * a number is written as such or as its text (the vendor writes both); different for all others.
 */
export function jsonContent(value: unknown): string {
  if (isList(value)) return `[${value.map(jsonContent).join()}]`;
  if (isRecord(value)) {
    const entries = Object.entries(value).sort(([a], [b]) => compareTexts(a, b));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${jsonContent(each)}`).join()}}`;
  }
  return isScalar(value) ? JSON.stringify(String(value)) : String(value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
