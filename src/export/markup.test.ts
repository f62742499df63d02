import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownText } from '../domain/masking/safe-text.ts';
import { toVisibleText } from '../domain/text/invisible-characters.ts';
import { escapeMarkdown, marks } from './markup.ts';

describe('marks', () => {
  it('sets a text off from our own lines', () => {
    expect(marks.text.block(ownText('Hello\n\nStatus: Delivered'))).toBe('  Hello\n\n  Status: Delivered');
  });

  it('quotes a text in Markdown, and its lines stay lines', () => {
    expect(marks.markdown.block(ownText('Hello\nyou\n \n# there\n'))).toBe(
      ['> Hello\\', '> you', '>', String.raw`> \# there`, '>'].join('\n'),
    );
  });

  it('escapes whatever stands in headings and lines', () => {
    const { title, heading, subheading, fact } = marks.markdown;
    expect([
      title(ownText('a_b')),
      heading(ownText('#')),
      subheading(ownText('<i>')),
      fact(ownText('- [x] done')),
    ]).toEqual([String.raw`# a\_b`, String.raw`## \#`, String.raw`### \<i\>`, String.raw`- \- \[x\] done`]);
  });
});

/** What CommonMark reads an escaped text as, where nothing in it acts. */
function read(markdown: string): string {
  return markdown.replaceAll('&nbsp;', ' ').replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}

const starts = ['#', '> ', '- ', '+ ', '* ', '1. ', '12) ', '***', '---', '===', '```', '~~~', '    ', '\t'];
const inside =
  '| :- [a](b) ![a](b) <b> &amp; **a** _a_ ~~a~~ `a` \\ https://a.b www.a.b a@b.c [a]: $a$ ^a^ {a} <!-- a';
const fragment = fc.oneof(
  fc.constantFrom(...starts, ...inside.split(' '), ' ', '\n', '\n\n'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const hostile = fc.array(fragment, { maxLength: 12 }).map((parts) => toVisibleText(parts.join('')));

describe('escapeMarkdown', () => {
  it.each([
    ['# Heading', String.raw`\# Heading`],
    ['- item', String.raw`\- item`],
    ['12. item', String.raw`12\. item`],
    ['3) item', String.raw`3\) item`],
    ['===', String.raw`\===`],
    ['    code', '&nbsp;&nbsp;&nbsp;&nbsp;code'],
    ['[a](https://b.c)', String.raw`\[a\](https\://b.c)`],
    ['![a](b)', String.raw`!\[a\](b)`],
    ['<img src=x>', String.raw`\<img src=x\>`],
    ['**bold** _it_ ~~no~~', String.raw`\*\*bold\*\* \_it\_ \~\~no\~\~`],
    ['a | b\n:- | -', String.raw`a \| b` + '\n' + String.raw`\:- \| -`],
    ['www.a.b mailto:a@b.c', String.raw`www\.a.b mailto\:a\@b.c`],
    ['&lt;', String.raw`\&lt;`],
    ['Pay 10.50 at 10:02 - thanks!', 'Pay 10.50 at 10:02 - thanks!'],
  ])('lets %j act as nothing', (text, markdown) => {
    expect(escapeMarkdown(ownText(text))).toBe(markdown);
  });

  it('reads as the text that it was, line for line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const blanks = /^[ \t]+/gm;
        expect(read(escapeMarkdown(ownText(text)))).toBe(
          text.replace(blanks, (found) => ' '.repeat(found.length)),
        );
      }),
    );
  });

  it('leaves nothing that acts', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const bare = escapeMarkdown(ownText(text))
          .replaceAll('&nbsp;', '\u00a0')
          .replaceAll(/\\[!-/:-@[-`{-~]/g, 'e');
        expect(bare).not.toMatch(/[\\`*_{}[\]<>#|~&$^@]|:\/\/|www\./i);
        for (const line of bare.split('\n')) expect(line).not.toMatch(/^(?:[ \t]|[-+=:]|\d+[.)])/);
      }),
      { numRuns: 500 },
    );
  });
});
