import { channelDirection, compareChannels } from '../channels/channel.ts';
import { isToCustomer } from '../history/communication.ts';
import type { History } from '../history/history.ts';

/**
 * The channels that somebody may ask about, in the order of the tabs: those that the answer names and that go to the customer,
 * empty ones too, since "nothing was sent" is an answer.
 */
export function askableChannels({ channels, communications }: History): readonly string[] {
  const sent = communications.filter(isToCustomer).flatMap((each) => each.channels);
  const named = channels.map(({ channel }) => channel).filter((each) => channelDirection(each) !== 'in');
  return [...new Set([...named, ...sent])].sort(compareChannels);
}
