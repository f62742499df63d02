import { holdsMaskedCode } from './kinds.ts';
import { type Digits, type SearchTerm, holdsTerm, numbersIn, toSearchTerms } from './search.ts';
import { searchableText } from './searchable-text.ts';

/** What is searched of a message. */
type Searchable = {
  readonly text: string | undefined;
  readonly receiver: string | undefined;
  readonly sender: string | undefined;
};

/** Searches a list of messages as `searchTest` (search.ts) does each, with the folded texts kept side by side. */
export type TextIndex = {
  /** Reads the next messages, about a thousand; whether all are read now. */
  readonly readMore: () => boolean;
  /** For each message 1 where all of some words (`splitWords`) stand in it. Reads what is not read yet. */
  readonly find: (words: readonly string[]) => Uint8Array;
  /** For each message 1 where a one-time code was masked in its text. Reads what is not read yet. */
  readonly maskedCodes: () => Uint8Array;
};

/** Messages of a block share one string: one long look through it costs less than a look at each. */
const blockSize = 128;
const blocksAtOnce = 8;
/** Where fewer are left of a block, each is looked at. */
const fewest = 16;
/** Addresses that recur in a block are kept once; further ones stand with their message. */
const mostAddresses = 8;

type Block = {
  /** Its first message, and the one behind its last. */
  readonly first: number;
  readonly end: number;
  /** The folded texts, each followed by a line feed, which no word holds; packed where nothing speaks against it. */
  readonly text: string;
  readonly isPacked: boolean;
  readonly addresses: readonly Address[];
};
type Address = Pick<Searchable, 'receiver' | 'sender'> & { readonly folded: string };

type Texts = {
  readonly messages: readonly { readonly item: Searchable }[];
  readonly blocks: Block[];
  /** Where in the text of its block the message behind begins. */
  readonly ends: Uint32Array;
  /** 1 more than the place of its address among the block's; 0 where it stands with the text. */
  readonly addressCodes: Uint8Array;
  readonly masked: Uint8Array;
};

/** The index of a list, which must not change. Nothing is read at first. */
export function indexTexts(messages: Texts['messages']): TextIndex {
  const count = messages.length;
  const texts: Texts = {
    messages,
    blocks: [],
    ends: new Uint32Array(count),
    addressCodes: new Uint8Array(count),
    masked: new Uint8Array(count),
  };
  let last: { readonly words: readonly string[]; readonly found: Uint8Array } | undefined;
  return {
    readMore: () => readBlocks(texts, blocksAtOnce),
    maskedCodes: () => {
      readBlocks(texts, Number.POSITIVE_INFINITY);
      return texts.masked;
    },
    find: (words) => {
      readBlocks(texts, Number.POSITIVE_INFINITY);
      const terms = toSearchTerms(words);
      const found =
        last !== undefined && narrows(last.words, words, terms)
          ? last.found.slice()
          : new Uint8Array(count).fill(1);
      for (const block of texts.blocks) {
        for (const term of terms) leaveWithTerm(texts, block, term, found);
      }
      last = { words, found };
      return found;
    },
  };
}

/** Whether all that has the later words has the earlier ones too: each stands in a later one, and no number is read from them. */
function narrows(
  earlier: readonly string[],
  later: readonly string[],
  terms: readonly SearchTerm[],
): boolean {
  return (
    terms.every((term) => !hasNumber(term)) &&
    earlier.every((word) => later.some((longer) => longer.includes(word)))
  );
}

function hasNumber({ words, number }: SearchTerm): boolean {
  return number !== undefined || words.some((word) => word.number !== undefined);
}

function readBlocks(texts: Texts, most: number): boolean {
  const { messages, blocks } = texts;
  const count = Math.ceil(messages.length / blockSize);
  for (let read = 0; read < most && blocks.length < count; read += 1) blocks.push(readBlock(texts));
  return blocks.length === count;
}

function readBlock({ messages, blocks, ends, addressCodes, masked }: Texts): Block {
  const first = blocks.length * blockSize;
  const end = Math.min(messages.length, first + blockSize);
  const addresses: Address[] = [];
  const lines: string[] = [];
  let length = 0;
  for (let index = first; index < end; index += 1) {
    const item = messages[index]?.item;
    const code = item === undefined ? 0 : addressCode(addresses, item);
    const line = item === undefined ? '' : code > 0 ? (item.text ?? '') : joinLines(item);
    lines.push(searchableText(line));
    length += (lines.at(-1)?.length ?? 0) + 1;
    addressCodes[index] = code;
    ends[index] = length;
    masked[index] = holdsMaskedCode(item?.text ?? '') ? 1 : 0;
  }
  const text = `${lines.join('\n')}\n`;
  const isPacked = !standIns.test(text);
  return { first, end, text: isPacked ? pack(text) : text, isPacked, addresses };
}

function joinLines({ text, receiver, sender }: Searchable): string {
  return [text, receiver, sender].filter(Boolean).join('\n');
}

function addressCode(addresses: Address[], { receiver, sender }: Searchable): number {
  const known = addresses.findIndex((one) => one.receiver === receiver && one.sender === sender);
  if (known >= 0) return known + 1;
  if (addresses.length === mostAddresses) return 0;
  const folded = searchableText(joinLines({ text: undefined, receiver, sender }));
  return addresses.push({ receiver, sender, folded });
}

/**
 * The few characters beyond Latin-1 that stand in messages of a Latin script are kept as control characters that nobody writes:
 * otherwise each character of the whole block took two bytes.
 */
const packed = new Map([
  ['\u2022', '\u0080'],
  ['\u20b9', '\u0081'],
  ['\u20ac', '\u0082'],
]);
const unpacked = new Map([...packed].map(([character, standIn]) => [standIn, character]));
const standIns = /[\u0080-\u0082]/;

const packs = /[\u2022\u20b9\u20ac]/g;

function pack(text: string): string {
  const replaced = text.replaceAll(packs, (character) => packed.get(character) ?? character);
  return replaced === text ? text : inOneByte(replaced);
}

/** The same text: V8 keeps what is replaced in two bytes a character, and what is made of codes in one where that is enough. */
function inOneByte(text: string): string {
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) codes[index] = text.charCodeAt(index);
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += partLength) {
    parts.push(String.fromCharCode(...codes.subarray(at, at + partLength)));
  }
  return parts.join('');
}

/** As many arguments as any engine takes. */
const partLength = 4096;

function unpack(text: string): string {
  return standIns.test(text)
    ? text.replaceAll(/[\u0080-\u0082]/g, (character) => unpacked.get(character) ?? character)
    : text;
}

/** Leaves in `found` what of a block has a term. */
function leaveWithTerm(texts: Texts, block: Block, term: SearchTerm, found: Uint8Array): void {
  const { first, end } = block;
  let left = 0;
  for (let index = first; index < end; index += 1) left += found[index] ?? 0;
  if (left === 0) return;
  const hits = left < fewest ? undefined : markHits(texts, block, term);
  const isCertain = hits !== undefined && term.words.length === 1 && !hasNumber(term);
  for (let index = first; index < end; index += 1) {
    if (found[index] === 0) continue;
    const hit = hits?.[index - first] ?? maybe;
    const holds = hit === certain || (hit === maybe && (isCertain || hasTerm(texts, block, index, term)));
    if (!holds) found[index] = 0;
  }
}

const [maybe, certain] = [1, 2];

/** For each message of a block whether it may have a term, or is certain to: nobody who has it is left out. */
function markHits({ ends, addressCodes }: Texts, block: Block, term: SearchTerm): Uint8Array {
  const { first, end, text, isPacked, addresses } = block;
  const hits = new Uint8Array(end - first);
  const states = addresses.map(({ folded }) => {
    if (holdsTerm(foldedText(folded), term)) return certain;
    // A part of a term may stand in the address and another in the text.
    return term.words.length > 1 ? maybe : 0;
  });
  let open = hits.length;
  for (let at = first; at < end && states.length > 0; at += 1) {
    const state = states[(addressCodes[at] ?? 0) - 1] ?? 0;
    hits[at - first] = state;
    if (state === certain) open -= 1;
  }
  if (open === 0) return hits;
  let index = 0;
  const hit = (at: number, state: number): number => {
    while ((ends[first + index] ?? Number.POSITIVE_INFINITY) <= at) index += 1;
    hits[index] = Math.max(hits[index] ?? 0, state);
    return ends[first + index] ?? text.length;
  };
  const word = term.words[0]?.text ?? '';
  // What stands for another character in a packed text is in none of them by itself.
  if (!(isPacked && standIns.test(word))) {
    const sought = isPacked ? pack(word) : word;
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, hit(at, maybe)));
  }
  for (const { form, fewestDigits } of numberForms(term)) {
    index = 0;
    for (let match = form.exec(text); match !== null; match = form.exec(text)) {
      const isLong = match[0].length >= fewestDigits;
      const next = hit(match.index, isLong ? certain : maybe);
      if (isLong) form.lastIndex = next;
    }
  }
  return hits;
}

/** A number that is found shares its last digits with the one that is searched, however either is written (`placesOf`). */
const sharedDigits = 4;
const betweenDigits = String.raw`(?:[ ()./-]|\(0\))*`;
/** So many digits in a row are a number of a text by themselves (`numbersIn`). */
const longNumber = 5;

type NumberForm = {
  readonly form: RegExp;
  /** What it finds in so many digits has the number for certain. */
  readonly fewestDigits: number;
};

/** Where in a text the numbers of a term may stand: written in one, and in any other way. */
function numberForms({ words, number }: SearchTerm): readonly NumberForm[] {
  const forms: NumberForm[] = [];
  if (number !== undefined) {
    const form = new RegExp(String.raw`(?:[1-9]\d{0,15})?${number.digits}\d*`, 'g');
    forms.push({ form, fewestDigits: longNumber });
  }
  const endings = [number, words[0]?.number].flatMap((one) =>
    one === undefined ? [] : [Array.from(one.digits.slice(-sharedDigits)).join(betweenDigits)],
  );
  for (const ending of new Set(endings)) {
    forms.push({ form: new RegExp(ending, 'g'), fewestDigits: Number.POSITIVE_INFINITY });
  }
  return forms;
}

function hasTerm({ ends, addressCodes }: Texts, block: Block, index: number, term: SearchTerm): boolean {
  const start = index === block.first ? 0 : (ends[index - 1] ?? 0);
  const line = block.text.slice(start, (ends[index] ?? 1) - 1);
  const text = block.isPacked ? unpack(line) : line;
  const address = block.addresses[(addressCodes[index] ?? 0) - 1]?.folded;
  return holdsTerm(foldedText(address === undefined ? text : `${text}\n${address}`), term);
}

function foldedText(text: string): Parameters<typeof holdsTerm>[0] {
  let numbers: readonly Digits[] | undefined;
  return { text, numbers: () => (numbers ??= numbersIn(text)) };
}
