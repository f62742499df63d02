import { type Manifest, type ManifestEntry, manifestFormat, manifestVersion } from '../batch/manifest.ts';

/** For tests: a manifest entry with only what a test is about. */
export function entry(fields: Partial<ManifestEntry> = {}): ManifestEntry {
  return {
    row: 2,
    folder: 'row-0002',
    key: 'k2',
    outcome: 'made',
    problem: null,
    complete: fields.outcome !== 'failed',
    missing: [],
    fetchedAt: fields.outcome === 'failed' ? null : '2025-06-30T12:00:30.000Z',
    counts: { shown: 38, total: 412 },
    durationMs: 1500,
    files: [],
    ...fields,
  };
}

/** For tests: a finished manifest of these entries. */
export function manifest(entries: readonly ManifestEntry[], fields: Partial<Manifest> = {}): Manifest {
  return {
    format: manifestFormat,
    version: manifestVersion,
    product: '0.1.0',
    demo: false,
    startedAt: '2025-06-30T12:00:00.000Z',
    finishedAt: '2025-06-30T12:01:00.000Z',
    formats: ['png', 'pdf'],
    shard: null,
    notes: [],
    kept: [],
    entries,
    ...fields,
  };
}
