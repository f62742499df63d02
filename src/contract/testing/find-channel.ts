import type { Answer, ChannelAnswer, Item } from '../answer.ts';

/** The channel of that name. */
export function findChannel(answer: Answer, name: string): ChannelAnswer {
  const channel = answer.networks.flatMap(({ channels }) => channels).find((one) => one.channel === name);
  if (channel === undefined) throw new Error(`no channel ${name}`);
  return channel;
}

export function listItems(answer: Answer): readonly Item[] {
  return answer.networks.flatMap(({ channels }) => channels.flatMap(({ items }) => items));
}

export function listTexts(answer: Answer): readonly (string | undefined)[] {
  return listItems(answer).map(({ text }) => text);
}
