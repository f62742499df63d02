const punctuation = /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g;
const harmless = /[!"%',/;?$]/;

/**
 * A text as Markdown that shows it as it is: every mark that could begin a heading, list, quote, code, link, image, table,
 * emphasis, HTML or entity is escaped (CommonMark: a backslash before ASCII punctuation). Lines end in a hard break.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim().replace(punctuation, (mark) => (harmless.test(mark) ? mark : `\\${mark}`)))
    .filter((line) => line !== '')
    .join('\\\n');
}
