import { type SafeText, markSafe } from '../domain/masking/safe-text.ts';

/** What a written text is for: anywhere, or where Markdown is read. */
export type WriteForm = 'text' | 'markdown';

/** How the parts of a written text stand on the page; they escape what they are given. */
type Marks = {
  readonly title: (words: SafeText) => string;
  readonly heading: (words: SafeText) => string;
  /** The first line of a message. */
  readonly subheading: (words: SafeText) => string;
  /** One line of several that belong together. */
  readonly fact: (words: SafeText) => string;
  /** A whole text of the vendor's, set off so that no line of it can pass for one of ours. */
  readonly block: (text: SafeText) => string;
};

const same = (words: SafeText): string => words;

export const marks = {
  text: {
    title: same,
    heading: same,
    subheading: same,
    fact: same,
    block: (text) => text.replaceAll(/^(?=.)/gm, '  '),
  },
  markdown: {
    title: (words) => `# ${escapeMarkdown(words)}`,
    heading: (words) => `## ${escapeMarkdown(words)}`,
    subheading: (words) => `### ${escapeMarkdown(words)}`,
    fact: (words) => `- ${escapeMarkdown(words)}`,
    block: quote,
  },
} as const satisfies Record<WriteForm, Marks>;

/** A quotation whose lines stay lines: each ends in a hard break, unless its paragraph ends with it. */
function quote(text: SafeText): string {
  const lines = escapeMarkdown(markSafe(text.replaceAll(/^[ \t]+$/gm, ''))).split('\n');
  return lines
    .map((line, index) => {
      if (line === '') return '>';
      return `> ${line}${(lines[index + 1] ?? '') === '' ? '' : '\\'}`;
    })
    .join('\n');
}

/** What acts in Markdown wherever it stands, GitHub's tables, strikes, mathematics and bare addresses included. */
const special = /[\\`*_{}[\]<>#|~&$^@]|:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\./gi;
/** What acts only where a line begins: lists, underlined headings, rules, the second row of a table. */
const lineStart = /^(?:[-+=:]|\d+(?=[.)]))/gm;
/** Four of them would begin a block of code. */
const indent = /^[ \t]+/gm;

/**
 * A text as Markdown that reads as exactly this text: no heading, list, quote, code, table, link, picture, emphasis or HTML
 * comes of it. Lines stay lines.
 */
export function escapeMarkdown(text: SafeText): string {
  return text
    .replace(special, String.raw`\$&`)
    .replace(lineStart, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
    .replace(indent, (blanks) => '&nbsp;'.repeat(blanks.length));
}
