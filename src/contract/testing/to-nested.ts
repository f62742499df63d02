import { spellings } from '../capillary/spellings.ts';
import type { Told, ToldMessage } from './shapes.ts';

/** How the nested shape was seen: lists of one as an object and numbers as texts (2013), or neither (2025). */
export type NestedStyle = { readonly isOld: boolean };

/** Writes what is told as the nested shape does (`fixtures/nested-email.json`, `fixtures/collapsed-2013.json`). */
export function toNested({ network, channels }: Told, { isOld }: NestedStyle): unknown {
  const list = (entries: readonly unknown[]): unknown => {
    if (!isOld || entries.length > 1) return entries;
    return entries.length === 0 ? '' : entries[0];
  };
  const number = (value: number): unknown => (isOld ? String(value) : value);
  const interaction = channels.map(({ name, count, messages }) => ({
    messages: { message: list(messages.map((message) => toMessage(message, isOld))) },
    last_interaction_time: 'null',
    count: number(count),
    type: name,
  }));
  return {
    response: {
      status: { success: 'true', code: number(200), message: 'Success' },
      customer: {
        id: '565039505',
        interactions: { network: list([{ name: network, interaction: list(interaction) }]) },
        item_status: { success: 'true', code: number(1000) },
      },
    },
  };
}

function toMessage(message: ToldMessage, isOld: boolean): unknown {
  const { id, receiver, text, status, campaign, sent, delivered } = message;
  return {
    id: isOld ? String(id) : id,
    sender: '',
    [spellings.receiver[isOld ? 0 : 1]]: receiver,
    subject: text,
    status,
    sent_time: toText(sent),
    ...(delivered === undefined ? {} : { delivered_time: toText(delivered) }),
    campaign_id: String(campaign),
  };
}

function toText(time: Date): string {
  return time.toISOString().slice(0, 19).replace('T', ' ');
}
