import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import { entry, manifest } from '../testing/manifests.ts';
import { readManifest } from './manifest.ts';

const file = { name: 'report.png', bytes: 3, sha256: 'a'.repeat(64) };
const failed = entry({ row: 3, outcome: 'failed', problem: 'Nobody is known.', counts: null });
const written = manifest([entry({ files: [file] }), failed], { finishedAt: null });

describe('readManifest', () => {
  it('reads what was written, and passes over what it does not know', () => {
    expect(readManifest(JSON.stringify(written))).toEqual(written);
    expect(readManifest(JSON.stringify({ ...written, more: 1 }))).toEqual(written);
  });

  it.each([
    { ...written, version: 2 },
    { ...written, format: 'customer-timeline/export' },
    { ...written, formats: ['docx'] },
    { ...written, startedAt: 'yesterday' },
    { ...written, entries: [{ ...failed, row: 0 }] },
    { ...written, entries: [{ ...failed, outcome: 'skipped' }] },
    { ...written, entries: [{ ...failed, files: [{ ...file, sha256: 'A' }] }] },
    { ...written, entries: [{ ...failed, files: [{ ...file, bytes: -1 }] }] },
    [],
    null,
  ])('refuses %j', (value) => {
    expect(readManifest(JSON.stringify(value))).toBeUndefined();
  });

  it.each(['..', '.', '', '../x', 'a/b', 'a\\b', 'a\0'])(
    'refuses the path %j where a name belongs',
    (path) => {
      expect(readManifest(JSON.stringify(manifest([entry({ folder: path })])))).toBeUndefined();
      const files = [{ ...file, name: path }];
      expect(readManifest(JSON.stringify(manifest([entry({ files })])))).toBeUndefined();
    },
  );

  it('never throws', () => {
    const text = fc.oneof(anyText, fc.json(), fc.constantFrom('', '{', '['.repeat(100_000)));
    fc.assert(
      fc.property(text, (junk) => {
        expect(readManifest(junk)).toBeUndefined();
      }),
    );
  });
});
