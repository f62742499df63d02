import type { Item, ItemKind } from './answer.ts';
import { isRecord } from '../json.ts';
import type { Notices } from './notices.ts';
import { presentNumber } from './present-text.ts';
import { isNumbered } from './lists.ts';
import { type Place, readScalar } from './values.ts';
import { readText } from './read-text.ts';
import type { Fact } from './spellings.ts';

/** Numbers that stand for nobody. */
const noIds = ['0', '-1'];
const noUsers = ['-1'];

/**
 * One entry of a list. Anything but an object with content that has names is unreadable: `undefined` and a notice with the raw value.
 * A known field of a type that cannot be read is a notice as well; the entry itself stays.
 */
export function readItem(entry: unknown, kind: ItemKind, place: Place, notices: Notices): Item | undefined {
  if (!isRecord(entry) || isNumbered(entry) || Object.keys(entry).length === 0) {
    notices.add('unreadable-item', place.at(), place.channel, entry);
    return undefined;
  }
  notices.read.set(entry, 'item');
  const fact = (name: Fact): string | undefined => readScalar(entry, name, place, notices);
  const number = (name: Fact): string | undefined => readScalar(entry, name, place, notices, presentNumber);
  return {
    kind,
    id: unless(noIds, withPlainMinus(number('id'))),
    text: kind === 'survey' ? fact('surveyName') : readText(entry, place, notices),
    sender: fact('sender'),
    receiver: fact('receiver'),
    status: fact('status'),
    campaign: withPlainMinus(number('campaign')),
    user: unless(noUsers, withPlainMinus(number('user'))),
    sent: number('sent'),
    delivered: number('delivered'),
    completed: number('completed'),
    raw: entry,
  };
}

/** `-1` was seen with a typographic hyphen. */
function withPlainMinus(text: string | undefined): string | undefined {
  return text?.replace(/^[\u2010\u2011\u2013\u2212]/, '-');
}

function unless(nobody: readonly string[], text: string | undefined): string | undefined {
  return text !== undefined && nobody.includes(text) ? undefined : text;
}
