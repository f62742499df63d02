import { readFileSync } from 'node:fs';

/** A sample's bytes as they lie in `data/`. */
export function readSample(name: string): Buffer {
  return readFileSync(new URL(`../data/${name}.json`, import.meta.url));
}
