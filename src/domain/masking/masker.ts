import type { History } from '../history/history.ts';
import { toVisibleText } from '../text/invisible-characters.ts';
import { type Mask, toNameMask, toIdentityMasks } from './identity-masks.ts';
import { type Identity, maskIdentity } from './mask-identity.ts';
import { maskStructure, identitiesOf, namesOf } from './named-people.ts';
import { type SafeText, markSafe } from './safe-text.ts';

/**
 * How much is masked. `none`: nothing, said in whatever is shared. `hide`: on screen and in what is copied from it, whom the
 * history is about and the names that the answer gives. `share`: in documents and exports, these and whoever else is named,
 * codes, and what makes a link somebody's own.
 */
export type MaskLevel = 'none' | 'hide' | 'share';

/**
 * Makes texts of the vendor's and of whoever types safe, each by what it is: made visible first, since what has no width would
 * keep a number from being found, then masked, then made visible. Idempotent, linear in the text. Rules can miss: texts may
 * still name people.
 */
export type Masker = {
  readonly level: MaskLevel;
  /** Texts, titles and whatever else people write, and the words of a filter: all that may name somebody, and codes. */
  readonly text: (raw: string) => SafeText;
  /** Whom something was sent to: when sharing to its last characters, whoever it is. */
  readonly receiver: (raw: string) => SafeText;
  /** Who sent it: people, not the names of shops. */
  readonly sender: (raw: string) => SafeText;
  /** Ids, raw statuses, raw times and the vendor's own names, also within a sentence of ours: only what names the customer in them. */
  readonly id: (raw: string) => SafeText;
  /** Who the history is about, by kind, however short. */
  readonly identity: (identity: Identity) => SafeText;
  /** A field of the answer under its name, as text; what is no text as JSON. One `of` the customer's own is masked whole. */
  readonly field: (name: string, raw: unknown, of?: 'customer') => SafeText;
  /** A whole structure as JSON that parses to the same; what would act or hide is written as `\u202e`. */
  readonly json: (raw: unknown) => SafeText;
  /** A structure with everything in it masked, for saving: not made visible, the same structure. */
  readonly value: (raw: unknown) => unknown;
};

/**
 * How a history is shown on screen and copied from it. What is shared is masked by `create-masker.ts`, which is large
 * and not needed before.
 */
export function createScreenMasker(level: 'none' | 'hide', history: History): Masker {
  if (level === 'none') return unmasked;
  const id = settled(toIdentityMasks(identitiesOf(history)));
  const text = settled([id, toNameMask(namesOf(history))]);
  return toMasker(level, { text, sender: text, receiver: text, id });
}

/** Nothing masked: a deliberate choice, to be said in whatever is shared. */
export const unmasked: Masker = {
  level: 'none',
  text: show,
  receiver: show,
  sender: show,
  id: show,
  identity: ({ value }) => show(value),
  field: (_, raw) => show(toText(raw)),
  json: toSafeJson,
  value: (raw) => raw,
};

/** The ways of masking that a masker is made of, each for its kind of text. */
export type Masks = Record<'text' | 'sender' | 'receiver' | 'id', Mask>;

/** A masker of these ways; structures are masked like texts, identities by their kind. */
export function toMasker(level: 'hide' | 'share', masks: Masks): Masker {
  const value = (raw: unknown, name?: string, of?: 'customer'): unknown =>
    maskStructure(raw, (text) => masks.text(toVisibleText(text)), name, of);
  return {
    level,
    text: safely(masks.text),
    receiver: safely(masks.receiver),
    sender: safely(masks.sender),
    id: safely(masks.id),
    identity: ({ name, value: raw }) => markSafe(toVisibleText(maskIdentity(name, toVisibleText(raw)))),
    field: (name, raw, of) => markSafe(toVisibleText(toText(value(raw, name, of)))),
    json: (raw) => toSafeJson(value(raw)),
    value: (raw) => value(raw),
  };
}

function safely(mask: Mask): (raw: string) => SafeText {
  return (raw) => markSafe(toVisibleText(mask(toVisibleText(raw))));
}

function show(raw: string): SafeText {
  return markSafe(toVisibleText(raw));
}

function toText(raw: unknown): string {
  return typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? 'nothing');
}

/** Indented; the line breaks between its lines are the only ones. */
function toSafeJson(raw: unknown): SafeText {
  const lines = (JSON.stringify(raw, null, 2) ?? 'null').split('\n');
  return markSafe(lines.map(escapeHidden).join('\n'));
}

function escapeHidden(line: string): string {
  return toVisibleText(line) === line ? line : Array.from(line, escapeUnit).join('');
}

function escapeUnit(character: string): string {
  if (toVisibleText(character) === character) return character;
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}

/** What one mask uncovers for another is found by going on; contrived texts end here. */
const passes = 8;
/** Campaigns repeat their texts, and pages are drawn again. */
const mostKnown = 1000;

/** Masks one after the other until none finds anything more. */
export function settled(masks: readonly Mask[]): Mask {
  const known = new Map<string, string>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const masked = settle(text, masks);
    if (known.size === mostKnown) known.clear();
    known.set(text, masked);
    return masked;
  };
}

function settle(text: string, masks: readonly Mask[]): string {
  let before = text;
  for (let pass = 0; pass < passes; pass += 1) {
    const after = masks.reduce((masked, mask) => mask(masked), before);
    if (after === before) return after;
    before = after;
  }
  return before;
}
