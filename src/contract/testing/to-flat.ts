import type { Told, ToldMessage } from './shapes.ts';

/** Writes what is told as the flat shape does (`fixtures/flat-viber.json`). */
export function toFlat({ network, channels }: Told): unknown {
  return {
    name: network,
    interaction: channels.map(({ name, count, messages }) => ({
      count,
      name,
      messageList: messages.map(toMessage),
    })),
    warnings: [],
  };
}

function toMessage({ id, receiver, text, status, campaign, sent, delivered }: ToldMessage): unknown {
  const [date = '', time = ''] = sent.toISOString().slice(0, 19).split('T');
  return {
    id,
    receiver,
    subject: text,
    campaignId: campaign,
    status,
    sentDate: `${date.split('-').reverse().join('-')} ${time}`,
    ...(delivered === undefined ? {} : { deliveredTime: `${delivered.toISOString().slice(0, 19)}Z` }),
    userId: -1,
  };
}
