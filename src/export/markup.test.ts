import { describe, expect, it } from 'vitest';
import { ours } from '../domain/masking/safe-text.ts';
import { marks } from './markup.ts';

describe('marks', () => {
  it('sets a text off from our own lines', () => {
    expect(marks.text.block(ours('Hello\n\nStatus: Delivered'))).toBe('  Hello\n\n  Status: Delivered');
  });

  it('quotes a text in Markdown, and its lines stay lines', () => {
    expect(marks.markdown.block(ours('Hello\nyou\n \n# there\n'))).toBe(
      ['> Hello\\', '> you', '>', String.raw`> \# there`, '>'].join('\n'),
    );
  });

  it('escapes whatever stands in headings and lines', () => {
    const { title, heading, subheading, fact } = marks.markdown;
    expect([
      title(ours('a_b')),
      heading(ours('#')),
      subheading(ours('<i>')),
      fact(ours('- [x] done')),
    ]).toEqual([String.raw`# a\_b`, String.raw`## \#`, String.raw`### \<i\>`, String.raw`- \- \[x\] done`]);
  });
});
