import { isRecord, type JsonRecord, ownValue } from '../json.ts';
import { isUnreadable } from './is-unreadable.ts';
import type { Notices } from './notices.ts';
import { childPath } from './path.ts';
import { presentText } from './present-text.ts';
import type { Place } from './values.ts';
import { spellings } from './spellings.ts';

const withCaption: readonly string[] = [...spellings.text, ...spellings.caption];
/** How many objects deep words may stand (`text: {body: {…}}`). */
const deepest = 2;

/**
 * The words of a message as they came: not trimmed, and the word "null" is a text. They may stand within an object
 * (`{type: "text", text: {body: "…"}}`, as WhatsApp's own interface writes them) or be the caption of a picture. `undefined`
 * where none are given, as with a template and its parameters: a text is never made up of those. Something in their place that
 * holds none is a notice.
 */
export function readText(record: JsonRecord, place: Place, notices: Notices): string | undefined {
  const text = findText(record, withCaption);
  if (text !== undefined) return text;
  const key = withCaption.find((name) => isUnreadable(ownValue(record, name)));
  if (key !== undefined) {
    notices.add('unreadable-field', childPath(place.at(), key), place.channel, ownValue(record, key));
  }
  return undefined;
}

/** The first words under one of `keys`: those that stand alone, then those within an object. */
export function findText(
  record: JsonRecord,
  keys: readonly string[] = spellings.text,
  depth = deepest,
): string | undefined {
  for (const key of keys) {
    const text = asItCame(ownValue(record, key));
    if (text !== undefined) return text;
  }
  if (depth === 0) return undefined;
  for (const key of keys) {
    const value = ownValue(record, key);
    const text = isRecord(value) ? findText(value, keys, depth - 1) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Blanks alone are no words. */
function asItCame(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : presentText(value);
}
