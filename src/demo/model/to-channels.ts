import type { DemoChannel, DemoMessage } from './demo-record.ts';
import type { Told } from './told.ts';

/** The channels that every Capillary answer lists, empty or not, in the vendor's order. */
const listed = [
  'survey',
  'missed_call',
  'whatsapp',
  'zalo',
  'line',
  'viber',
  'phone',
  'sms',
  'emailbulk',
  'email',
];

/**
 * A story as the vendor's channel lists: `phone` repeats what `sms` has, with the same ids, and lists
 * are not in time order. `special` replaces channels that are not lists of messages.
 */
export function toChannels(
  story: readonly Told[],
  special: Readonly<Record<string, DemoChannel>> = {},
): readonly DemoChannel[] {
  const told = Map.groupBy(story, ({ channel }) => channel);
  const names = new Set([...listed, ...told.keys(), ...Object.keys(special)]);
  return [...names].map((type) => {
    const items = told.get(type === 'phone' ? 'sms' : type) ?? [];
    return special[type] ?? { type, items: outOfOrder(items.map(({ message }) => message)) };
  });
}

/** Newest half first: no list of the vendor's is sorted. */
function outOfOrder(messages: readonly DemoMessage[]): readonly DemoMessage[] {
  const half = Math.floor(messages.length / 2);
  return [...messages.slice(half), ...messages.slice(0, half)];
}
