import type { Answer, ChannelAnswer, Item } from '../capillary/answer.ts';
import { foldChannel } from '../capillary/names.ts';

/** The channel of that name, in any spelling. */
export function findChannel(answer: Answer, name: string): ChannelAnswer {
  const channels = answer.networks.flatMap((network) => network.channels);
  const channel = channels.find((one) => one.channel === foldChannel(name));
  if (channel === undefined) throw new Error(`no channel ${name}`);
  return channel;
}

export function listItems(answer: Answer): readonly Item[] {
  return answer.networks.flatMap(({ channels }) => channels.flatMap(({ items }) => items));
}

export function listTexts(answer: Answer): readonly (string | undefined)[] {
  return listItems(answer).map(({ text }) => text);
}
