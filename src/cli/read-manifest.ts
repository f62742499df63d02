import * as v from 'valibot';
import { parseJson } from '../contract/parse-json.ts';
import { type Manifest, manifestSchema } from './manifest.ts';

/** Reads what `writeManifest` wrote; `undefined` for anything else and for other versions. Never throws. */
export function readManifest(text: string): Manifest | undefined {
  const json = parseJson(text);
  if (!json.ok) return undefined;
  const read = v.safeParse(manifestSchema, json.value);
  return read.success ? read.output : undefined;
}
