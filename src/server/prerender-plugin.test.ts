import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fillPage } from './prerender-plugin.ts';

const index = '<head><title>Before</title></head><body><div id="root"></div></body>';

describe('fillPage', () => {
  it('puts title and page where they belong, whatever they hold', () => {
    expect(fillPage(index, { title: 'A $1 title', root: '<p>$& and $`</p>' })).toBe(
      '<head><title>A $1 title</title></head><body><div id="root" data-prerendered><p>$& and $`</p></div></body>',
    );
  });

  it('fits the page of the app', async () => {
    const html = await readFile(new URL('../../index.html', import.meta.url), 'utf8');
    expect(fillPage(html, { title: 'T', root: '<p>here</p>' })).toContain(
      '<div id="root" data-prerendered><p>here</p></div>',
    );
  });

  it('refuses what the policy of the page would', () => {
    expect(() => fillPage(index, { title: 'T', root: '<p style="color: red">x</p>' })).toThrow(
      'style attribute',
    );
  });

  it.each([
    ['<title>x</title>', { title: 'T', root: 'x' }],
    [index, { title: '', root: 'x' }],
  ])('refuses a page without a place for it: %s', (html, page) => {
    expect(() => fillPage(html, page)).toThrow('no place');
  });
});
