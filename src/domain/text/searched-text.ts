import type { Communication } from '../history/communication.ts';
import { searchableText } from './searchable-text.ts';

/** Folding 10,000 texts takes longer than a frame, and a search asks for them at every keystroke. */
const folded = new WeakMap<Communication, string>();

/** What a search looks through: text, receiver and sender, folded by `searchableText`, on a line each. */
export function searchedText(communication: Communication): string {
  const known = folded.get(communication);
  if (known !== undefined) return known;
  const { text, receiver, sender } = communication.item;
  const joined = searchableText([text, receiver, sender].filter(Boolean).join('\n'));
  folded.set(communication, joined);
  return joined;
}
