import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { parseJson } from '../../contract/parse-json.ts';
import { encodeView } from '../../domain/view/codec.ts';
import { type ReportOptions, reportFormats } from '../options/report-command.ts';

export const manifestFormat = 'customer-timeline/report-manifest';
export const manifestVersion = 1;
/** Of the file, in the folder of all reports. */
export const manifestName = 'manifest.json';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const instant = v.pipe(v.string(), v.isoTimestamp());
/** A name in a folder, never a path out of it. */
const plainName = v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[^/\\\0]+$/));
const list = <const Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());

const file = v.object({
  name: plainName,
  bytes: count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
const files = list(v.pipe(file, v.readonly()));
const entrySchema = v.object({
  row: v.pipe(count, v.minValue(1)),
  folder: plainName,
  key: v.string(),
  outcome: v.picklist(['made', 'failed']),
  problem: v.nullable(v.string()),
  complete: v.optional(v.boolean(), false),
  missing: v.optional(list(v.string()), []),
  fetchedAt: v.optional(v.nullable(instant), null),
  counts: v.nullable(v.pipe(v.object({ shown: count, total: count }), v.readonly())),
  durationMs: v.pipe(v.number(), v.finite(), v.minValue(0)),
  files,
});
const shard = v.object({ number: v.pipe(count, v.minValue(1)), of: v.pipe(count, v.minValue(1)) });
const manifestSchema = v.object({
  format: v.literal(manifestFormat),
  version: v.literal(manifestVersion),
  product: v.string(),
  demo: v.boolean(),
  startedAt: instant,
  finishedAt: v.nullable(instant),
  formats: list(v.picklist(reportFormats)),
  shard: v.optional(v.nullable(v.pipe(shard, v.readonly())), null),
  notes: v.optional(list(v.string()), []),
  entries: list(v.pipe(entrySchema, v.readonly())),
  kept: v.optional(list(v.pipe(v.object({ folder: plainName, files }), v.readonly())), []),
});

/**
 * What was made of a list of customers, as JSON in UTF-8. It holds no identifier.
 *
 * - `format`: `customer-timeline/report-manifest`; `version`: 1, raised only when a reader of the version
 *   before would misread it
 * - `product`: the version of this product; `demo`: made of invented data
 * - `startedAt`, `finishedAt`: ISO; `finishedAt` is `null` while reports are made and after a break
 * - `formats`: what each report was asked for as
 * - `shard`: which part of the list this is, `number` of `of`; `null`: all of it
 * - `notes`: sentences on what is not among the entries
 * - `entries`: one for each customer dealt with, see `ManifestEntry`
 * - `kept`: folders that earlier runs made and that are no entry's any more, or a failed one's: they may be replaced
 *
 * Keys that are not named here may be added and are passed over.
 */
export type Manifest = Readonly<v.InferOutput<typeof manifestSchema>>;

/**
 * One customer’s report.
 *
 * - `row`: as a spreadsheet numbers it, the header is 1; `folder`: its name beside the manifest
 * - `key`: an opaque fingerprint, equal where the same customer was asked for at the same place with the same options
 * - `outcome`: `made`, or `failed` and then `problem` is why, in words
 * - `complete`: whether everything that was asked for answered; where not, `missing` says in sentences what did not
 * - `fetchedAt`: when the vendor was asked, ISO; `null` where it was not or failed
 * - `counts`: how many messages it shows, out of how many; `null` where nobody knows
 * - `durationMs`: how long it took, in milliseconds
 * - `files`: in `folder`; size in bytes, SHA-256 in lower-case hexadecimal
 */
export type ManifestEntry = Manifest['entries'][number];
export type ManifestFile = ManifestEntry['files'][number];

/** Reads a manifest; `undefined` for anything else and for other versions. Never throws. */
export function readManifest(text: string): Manifest | undefined {
  return parse(manifestSchema, text);
}

/** Reads one entry, written as JSON by itself; `undefined` for anything else. Never throws. */
export function readEntry(text: string): ManifestEntry | undefined {
  return parse(entrySchema, text);
}

function parse<Output>(schema: v.GenericSchema<unknown, Output>, text: string): Output | undefined {
  const json = parseJson(text);
  if (!json.ok) return undefined;
  const read = v.safeParse(schema, json.value);
  return read.success ? read.output : undefined;
}

/**
 * A fingerprint, equal where a report would come out as one that was made before: the SHA-256 of the sealed customer, where
 * and how is asked (mode, host, zone, masking), the options and the version of the product. Nobody can try numbers on it
 * without the key that seals.
 */
export function toEntryKey(
  sealed: string,
  { view, ...options }: ReportOptions,
  { connection, version }: { readonly connection: string; readonly version: string },
): string {
  return createHash('sha256')
    .update(JSON.stringify([version, connection, sealed, encodeView(view), options]))
    .digest('hex');
}
