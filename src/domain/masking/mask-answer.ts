import { isList, isRecord, type JsonRecord } from '../../contract/json.ts';
import { maskJsonText, mayBeJson } from './answer/json-text.ts';
import {
  codeMask,
  type KeyKind,
  type Keys,
  labelsCode,
  maskKeys,
  namesCode,
  toKey,
  type ValueKind,
} from './answer/keys.ts';
import {
  isAnnounced,
  isBareCode,
  isBareText,
  isCodeNumber,
  maySpeakOfSiblings,
  readSiblings,
  type Siblings,
  wordsOf,
} from './answer/siblings.ts';
import { fillTemplate } from './answer/templates.ts';
import { maskOtp } from './mask-text.ts';
import { isDay, isFact, isShapedAsCode, isPossibleCode, isSingleWord, isState } from './otp/shapes.ts';

const nothing: JsonRecord = {};
/** Nothing, or nothing that is not masked. */
const hasNothing = /^[\s\u2022]*$/;

/**
 * Masks the codes in every text of a vendor answer, whatever its shape, since the vendor does so for some organisations alone
 * (../../../contract/capillary/CAPILLARY.md, "Masking by the vendor"): `maskOtp` for texts, `\u2022` six times for the whole
 * value (text or number) of what is a code by its key (`otp`, `login_otp_1`, `otpList`), by a sibling that names it
 * (`{"key": "otp", "value": …}`, `["otp", …]`) or by the template that it fills. JSON in a text is masked in the text. Ids,
 * times, receivers and statuses stay as they are where they are what they should be; a sentence in their place is masked like
 * any text. A code in a key's own name is masked there. What holds no code is returned as the very same object; own keys named
 * `__proto__` stay own keys. Recursive: what `parseJson` lets through (32 levels) is safe; nesting without end throws a
 * RangeError rather than pass anything on.
 */
export function maskAnswer(answer: unknown): unknown {
  return maskValue(answer, 'text', nothing, new Map());
}

function maskValue(value: unknown, kind: ValueKind, owner: JsonRecord, keys: Keys): unknown {
  if (typeof value === 'string') return maskText(value, kind, keys);
  if (typeof value === 'number') return isMaskedNumber(value, kind) ? codeMask : value;
  if (isList(value)) return maskList(value, kind, owner, keys);
  return isRecord(value) ? maskRecord(value, kind, owner, keys) : value;
}

function maskText(text: string, kind: ValueKind, keys: Keys): string {
  if (kind === 'code') return hasNothing.test(text) ? text : codeMask;
  if ((kind === 'fact' || kind === 'code-or-fact') && isFact(text)) return text;
  if (kind === 'fact-below-code') return maskFactBelowCode(text);
  if (kind === 'code-or-sentence' && isState(text)) return text;
  if (kind === 'code-or-sentence' && isShapedAsCode(text)) return codeMask;
  if (kind === 'possible-code' && isPossibleCode(text)) return codeMask;
  if (mayBeJson(text)) {
    const masked = maskJsonText(
      text,
      (value) => maskValue(value, kind === 'code-or-sentence' ? 'code-or-sentence' : 'text', nothing, keys),
      (key) => toKey(key, keys).name,
    );
    if (masked !== undefined) return masked;
  }
  return kind === 'code-or-sentence' ? maskSentence(text) : maskOtp(text);
}

function maskFactBelowCode(text: string): string {
  if (isPossibleCode(text) && !isDay(text)) return codeMask;
  return isFact(text) ? text : maskSentence(text);
}

/** Read as if its label stood before it: `482913 (5 minutes)`. */
function maskSentence(text: string): string {
  return maskOtp(`otp: ${maskOtp(text)}`).slice(5);
}

function isMaskedNumber(value: number, kind: ValueKind): boolean {
  if (kind === 'code') return true;
  if (kind !== 'code-or-sentence' && kind !== 'fact-below-code' && kind !== 'possible-code') return false;
  return isCodeNumber(value) && !(kind === 'fact-below-code' && isDay(String(value)));
}

function maskList(
  list: readonly unknown[],
  kind: ValueKind,
  owner: JsonRecord,
  keys: Keys,
): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, value] of list.entries()) {
    const labelled = kind === 'text' && index > 0 && !isRecord(value) && namesCode(list[index - 1]);
    const announced = kind === 'text' && isBareCode(wordsOf(value, keys)) && isAnnounced(list, index, keys);
    const masked = maskValue(
      value,
      labelled ? 'code-or-sentence' : announced ? 'possible-code' : kind,
      owner,
      keys,
    );
    if (masked === value) continue;
    copy ??= [...list];
    copy[index] = masked;
  }
  return copy ?? list;
}

function maskRecord(record: JsonRecord, kind: ValueKind, owner: JsonRecord, keys: Keys): JsonRecord {
  let copy: { [key: string]: unknown } | undefined;
  for (const name of Object.keys(record)) {
    const value = record[name];
    const key = toKey(name, keys);
    if (key.name !== name || kind === 'code' || maySpeakOfSiblings(key, value))
      return maskRelated(record, kind, owner, keys);
    const below = inherited(kind, key.kind, value);
    if (below === 'fact' && (typeof value === 'number' || (typeof value === 'string' && isFact(value))))
      continue;
    const masked = maskValue(value, below, record, keys);
    if (masked === value) continue;
    // a spread copies own keys as own keys; assigning to one of them then stays on the copy
    copy ??= { ...record };
    copy[name] = masked;
  }
  return copy ?? record;
}

/** A record whose values say what others of them are, or whose keys hold codes. */
function maskRelated(record: JsonRecord, kind: ValueKind, owner: JsonRecord, keys: Keys): JsonRecord {
  const siblings = readSiblings(record, kind, owner, keys);
  let copy: { [key: string]: unknown } | undefined;
  for (const name of Object.keys(record)) {
    const value = record[name];
    const masked = maskSibling(record, name, kind, siblings, keys);
    if (masked === value) continue;
    copy ??= { ...record };
    copy[name] = masked;
  }
  return siblings.renamed ? maskKeys(copy ?? record, kind, keys) : (copy ?? record);
}

function maskSibling(
  record: JsonRecord,
  name: string,
  kind: ValueKind,
  { labelled, announced, columns, template }: Siblings,
  keys: Keys,
): unknown {
  const value = record[name];
  const key = toKey(name, keys);
  // below a code's key everything is one, whatever its siblings say
  if (kind === 'code') return maskValue(value, inherited(kind, key.kind, value), record, keys);
  if (labelled && key.role === 'value') return maskLabelled(value, name, record, keys);
  if (labelled && (isBareText(key, value) || (key.isWords && !labelsCode(value))))
    return maskValue(value, 'code-or-sentence', record, keys);
  if (columns !== undefined && key.role !== 'labels' && isList(value))
    return maskColumns(value, columns, record, keys);
  if (template !== undefined && key.fills && typeof value === 'object')
    return maskTemplateValues(value, template, record, keys);
  if (announced && (key.role === 'value' || isBareText(key, value)) && kind !== 'code-or-sentence')
    return maskValue(value, 'possible-code', record, keys);
  return maskValue(value, inherited(kind, key.kind, value), record, keys);
}

/** What a value is by its own key and by what stands above it. */
function inherited(kind: ValueKind, own: KeyKind, value: unknown): ValueKind {
  switch (own) {
    case 'text':
    case 'login-context':
      return kind === 'possible-code' || passesDown(kind) ? kind : own;
    case 'code-or-sentence':
      return kind === 'code' ? kind : own;
    case 'fact':
      return kind !== 'login-context' && passesDown(kind) ? 'fact-below-code' : own;
    case 'code-or-fact':
      if (!passesDown(kind) || isOutcome(value)) return 'fact';
      return kind === 'code' ? 'code' : 'code-or-sentence';
    case 'code-metadata':
    case 'code':
    default:
      return own;
  }
}

/** Whether what lies below a value of this kind may be the code too, whatever its own key. */
function passesDown(kind: ValueKind): boolean {
  return (
    kind === 'code' || kind === 'code-or-sentence' || kind === 'fact-below-code' || kind === 'login-context'
  );
}

/** `{"otp": {"code": 200}}`, `{"verification": {"code": "SENT"}}` */
function isOutcome(value: unknown): boolean {
  return typeof value === 'number' ? Math.abs(value) < 1000 : typeof value === 'string' && isState(value);
}

/** A password may be any word; but a word that says what became of the code is none. */
function maskLabelled(value: unknown, name: string, record: JsonRecord, keys: Keys): unknown {
  const single = typeof value === 'string' && isSingleWord(value);
  return maskValue(
    value,
    single && /^\W*v(?:al(?:ue)?)?\W*$/i.test(name) ? 'code' : 'code-or-sentence',
    record,
    keys,
  );
}

/** `{"columns": ["id", "otp"], "rows": [[1, "482913"]]}` */
function maskColumns(
  list: readonly unknown[],
  columns: readonly unknown[],
  record: JsonRecord,
  keys: Keys,
): unknown {
  let copy: unknown[] | undefined;
  for (const [index, value] of list.entries()) {
    const masked = isList(value)
      ? maskColumns(value, columns, record, keys)
      : maskValue(value, namesCode(columns[index]) ? 'code-or-sentence' : 'text', record, keys);
    if (masked === value) continue;
    copy ??= [...list];
    copy[index] = masked;
  }
  return copy ?? list;
}

/** Where the template shows which of its values is the code, that one; else all that have the form of one. */
function maskTemplateValues(values: unknown, template: string, record: JsonRecord, keys: Keys): unknown {
  const codes = fillTemplate(template, values, maskOtp);
  if (codes === undefined) return maskValue(values, 'possible-code', record, keys);
  const known = maskValue(values, 'text', record, keys);
  if (codes.size === 0) return known;
  if (isList(known)) return known.map((value, index) => (codes.has(String(index)) ? codeMask : value));
  if (!isRecord(known)) return known;
  const copy: { [key: string]: unknown } = { ...known };
  for (const name of codes) copy[name] = codeMask;
  return copy;
}
