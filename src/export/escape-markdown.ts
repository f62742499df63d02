/** What acts in Markdown wherever it stands, GitHub's tables, strikes, mathematics and bare addresses included. */
const special = /[\\`*_{}[\]<>#|~&$^@]|:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\./gi;
/** What acts only where a line begins: lists, underlined headings, rules, the second row of a table. */
const lineStart = /^(?:[-+=:]|\d+(?=[.)]))/gm;
/** Four of them would begin a block of code. */
const indent = /^[ \t]+/gm;

/**
 * A text as Markdown that reads as exactly this text: no heading, list, quote, code, table, link, picture, emphasis or HTML
 * comes of it. Lines stay lines. For text that `toVisibleText` has seen.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(special, String.raw`\$&`)
    .replace(lineStart, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
    .replace(indent, (blanks) => '&nbsp;'.repeat(blanks.length));
}
