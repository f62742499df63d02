import { createHash } from 'node:crypto';

/**
 * Where any of some values stands in bytes, whichever usual way it is written: as it is, in UTF-16, by URL, JSON or HTML escapes, in hex
 * or base64 from any place on, in digits that are grouped, or as a digest that whoever knows a number can make, too.
 */
export function findCanaries(name: string, content: Buffer, values: readonly string[]): readonly string[] {
  const texts = [content.toString('latin1'), name];
  return values.flatMap((value) =>
    spellingsOf(value).flatMap(([how, spelling]) =>
      texts.some((text) => (typeof spelling === 'string' ? text.includes(spelling) : spelling.test(text)))
        ? [`${name}: ${value} ${how}`]
        : [],
    ),
  );
}

const known = new Map<string, readonly Spelling[]>();
type Spelling = readonly [how: string, spelling: string | RegExp];

/** What a value looks like in bytes that are read one letter each. */
export function spellingsOf(value: string): readonly Spelling[] {
  const spellings = known.get(value) ?? makeSpellings(value);
  known.set(value, spellings);
  return spellings;
}

function makeSpellings(value: string): readonly Spelling[] {
  const bytes = Buffer.from(value);
  const units = Array.from(value);
  const codes = units.map((letter) => letter.charCodeAt(0));
  const hex = bytes.toString('hex');
  const spellings: Spelling[] = [
    ['as it is', bytes.toString('latin1')],
    ['in UTF-16', Buffer.from(value, 'utf16le').toString('latin1')],
    ['in a URL', encodeURIComponent(value)],
    ['in a URL twice', encodeURIComponent(encodeURIComponent(value))],
    ['in a form', new URLSearchParams([['', value]]).toString().slice(1)],
    ['in escapes of a URL', codes.map((code) => `%${code.toString(16)}`).join('')],
    ['in escapes of JSON', codes.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('')],
    ['in escapes of HTML', codes.map((code) => `&#${code};`).join('')],
    ['in hex', hex],
    ['in hex', hex.toUpperCase()],
    ...[0, 1, 2].map((shift): Spelling => ['in base64', toBase64(bytes, shift)]),
    ...['md5', 'sha1', 'sha256'].flatMap((kind): readonly Spelling[] => {
      const digest = createHash(kind).update(value).digest();
      return [
        [kind, digest.toString('hex')],
        [kind, digest.toString('base64').replace(/=+$/, '')],
      ];
    }),
  ];
  if (/^\d{7,}$/.test(value)) spellings.push(['in groups', new RegExp(units.join(String.raw`[\s.()-]?`))]);
  return spellings;
}

/** The letters that a value has in base64 when `shift` bytes stand before it, whatever stands around it. */
function toBase64(bytes: Buffer, shift: number): string {
  const padded = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const first = Math.ceil((shift * 8) / 6);
  const whole = Math.floor(((shift + bytes.length) * 8) / 6);
  return padded.slice(first, whole);
}
