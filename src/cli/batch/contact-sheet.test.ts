import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import { entry, manifest } from '../testing/manifests.ts';
import { escapeHtml, isContactSheet, writeContactSheet } from './contact-sheet.ts';

const file = (name: string, bytes = 38_400) => ({ name, bytes, sha256: 'a'.repeat(64) });
const made = entry({
  folder: 'नीता 1',
  row: 7,
  files: [file('report.pdf'), file('report-1.png'), file('report-2.png')],
});
const failed = entry({ row: 9, outcome: 'failed', problem: 'Nobody is known by it.', counts: null });

/**
 * Every tag's name and every quotation mark, in order: what a text could change only by breaking out of its
 * place.
 */
function frame([folder, name, problem, at]: readonly [string, string, string, string]): readonly string[] {
  const files = [file(`${name}.png`), file(name)];
  const entries = [entry({ folder, files }), entry({ ...failed, folder, problem, files })];
  const written = writeContactSheet(manifest(entries, { startedAt: at, finishedAt: at }));
  return [...written.matchAll(/<[^\s>]*|["']|[\u202a-\u202e\u2066-\u2069]/g)].map(([mark]) => mark);
}

describe('writeContactSheet', () => {
  const sheet = writeContactSheet(manifest([made, failed]));

  it('shows the first picture and links every file with its size', () => {
    const folder = encodeURIComponent('नीता 1');
    expect(sheet).toContain(`<a href="${folder}/report-1.png" aria-label="Picture of नीता 1"><img `);
    expect(sheet).toContain(`src="${folder}/report-1.png"`);
    expect(sheet.match(/<img /g)).toHaveLength(1);
    expect(sheet).toContain(`<a href="${folder}/report.pdf">report.pdf</a> <span class="soft">38 kB</span>`);
    expect(sheet).toContain('row 7 · 38 of 412 messages');
  });

  it('calls a report’s own files by their kind and part', () => {
    const files = [file('customer-timeline-2025-07-01T00-00-00Z-part-2-of-11.png')];
    const named = writeContactSheet(
      manifest([entry({ files: [...files, file('customer-timeline-2025-07-01T00-00-00Z.csv')] })]),
    );
    expect(named).toContain('>PNG 2 of 11</a>');
    expect(named).toContain('>CSV</a>');
  });

  it('says how it went, and why where it failed', () => {
    expect(sheet).toContain('<p>1 of 2 made, 1 failed (row 9)</p>');
    expect(sheet).toContain('<strong>Failed.</strong> Nobody is known by it.</p>');
    expect(writeContactSheet(manifest([made]))).toContain('<p>1 of 1 made</p>');
    expect(writeContactSheet(manifest([failed, failed]))).toContain('0 of 2 made, 2 failed (rows 9, 9)');
  });

  it('says so where no picture was asked for, and where it is not finished', () => {
    const unfinished = manifest([entry({ files: [file('report.csv')] })], { finishedAt: null });
    expect(writeContactSheet(unfinished)).toContain('No picture was asked for.');
    expect(writeContactSheet(unfinished)).toContain('Not finished · begun 30 Jun 2025 12:00 UTC');
  });

  it('says when it was fetched, what is missing, and what is not among them', () => {
    const partial = entry({ complete: false, missing: ['Facebook failed: <busy>.'] });
    const written = writeContactSheet(manifest([partial], { notes: ['Shard 2 of 2 is not among these.'] }));
    expect(written).toContain('<p class="soft">fetched 30 Jun 2025 12:00 UTC</p>');
    expect(written).toContain('<p class="bad">Not complete. Facebook failed: &lt;busy&gt;.</p>');
    expect(written).toContain('<p class="bad">Shard 2 of 2 is not among these.</p>');
    expect(written).toContain('<p>1 of 1 made, 1 of them not complete (row 2)</p>');
  });

  it('is known by its head', () => {
    expect(isContactSheet(sheet)).toBe(true);
    expect(isContactSheet('<!doctype html>\n<title>Customer reports</title>')).toBe(false);
  });

  it('is marked where it is a demo, and only there', () => {
    expect(sheet).not.toContain('DEMO');
    expect(writeContactSheet(manifest([], { demo: true }))).toMatch(
      /<title>DEMO [^]*<span class="demo">DEMO</,
    );
  });

  it('allows nothing from elsewhere and no script', () => {
    expect(sheet).toContain(
      `content="default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'"`,
    );
    expect(sheet).not.toMatch(/<script|https?:|javascript:/);
  });

  it('has the same tags and attributes whatever the texts say', () => {
    const plain = frame(['x', 'x', 'x', 'x']);
    const hostile = fc.oneof(
      anyText,
      fc.constantFrom(
        '"><script>alert(1)</script>',
        "' onload='x",
        '</style><',
        '../..',
        'javascript:x',
        '<!--',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (...texts) => {
        expect(frame(texts)).toEqual(plain);
      }),
    );
  });
});

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
