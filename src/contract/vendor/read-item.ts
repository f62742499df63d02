import type { Item, ItemKind } from '../answer.ts';
import { isRecord, type JsonRecord } from '../json.ts';
import type { Notices } from './notices.ts';
import { presentText } from './present-text.ts';
import { readFact } from './read-fact.ts';
import type { Fact } from './spellings.ts';

/** Where an entry stands, for its notices; the path is only spelled when one is needed. */
export type Place = { readonly list: string; readonly index: number; readonly channel: string };

/**
 * One entry of a list. Anything but an object with content is unreadable: `undefined` and a notice with the raw value.
 * A known field of a type that cannot be read is a notice as well; the entry itself stays.
 */
export function readItem(entry: unknown, kind: ItemKind, place: Place, notices: Notices): Item | undefined {
  if (!isRecord(entry) || Object.keys(entry).length === 0) {
    notices.add('unreadable-item', `${place.list}[${place.index}]`, place.channel, entry);
    return undefined;
  }
  const fact = (name: Fact): string | undefined => scalar(entry, name, place, notices);
  const user = fact('user');
  const id = fact('id');
  return {
    kind,
    id: id === '0' || id === '-1' ? undefined : id,
    text:
      kind === 'survey'
        ? fact('surveyName')
        : kind === 'check-in'
          ? undefined
          : message(entry, place, notices),
    sender: fact('sender'),
    receiver: fact('receiver'),
    status: fact('status'),
    campaign: fact('campaign')?.replace(/^[‐‑–−]/, '-'),
    user: user === '-1' ? undefined : user,
    sent: fact('sent'),
    delivered: fact('delivered'),
    completed: fact('completed'),
    raw: entry,
  };
}

function scalar(entry: JsonRecord, name: Fact, place: Place, notices: Notices): string | undefined {
  const value = readFact(entry, name);
  if (typeof value === 'object') notices.add('unreadable-field', path(place, name), place.channel, value);
  return presentText(value);
}

/** The message text as it came: not trimmed, and the word "null" is a text. */
function message(entry: JsonRecord, place: Place, notices: Notices): string | undefined {
  const value = readFact(entry, 'text');
  if (typeof value === 'string') return value;
  if (typeof value === 'object') notices.add('unreadable-field', path(place, 'text'), place.channel, value);
  return presentText(value);
}

function path(place: Place, name: Fact): string {
  return `${place.list}[${place.index}].${name}`;
}
