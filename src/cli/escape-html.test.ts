import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../contract/testing/any-text.ts';
import { escapeHtml } from './escape-html.ts';

describe('escapeHtml', () => {
  it('escapes what ends a text or an attribute', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;',
    );
  });

  it('leaves no character that acts, and loses none', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']/);
        const names = [
          ['&lt;', '<'],
          ['&gt;', '>'],
          ['&quot;', '"'],
          ['&#39;', "'"],
          ['&amp;', '&'],
        ] as const;
        expect(names.reduce((left, [name, sign]) => left.replaceAll(name, sign), escaped)).toBe(text);
      }),
    );
  });
});
