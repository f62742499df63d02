import * as v from 'valibot';
import { statusFamilies } from '../domain/channels/delivery-status.ts';

const text = v.nullable(v.string());
const time = v.nullable(v.pipe(v.string(), v.isoTimestamp()));
export const rowSchema = v.object({
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
  doubts: v.array(v.string()),
});

/**
 * One communication.
 *
 * - `id`: the page's own, unique in the history; `vendorId`: exact digits
 * - `direction`: `out` to the customer, `in` from them; `channels`, `network`: the vendor's names
 * - `status`: a family (`delivered` … `other`); `rawStatus`: the vendor's word
 * - `sentAt`, `deliveredAt`, `completedAt`: ISO with the offset of `zone`; `sent`, `delivered`, `completed`: as the vendor wrote
 *   them. A time that is no date has only the latter: it is never guessed
 * - `campaign`: its id, or `none`; `score`: of a survey, 0 to 10
 * - `doubts`: in words, what is odd about it
 */
export type ExportRow = Readonly<v.InferOutput<typeof rowSchema>>;
