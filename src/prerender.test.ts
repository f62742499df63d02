import { describe, expect, it } from 'vitest';
import { prerenderSearchPage } from './prerender.tsx';

const examples = [
  { identifierName: 'mobile', identifierValue: '447700900101', title: '<b>&', group: 'samples' },
] as const;
const about = { version: '', sourceTimeZone: '', examples: [...examples] };
const demo = prerenderSearchPage({ ...about, mode: 'demo' });
const real = prerenderSearchPage({ ...about, mode: 'real', examples: [] });

describe('prerenderSearchPage', () => {
  it('has the title of its mode, and none in its root', () => {
    expect([demo.title, real.title]).toEqual(['Customer Timeline (demo)', 'Customer Timeline']);
    expect(demo.root + real.root).not.toContain('<title');
  });

  it('says demo and lists its customers only in front of the demo', () => {
    expect(demo.root).toContain('aria-label="Demo data"');
    expect(demo.root).toContain('447700900101');
    expect(demo.root).toContain('&lt;b&gt;&amp;');
    expect(real.root).not.toMatch(/Demo|<table/);
  });

  it('hangs on nothing else of the service: what it runs with is known later', () => {
    const later = {
      ...about,
      mode: 'demo',
      version: '9',
      sourceTimeZone: 'UTC',
      defaultCountry: 'IN',
    } as const;
    expect(prerenderSearchPage(later)).toEqual(demo);
  });

  it.each([demo, real])('has nothing that its policy refuses, and a field that no form sends', ({ root }) => {
    expect(root).not.toMatch(/\sstyle=|\son\w+=|<script|<style|javascript:/);
    expect(root).toMatch(/<input id="customer-identifier"(?![^>]*\sname=)/);
  });

  it('is whole: nothing in it waits for code', () => {
    // How React marks what it could not draw.
    expect(demo.root).not.toContain('<!--$!-->');
    expect(demo.root).not.toContain('<!--$?-->');
  });
});
