import type { DemoChannel } from '../../model/demo-record.ts';
import { mulberry32 } from '../../model/mulberry32.ts';
import { shuffle } from '../../model/shuffle.ts';
import { toChannels } from '../../model/to-channels.ts';
import { generateMessages, type SizeOptions } from './generate-messages.ts';

/** A sized customer's channels, in no order of time; `phoneRepeats` bounds how many SMS `phone` lists again. */
export function toSizedChannels(options: SizeOptions, phoneRepeats = options.count): readonly DemoChannel[] {
  const told = shuffle(mulberry32(options.seed + 1), generateMessages(options));
  const again = told.filter(({ channel }) => channel === 'sms').slice(0, phoneRepeats);
  return toChannels(told, { phone: { type: 'phone', items: again.map(({ message }) => message) } });
}
