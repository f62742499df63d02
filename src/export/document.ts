import * as v from 'valibot';
import { statusFamilies } from '../domain/channels/status.ts';
import type { Safe } from './settings.ts';

const exportFormat = 'customer-timeline/export';
const exportVersion = 1;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.nullable(v.string());
const time = v.nullable(v.pipe(v.string(), v.isoTimestamp()));

const rowSchema = v.object({
  id: v.string(),
  vendorId: text,
  network: v.string(),
  channels: v.array(v.string()),
  direction: v.nullable(v.picklist(['out', 'in'])),
  receiver: text,
  sender: text,
  text,
  status: v.nullable(v.picklist(statusFamilies)),
  rawStatus: text,
  sentAt: time,
  deliveredAt: time,
  completedAt: time,
  sent: text,
  delivered: text,
  completed: text,
  campaign: text,
  score: text,
  place: text,
  user: text,
  listed: count,
  doubts: v.array(v.string()),
  notes: v.array(v.string()),
});

/**
 * One communication.
 *
 * - `id`: the page's own, unique in the history; `vendorId`: exact digits
 * - `direction`: `out` to the customer, `in` from them; `channels`, `network`: the vendor's names
 * - `status`: a family (`delivered` … `other`); `rawStatus`: the vendor's word
 * - `sentAt`, `deliveredAt`, `completedAt`: ISO with the offset of `zone`; `sent`, `delivered`, `completed`: as the vendor wrote
 *   them. A time that is no date has only the latter: it is never guessed
 * - `campaign`: its id, or `none`; `score`: of a survey, 0 to 10; `place`: degrees of a check-in; `user`: the vendor's number of
 *   whom it was sent to; `listed`: how often the vendor lists it
 * - `doubts`: in words, what is odd about it; `notes`: what is to be known of it
 */
type ExportRow = Readonly<v.InferOutput<typeof rowSchema>>;

const headSchema = v.object({
  mode: v.nullable(v.picklist(['demo', 'real'])),
  origin: v.picklist(['service', 'file']),
  masked: v.boolean(),
  customer: text,
  fetchedAt: v.pipe(v.string(), v.isoTimestamp()),
  zone: v.string(),
  sourceZone: v.string(),
  view: v.object({
    order: v.picklist(['newest', 'oldest']),
    filters: v.array(v.string()),
    keys: v.record(v.string(), v.array(v.string())),
  }),
  counts: v.object({
    shown: count,
    total: count,
    channels: v.array(v.object({ channel: v.string(), label: v.string(), shown: count })),
  }),
  state: v.picklist(['loading', 'complete', 'partial']),
  asked: v.string(),
  networks: v.array(
    v.object({
      network: v.string(),
      state: v.picklist(['answered', 'pending', 'failed', 'unknown-there', 'not-asked']),
      why: text,
    }),
  ),
  completeness: v.array(
    v.object({
      network: v.string(),
      channel: v.string(),
      listed: count,
      counted: v.nullable(v.number()),
      unreadable: count,
      doubtful: v.boolean(),
      words: v.string(),
    }),
  ),
  caveats: v.array(v.string()),
});
const schema = v.object({
  format: v.literal(exportFormat),
  version: v.literal(exportVersion),
  ...headSchema.entries,
  rows: v.array(rowSchema),
});

/**
 * An exported view as JSON in UTF-8: what was shown, and what it was out of. `null` is "nobody says".
 *
 * - `format`: `customer-timeline/export`; `version`: 1, raised only when a reader of the version before would misread it
 * - `mode`: `demo` (invented data) or `real`; `origin`: `service` where it was asked for, `file` where a file says all of it
 * - `masked`: whether what names people and codes was masked on sharing (texts may still name people)
 * - `customer`: whose it is, as the page names them
 * - `fetchedAt`: when the vendor was asked, ISO in UTC
 * - `zone`: the IANA zone of all times here and of the days in `view.keys`; `sourceZone`: the zone of the vendor's wall times
 * - `view`: its `order`; what narrows it, in words (`filters`) and under the keys of the page's address (`keys`; the words
 *   searched for are `q`)
 * - `counts`: how many rows are here (`shown`), how many communications there are (`total`), and how many rows list each
 *   channel; a row in two channels counts in both
 * - `state`: `complete`, or `partial` where a network failed or messages could not be read, `loading` where one has not answered
 *   yet; `asked`: in words, what was asked for; `networks`: how it stands with each, and `why` it failed
 * - `completeness`: for each network and channel what the vendor listed, what it counted, what could not be read, in words
 *   too; `doubtful`: something may be missing
 * - `caveats`: sentences on why the whole may be incomplete or somebody else's
 * - `rows`: in the view's order, see `ExportRow`
 *
 * All texts are made visible: nothing in them acts or hides. Keys that are not named here may be added and are passed over.
 */
type ExportDocument = Readonly<v.InferOutput<typeof schema>>;
type ExportHead = Readonly<v.InferOutput<typeof headSchema>>;

/** Reads what `writeJson` wrote; `undefined` for anything else and for other versions. */
export function readExport(value: unknown): ExportDocument | undefined {
  const read = v.safeParse(schema, value);
  return read.success ? read.output : undefined;
}

/** A head whose texts are safe. */
export type SafeHead = Safe<ExportHead>;

/** A row whose texts are safe. */
export type SafeRow = Safe<ExportRow>;

/** An export as JSON (`ExportDocument` says what is in it), in pieces: the head, each row on a line of its own, the end. */
export function* writeJson(head: SafeHead, rows: Iterable<SafeRow>): Generator<string, void> {
  const start = JSON.stringify({ format: exportFormat, version: exportVersion, ...head });
  yield `${start.slice(0, -1)},"rows":[`;
  let isFirst = true;
  for (const row of rows) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(row)}`;
    isFirst = false;
  }
  yield '\n]}\n';
}
