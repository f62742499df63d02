import { type Manifest, type ManifestEntry } from './manifest.ts';
import { writeManifest } from './write-manifest.ts';

export type ManifestKeeper = {
  /** Adds an entry, or puts it in the place of its row's; resolves when it is on the disk. */
  readonly add: (entry: ManifestEntry) => Promise<void>;
  /** Says that all is done; resolves with what was written last. */
  readonly finish: (finishedAt: string) => Promise<Manifest>;
};

/**
 * Keeps the manifest of a batch on the disk while entries come in from several sides: one write at a time, each with all
 * entries so far, in the order of the list.
 */
export function createManifestKeeper(folder: string, start: Manifest): ManifestKeeper {
  const entries = new Map(start.entries.map((entry) => [entry.row, entry]));
  let manifest = start;
  let writing: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  const writeNext = async (): Promise<void> => {
    await writing;
    waiting = undefined;
    writing = writeManifest(folder, manifest);
    await writing;
  };
  /** Whoever comes while one write waits for another shares it. */
  const write = async (): Promise<void> => {
    waiting ??= writeNext();
    await waiting;
  };
  const update = async (changes: Partial<Manifest>): Promise<void> => {
    const inOrder = [...entries.values()].sort((a, b) => a.row - b.row);
    manifest = { ...manifest, ...changes, entries: inOrder };
    await write();
  };
  return {
    add: async (entry) => {
      entries.set(entry.row, entry);
      await update({});
    },
    finish: async (finishedAt) => {
      await update({ finishedAt });
      return manifest;
    },
  };
}
