import { escapeMarkdown } from './escape-markdown.ts';
import type { WriteForm } from './write-form.ts';

/** How the parts of a written text stand on the page. What they are given is hidden and visible already; they escape it. */
type Marks = {
  readonly title: (words: string) => string;
  readonly heading: (words: string) => string;
  /** The first line of a message. */
  readonly subheading: (words: string) => string;
  /** One line of several that belong together. */
  readonly fact: (words: string) => string;
  /** A whole text of the vendor's, set off so that no line of it can pass for one of ours. */
  readonly block: (text: string) => string;
};

const same = (words: string): string => words;

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
function quote(text: string): string {
  const lines = escapeMarkdown(text.replaceAll(/^[ \t]+$/gm, '')).split('\n');
  return lines
    .map((line, index) => {
      if (line === '') return '>';
      return `> ${line}${(lines[index + 1] ?? '') === '' ? '' : '\\'}`;
    })
    .join('\n');
}
