import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** What begins something in Markdown unless a backslash stands before it. */
const live = /(?<!\\)(?:\\\\)*[#*_`<>[\]()|~^=&\-+.:{}@]/;

describe('escapeMarkdown', () => {
  it.each([
    ['# heading', '\\# heading'],
    ['1. list', '1\\. list'],
    ['[a](https://b)', '\\[a\\]\\(https\\://b\\)'],
    ['<img src=x>', '\\<img src\\=x\\>'],
    ['&lt;', '\\&lt;'],
    ['a\\b', 'a\\\\b'],
    ['two\nlines', 'two\\\nlines'],
    ['   indented as code', 'indented as code'],
  ])('shows %j as it is', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it('leaves nothing that Markdown or HTML would take for its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const line of escapeMarkdown(text).split('\n')) {
          expect(line.replace(/\\$/, '')).not.toMatch(live);
          expect(line).not.toMatch(/^\s/);
        }
      }),
    );
  });
});
