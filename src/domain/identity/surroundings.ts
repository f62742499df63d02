import { longestPasted } from '../../contract/identifier.ts';
import { digitValue } from '../text/digits.ts';
import { trimInvisible, trimWhere } from '../text/invisible-characters.ts';
import { type Contact, isLabel, readContactLink } from './recognise-contact.ts';

/** Every step takes something away, so that this many layers are only met in texts made for it. */
const mostLayers = 100;

/**
 * What may surround a number or an address where people copy it, the one list for the field, links, lists and the command:
 * - white space and everything invisible, emoji and other symbols, quotation marks, a spreadsheet's apostrophe or `="…"`;
 * - brackets around it, a name before it in brackets (`Asha <asha@example.com>`, `Asha (+44 …)`), a note in brackets behind it;
 * - trailing punctuation, leading bullets, marks of bold and code;
 * - links (`readContactLink`) and labels (`isLabel`) of `recognise-contact.ts`, extensions and what a dialler adds (`;ext=12`, `x12`, `,,12#`).
 * Whatever else stands there stays, and is refused in words by `normaliseIdentifier`.
 *
 * Takes it away layer by layer. Never throws; a text without any comes back trimmed.
 */
export function readContact(given: string): Contact {
  const text = toAsciiWidth(trimInvisible(given));
  if (text.length > longestPasted) return { kind: undefined, text };
  // One blank is as good as many, which would cost the patterns below quadratic time.
  let contact: Contact = { kind: undefined, text: withSingleBlanks(text) };
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const inner = takeLayer(contact);
    if (inner === undefined) break;
    contact = { kind: inner.kind ?? contact.kind, text: withSingleBlanks(inner.text) };
  }
  return contact;
}

function withSingleBlanks(text: string): string {
  return text.replace(/\s{2,}/g, ' ');
}

function takeLayer(contact: Contact): Contact | undefined {
  for (const step of stepsFor(contact)) {
    const inner = step(contact);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

type Step = (contact: Contact) => Contact | undefined;
const steps: readonly Step[] = [openPair, trimEdges, dropBullet, ({ text }) => readContactLink(text)];
/** Only where there is a number or an address; those of brackets cost most, and only where one closes. */
const stepsAround: readonly Step[] = [takeFromAngles, dropExtension, dropLabel, movePlus];
const stepsOfBrackets: readonly Step[] = [takeFromBrackets, dropNote];

function stepsFor({ text }: Contact): readonly Step[] {
  if (!holdsContact(text)) return steps;
  return /[)\]}]$/.test(text) ? [...steps, ...stepsOfBrackets, ...stepsAround] : [...steps, ...stepsAround];
}

/** `＋`, `＠`, `：` and full-width letters and digits are what an East Asian keyboard gives for the plain ones. */
function toAsciiWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

const quotes = String.raw`'"\p{Pi}\p{Pf}‚„‟′″‵‶〃「」『』〝〞〟｢｣´ʼʻˈ`;
const invisible = String.raw`\s\p{Cc}\p{Cf}\p{DI}\p{So}\p{Sk}\p{RI}`;
/** A grave accent is a quotation mark only as a pair: an address may begin with it. U+FFFD may have been a digit. */
const atStart = new RegExp(`^(?![\`\ufffd])[${quotes}${invisible};,.:!?…،؛。、·•‣⁃∙▪→»]$`, 'u');
const atEnd = new RegExp(`^(?![\`\ufffd])[${quotes}${invisible};,.:!?…،؛؟۔。、।|/\\\\\\p{Pd}·•→«=&]$`, 'u');
/** An item of a list (`- asha@…`, `> +44 …`); without the blank it may belong to an address. */
const bullet = /^[-–—*>|#]+\s+(?=\S)/;

function trimEdges({ kind, text }: Contact): Contact | undefined {
  const trimmed = trimWhere(text, atStart, atEnd)
    .replace(/^=(?=['"(])/, '')
    .replace(/^\p{Pd}(?=[+\p{Nd}])/u, '');
  return shorter(kind, text, trimmed);
}

function dropBullet({ kind, text }: Contact): Contact | undefined {
  return shorter(kind, text, text.replace(bullet, ''));
}

const pairs = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
  ['⟨', '⟩'],
  ['〈', '〉'],
  ['《', '》'],
  ['【', '】'],
  ['〔', '〕'],
  ['*', '*'],
  ['_', '_'],
  ['~', '~'],
  ['`', '`'],
  ['|', '|'],
] as const;

/** A pair around the whole, or a bracket without its partner. `(415) 555-2671` keeps its own. */
function openPair({ kind, text }: Contact): Contact | undefined {
  if (text.length < 2) return undefined;
  for (const [open, close] of pairs) {
    const starts = text.startsWith(open);
    const ends = text.endsWith(close);
    if (starts && ends && surrounds(text, open, close)) return { kind, text: text.slice(1, -1) };
    if (open === close) continue;
    if (starts && !text.includes(close)) return { kind, text: text.slice(1) };
    if (ends && !text.includes(open)) return { kind, text: text.slice(0, -1) };
  }
  return undefined;
}

function surrounds(text: string, open: string, close: string): boolean {
  if (open === close) return true;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === open) depth += 1;
    if (text[index] === close) depth -= 1;
    if (depth === 0) return index === text.length - 1;
  }
  return false;
}

const angles = /^([^<>]*)<([^<>]+)>([^<>]*)$/;
const markdown = /^\[([^[\]]*)\]()\(([^()]+)\)$/;

/** `Asha <asha@example.com>`; a mail program writes an address twice, `a@b.c<mailto:a@b.c>`, and then both must be the same. */
function takeFromAngles({ kind, text }: Contact): Contact | undefined {
  const [, before = '', inside = '', behind = ''] = angles.exec(text) ?? [];
  const [, label = '', , target = ''] = markdown.exec(text) ?? [];
  const [outer, inner] = target === '' ? [`${before} ${behind}`, inside] : [label, target];
  if (!holdsContact(inner)) return undefined;
  const read = readContact(inner);
  if (holdsContact(outer) && comparable(readContact(outer).text) !== comparable(read.text)) return undefined;
  return { kind: read.kind ?? kind, text: read.text };
}

const bracketed = /^([^()[\]{}+@]*\p{L}[^()[\]{}+@]*)[([{]([^()[\]{}]+(?:\([\d\s]+\)[^()[\]{}]*)?)[)\]}]$/u;

/** `Asha Rao (+44 7700 900123)`. */
function takeFromBrackets({ kind, text }: Contact): Contact | undefined {
  const [, name = '', inner = ''] = bracketed.exec(text) ?? [];
  return inner === '' || /\p{Nd}/u.test(name) || !holdsContact(inner) ? undefined : { kind, text: inner };
}

/** `asha@example.com (Asha Rao)`, `+44 7700 900123 [work]`: no digit, or it might be an area code. */
function dropNote({ kind, text }: Contact): Contact | undefined {
  const rest = text.replace(/[([{][^()[\]{}@\p{Nd}]*\p{L}[^()[\]{}@\p{Nd}]*[)\]}]$/u, '');
  return rest === text || !holdsContact(rest) ? undefined : { kind, text: rest };
}

/** RFC 3966 (`;ext=12`), address books (`ext. 12`, `доб. 12`) and pauses of a dialler (`,,12#`). */
const extension =
  /(?<=\p{Nd}[\s)]*)(?:;[a-z-]+=.*|[;,(]?\s*(?:extension|extn?|xtn|int|poste|durchwahl|dw|anexo|ramal|доб|вн|内线|內線|内線|내선|ต่อ|داخلي)\s*[.:#=]?\s*\p{Nd}{1,7}\)?|[,;]{2,}\s*\p{Nd}{1,9})#?$/isu;
/** `x12`, `#12`, `p12`, `;12`: behind what is a number for sure, since an id may end so, too. */
const shortExtension = /(?<=\p{Nd}[\s)]*)[;,(]?\s*([x#pw;])\s*[.:]?\s*\p{Nd}{1,7}\)?#?$/isu;

function dropExtension({ kind, text }: Contact): Contact | undefined {
  if (text.includes('@')) return undefined;
  const rest = text.replace(extension, '');
  if (rest !== text && countDigits(rest) >= fewestDigits)
    return { kind: 'mobile', text: withContext(rest, text) };
  const [found = '', mark = ''] = shortExtension.exec(text) ?? [];
  const number = text.slice(0, text.length - found.length);
  const digits = countDigits(number);
  const isNumber =
    kind === 'mobile' || /^(?:[+(]|00)|\s/.test(number.trim()) || (digits >= 10 && /[x#]/i.test(mark));
  return found === '' || digits < fewestDigits || !isNumber ? undefined : { kind: 'mobile', text: number };
}

/** The context of a local number is what stands in front of it (RFC 3966, 5.1.5): `73850 22695;phone-context=+91`. */
function withContext(number: string, text: string): string {
  const context = /;phone-context=(\+[\p{Nd}\s().-]+)/iu.exec(text)?.[1];
  return context === undefined || number.startsWith('+') ? number : `${context} ${number.replace(/^0/, '')}`;
}

const numberStart = /[+\p{Nd}]/u;
const addressStart = /[^\s:<>(),;="'|]+@/;

/** A label in front (`Mobile No.: +44 …`, `Phone 1: …`) or behind (`+44 … WhatsApp`), never glued to it: `TEL0001` is an id. */
function dropLabel({ text }: Contact): Contact | undefined {
  const [marked = '', label = ''] = /^([^:=@+\p{Nd}]{1,60})[:=]/u.exec(text) ?? [];
  const named = (['mobile', 'email'] as const).find((kind) => isLabel(`${label}:`, kind));
  const rest = text.slice(marked.length);
  if (named !== undefined && holdsContact(rest)) return { kind: named, text: trimInvisible(rest) };
  if (text.includes('@')) {
    const start = text.search(addressStart);
    const front = text.slice(0, start);
    if (start > 0 && isLabel(front, 'email')) return { kind: 'email', text: text.slice(start) };
    const [, address = '', behind = ''] = /^(\S+@\S+)([\s(,;-].*)$/su.exec(text) ?? [];
    return address !== '' && isLabel(behind, 'email') ? { kind: 'email', text: address } : undefined;
  }
  const counted = /^([^\p{Nd}+]*?)#?\p{Nd}(?: - Value)?\s*[:=]\s*(?=[(+\p{Nd}])/u.exec(text);
  if (counted !== null && isLabel(`${counted[1] ?? ''}:`, 'mobile')) {
    return { kind: 'mobile', text: text.slice(counted[0].length) };
  }
  const start = text.search(numberStart);
  if (start < 0) return undefined;
  const front = text.slice(0, start).replace(/\($/, '');
  if (
    /[\s\p{Cf}\p{DI}\p{Pi}:.=#)/"'<[*_–—-]$/u.test(front) &&
    isLabel(front, 'mobile') &&
    /[\s:.=]/.test(front)
  ) {
    return { kind: 'mobile', text: text.slice(front.length) };
  }
  const [number = ''] = /^[^\p{L}]*\p{Nd}/u.exec(text) ?? [];
  const behind = text.slice(number.length);
  if (number === '' || !/^[\s(,;:/–—-]/u.test(behind) || !isLabel(behind, 'mobile')) return undefined;
  return { kind: 'mobile', text: number };
}

/** Text that runs from right to left shows a plus behind its number, and is copied so; groups may then be turned, too. */
function movePlus({ kind, text }: Contact): Contact | undefined {
  const [, number] = /^(\p{Nd}{11,15})\s*\+$/u.exec(text) ?? [];
  return number === undefined ? undefined : { kind, text: `+${number}` };
}

function shorter(kind: Contact['kind'], before: string, after: string): Contact | undefined {
  return after === before ? undefined : { kind, text: after };
}

/** What is shorter is no number with its country or area, but an id. */
export const fewestDigits = 7;

function holdsContact(text: string): boolean {
  return text.includes('@') || countDigits(text) >= fewestDigits;
}

export function countDigits(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}

/** Numbers by their digits, addresses by their letters: what mail programs write twice. */
function comparable(text: string): string {
  if (text.includes('@')) return text.toLowerCase();
  return Array.from(text.matchAll(/\p{Nd}/gu), ([digit]) => digitValue(digit.codePointAt(0) ?? 0)).join('');
}
